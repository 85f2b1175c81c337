// Case folding and compatibility forms, by ICU's normalizers.

#include "icushim_folding.h"

#include <stdlib.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

// Drops the marks of Latin, Greek and Cyrillic letters; other scripts' marks are vowels and stay.
static int32_t drop_marks(UChar *text, int32_t length) {
  int32_t kept = 0;
  for (int32_t at = 0; at < length; at++) {
    if (text[at] < 0x0300 || text[at] > 0x036F) text[kept++] = text[at];
  }
  return kept;
}

int32_t icushim_fold(
    const uint8_t *text, int32_t length, int32_t without_marks, uint8_t *target,
    int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *casefold = unorm2_getNFKCCasefoldInstance(&status);
  const UNormalizer2 *decompose = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) return -1;
  // One code unit of NFKC_Casefold can come from one byte at most 18 times over (U+FDFA); words
  // are short, so the room is simply that, and twice that for what is taken apart.
  if (length < 0 || length > (INT32_MAX - 32) / 36) return -1;
  const int32_t room = 18 * length + 16;
  UChar *units = malloc(sizeof(UChar) * (size_t)(length + 1));
  UChar *folded = malloc(sizeof(UChar) * (size_t)room);
  UChar *apart = malloc(sizeof(UChar) * (size_t)room * 2);
  int32_t written = -1;
  if (units != NULL && folded != NULL && apart != NULL) {
    int32_t count = 0;
    u_strFromUTF8WithSub(
        units, length + 1, &count, (const char *)text, length, 0xFFFD, NULL, &status);
    count = unorm2_normalize(casefold, units, count, folded, room, &status);
    const UChar *result = folded;
    if (without_marks != 0 && U_SUCCESS(status)) {
      count = unorm2_normalize(decompose, folded, count, apart, room * 2, &status);
      if (U_SUCCESS(status)) count = drop_marks(apart, count);
      result = apart;
    }
    if (U_SUCCESS(status)) {
      u_strToUTF8((char *)target, capacity, &written, result, count, &status);
      if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) written = -1;
    }
  }
  free(units);
  free(folded);
  free(apart);
  return written;
}
