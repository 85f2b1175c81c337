// officeshim_sav.h - SPSS data files, read through ReadStat.
// ReadStat calls back once per value and cannot pause. What it says goes to a spool file, from which
// Swift reads the rows one by one in bounded memory.
#ifndef OFFICESHIM_SAV_H
#define OFFICESHIM_SAV_H

#include <stdint.h>

/// Reads the SPSS file at `path` and writes what it holds to the file at `spool`, as items of one
/// byte and fields. Numbers are 8-byte little-endian doubles, texts a 4-byte little-endian length
/// and UTF-8.
///
///   'V' name, label, format, set    a variable, with the name of its set of value labels
///   'L' set, 'N' number or 'S' text, label    a value's label
///   'R'                              a row starts
///   'M' · 'N' number · 'S' text      a value: missing, a number, a text
///
/// Returns 0, or a positive number when the file cannot be read. `rows` counts the rows started,
/// `is_spool_full` says that writing the spool failed.
int32_t officeshim_sav_spool(
    const char *path, const char *spool, int64_t *rows, int32_t *is_spool_full);

#endif
