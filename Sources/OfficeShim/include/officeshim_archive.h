// officeshim_archive.h - the parts of a zipped workbook, read through libzip.
// Opaque, so that Swift code does not depend on libzip's types, which differ between versions.
// Nothing is ever extracted: parts are looked up by their names inside the archive.
#ifndef OFFICESHIM_ARCHIVE_H
#define OFFICESHIM_ARCHIVE_H

#include <stdint.h>

/// An archive open for reading. Not thread-safe.
typedef struct officeshim_archive officeshim_archive;

/// A part of an archive that is being read. Close it before its archive.
typedef struct officeshim_part officeshim_part;

/// Opens an archive. NULL when the file is none, or is damaged.
officeshim_archive *officeshim_archive_open(const char *path);

void officeshim_archive_close(officeshim_archive *archive);

/// The number of bytes of a part once inflated, as the archive says it; -1 when there is no such
/// part.
int64_t officeshim_archive_size(const officeshim_archive *archive, const char *name);

/// Opens a part. NULL when there is none such or it cannot be read; `is_encrypted` says why.
officeshim_part *officeshim_part_open(
    officeshim_archive *archive, const char *name, int32_t *is_encrypted);

/// Reads the next bytes of a part: their number, 0 at the end, -1 when the part is damaged.
int64_t officeshim_part_read(officeshim_part *part, uint8_t *target, int64_t capacity);

void officeshim_part_close(officeshim_part *part);

/// Writes an archive of stored and deflated parts, in the order given, with a fixed date.
/// `paths[i]` is the file that holds the part `names[i]`; `is_stored[i]` leaves it uncompressed.
/// Returns 0, or -1 when the archive cannot be written.
int32_t officeshim_archive_write(
    const char *path, const char *const *names, const char *const *paths,
    const int32_t *is_stored, int32_t count);

#endif
