// Plurals, numbers and lists for the sentences that a user reads.

#include "icushim_messages.h"

#include <stdlib.h>
#include <unicode/ulistformatter.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

// Copies UTF-16 into a UTF-8 buffer; -1 when it does not fit.
static int32_t to_utf8(const UChar *text, int32_t length, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = 0;
  u_strToUTF8(buffer, capacity, &written, text, length, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return -1;
  return written;
}

int32_t icushim_plural(const char *language, double number, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_openForType(language, UPLURAL_TYPE_CARDINAL, &status);
  if (U_FAILURE(status)) return -1;
  UChar keyword[32];
  int32_t length = uplrules_select(rules, number, keyword, 32, &status);
  uplrules_close(rules);
  if (U_FAILURE(status)) return -1;
  return to_utf8(keyword, length, buffer, capacity);
}

int32_t icushim_number(
    const char *language, double number, int32_t digits, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, language, NULL, &status);
  if (U_FAILURE(status)) return -1;
  unum_setAttribute(format, UNUM_MIN_FRACTION_DIGITS, digits);
  unum_setAttribute(format, UNUM_MAX_FRACTION_DIGITS, digits);
  UChar text[128];
  int32_t length = unum_formatDouble(format, number, text, 128, NULL, &status);
  unum_close(format);
  if (U_FAILURE(status)) return -1;
  return to_utf8(text, length, buffer, capacity);
}

int32_t icushim_list(
    const char *language, const char *const *items, int32_t count, char *buffer, int32_t capacity) {
  if (count <= 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *format = ulistfmt_open(language, &status);
  if (U_FAILURE(status)) return -1;

  UChar **texts = calloc((size_t)count, sizeof(UChar *));
  int32_t *lengths = calloc((size_t)count, sizeof(int32_t));
  UChar *joined = NULL;
  int32_t written = -1;
  if (texts == NULL || lengths == NULL) goto done;
  for (int32_t i = 0; i < count; i++) {
    int32_t length = 0;
    UErrorCode measured = U_ZERO_ERROR;  // an overflow here only tells the length
    u_strFromUTF8(NULL, 0, &length, items[i], -1, &measured);
    texts[i] = calloc((size_t)length + 1, sizeof(UChar));
    if (texts[i] == NULL) goto done;
    u_strFromUTF8(texts[i], length + 1, &lengths[i], items[i], -1, &status);
    if (U_FAILURE(status)) goto done;
  }
  UErrorCode measured = U_ZERO_ERROR;
  int32_t total = ulistfmt_format(
      format, (const UChar *const *)texts, lengths, count, NULL, 0, &measured);
  joined = calloc((size_t)total + 1, sizeof(UChar));
  if (joined == NULL) goto done;
  ulistfmt_format(
      format, (const UChar *const *)texts, lengths, count, joined, total + 1, &status);
  if (U_SUCCESS(status)) written = to_utf8(joined, total, buffer, capacity);

done:
  if (texts != NULL) {
    for (int32_t i = 0; i < count; i++) free(texts[i]);
  }
  free(joined);
  free(texts);
  free(lengths);
  ulistfmt_close(format);
  return written;
}
