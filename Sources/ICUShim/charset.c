// Encodings of text files, by ICU's converters and its charset detector.

#include "icushim_charset.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

enum { pivot_capacity = 4096 };

struct icushim_charset {
  UConverter *page;
  UConverter *utf8;
  int64_t replaced;
  UChar pivot[pivot_capacity];
  UChar *pivot_source;
  UChar *pivot_target;
};

// ICU's own callback writes the page's substitute (U+001A for many pages); ours writes U+FFFD and
// counts, so that a reader can warn.
static void count_and_replace(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
  (void)units;
  (void)length;
  if (reason > UCNV_IRREGULAR) return;
  *(int64_t *)context += 1;
  *status = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

icushim_charset *icushim_charset_open(const char *name) {
  icushim_charset *charset = calloc(1, sizeof *charset);
  if (charset == NULL) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  charset->page = ucnv_open(name, &status);
  charset->utf8 = ucnv_open("UTF-8", &status);
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(
        charset->page, count_and_replace, &charset->replaced, NULL, NULL, &status);
    ucnv_setFromUCallBack(
        charset->page, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  }
  if (U_FAILURE(status)) {
    icushim_charset_close(charset);
    return NULL;
  }
  charset->pivot_source = charset->pivot_target = charset->pivot;
  return charset;
}

void icushim_charset_close(icushim_charset *charset) {
  if (charset == NULL) return;
  if (charset->page != NULL) ucnv_close(charset->page);
  if (charset->utf8 != NULL) ucnv_close(charset->utf8);
  free(charset);
}

int32_t icushim_charset_name(const icushim_charset *charset, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const char *own = ucnv_getName(charset->page, &status);
  if (U_FAILURE(status)) return -1;
  // "MIME" gives windows-1252 where ICU's own name is ibm-5348_P100-1997.
  UErrorCode standard_status = U_ZERO_ERROR;
  const char *name = ucnv_getStandardName(own, "MIME", &standard_status);
  if (name == NULL) name = ucnv_getStandardName(own, "IANA", &standard_status);
  if (name == NULL) name = own;
  size_t length = strlen(name);
  if (capacity <= 0 || length >= (size_t)capacity) return -1;
  memcpy(buffer, name, length + 1);
  return (int32_t)length;
}

static int64_t convert(
    icushim_charset *charset, UConverter *to, UConverter *from, const uint8_t *source,
    int64_t length, int64_t *consumed, uint8_t *target, int64_t capacity, int32_t is_last) {
  UErrorCode status = U_ZERO_ERROR;
  const char nothing = 0;  // ICU wants an address even for no bytes
  const char *read = source == NULL ? &nothing : (const char *)source;
  const char *const start = read;
  char *written = (char *)target;
  ucnv_convertEx(
      to, from, &written, (char *)target + capacity, &read, start + length,
      charset->pivot, &charset->pivot_source, &charset->pivot_target,
      charset->pivot + pivot_capacity, 0, is_last != 0, &status);
  *consumed = read - start;
  if (status == U_INVALID_CHAR_FOUND || status == U_ILLEGAL_CHAR_FOUND) return -2;
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return -1;
  return written - (char *)target;
}

int64_t icushim_charset_decode(
    icushim_charset *charset, const uint8_t *source, int64_t length, int64_t *consumed,
    uint8_t *target, int64_t capacity, int32_t is_last) {
  return convert(
      charset, charset->utf8, charset->page, source, length, consumed, target, capacity, is_last);
}

int64_t icushim_charset_replaced(const icushim_charset *charset) { return charset->replaced; }

int64_t icushim_charset_encode(
    icushim_charset *charset, const uint8_t *source, int64_t length, int64_t *consumed,
    uint8_t *target, int64_t capacity, int32_t is_last) {
  return convert(
      charset, charset->page, charset->utf8, source, length, consumed, target, capacity, is_last);
}

int32_t icushim_charset_guess(
    const uint8_t *bytes, int32_t length, int32_t rank, char *buffer, int32_t capacity,
    int32_t *confidence) {
  if (rank < 0 || capacity <= 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return -1;
  int32_t written = -1;
  ucsdet_setText(detector, (const char *)bytes, length, &status);
  ucsdet_setDeclaredEncoding(detector, "windows-1252", 12, &status);
  int32_t found = 0;
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
  if (U_SUCCESS(status) && matches != NULL && rank < found) {
    const char *name = ucsdet_getName(matches[rank], &status);
    *confidence = ucsdet_getConfidence(matches[rank], &status);
    size_t size = name == NULL ? 0 : strlen(name);
    if (U_SUCCESS(status) && size > 0 && size < (size_t)capacity) {
      memcpy(buffer, name, size + 1);
      written = (int32_t)size;
    }
  }
  ucsdet_close(detector);
  return written;
}
