// icushim_words.h - word boundaries as ICU draws them.
// No <unicode/...> header here: Swift must not see ICU's types twice (Foundation brings its own copy).
#ifndef ICUSHIM_WORDS_H
#define ICUSHIM_WORDS_H

#include <stdint.h>

/// A word-break iterator (locale `fr`) over UTF-8 text. Not thread-safe; one per task.
typedef struct icushim_words icushim_words;

/// Opens an iterator. NULL when ICU or its data cannot be opened.
icushim_words *icushim_words_open(void);

void icushim_words_close(icushim_words *words);

/// Starts on a text, which must stay where it is until the next start. Ill-formed bytes count as
/// U+FFFD. Returns 0, or -1 when ICU fails.
int32_t icushim_words_start(icushim_words *words, const uint8_t *text, int32_t length);

/// Writes the byte offsets at which the next segments end. Returns how many were written: fewer
/// than `capacity` when the text is over.
int32_t icushim_words_next(icushim_words *words, int32_t *ends, int32_t capacity);

/// The version of the ICU that runs, such as "72.1".
const char *icushim_version(void);

#endif
