// Word boundaries, by ICU's rules for French.

#include "icushim_words.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

struct icushim_words {
  UBreakIterator *iterator;
  UText text;
};

icushim_words *icushim_words_open(void) {
  icushim_words *words = calloc(1, sizeof *words);
  if (words == NULL) return NULL;
  const UText empty = UTEXT_INITIALIZER;
  words->text = empty;
  // ICU has no rules of its own for "fr" and says so with a negative status: only positive ones
  // are errors.
  UErrorCode status = U_ZERO_ERROR;
  words->iterator = ubrk_open(UBRK_WORD, "fr", NULL, 0, &status);
  if (U_FAILURE(status)) {
    free(words);
    return NULL;
  }
  return words;
}

void icushim_words_close(icushim_words *words) {
  if (words == NULL) return;
  ubrk_close(words->iterator);
  utext_close(&words->text);
  free(words);
}

int32_t icushim_words_start(icushim_words *words, const uint8_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&words->text, (const char *)text, length, &status);
  ubrk_setUText(words->iterator, &words->text, &status);
  return U_FAILURE(status) ? -1 : 0;
}

int32_t icushim_words_next(icushim_words *words, int32_t *ends, int32_t capacity) {
  int32_t count = 0;
  while (count < capacity) {
    const int32_t end = ubrk_next(words->iterator);
    if (end == UBRK_DONE) break;
    ends[count++] = end;
  }
  return count;
}

const char *icushim_version(void) {
  static _Thread_local char text[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, text);
  return text;
}
