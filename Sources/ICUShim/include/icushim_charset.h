// icushim_charset.h - encodings of text files: guessing them, decoding to UTF-8, encoding from it.
// No <unicode/...> header here: Swift must not see ICU's types twice (Foundation brings its own copy).
#ifndef ICUSHIM_CHARSET_H
#define ICUSHIM_CHARSET_H

#include <stdint.h>

/// A converter between an encoding and UTF-8 that keeps its state from one piece of text to the
/// next. Not thread-safe; serves one direction only, the one of its first call.
typedef struct icushim_charset icushim_charset;

/// Opens an encoding by any of its names ("windows-1252", "latin1"). NULL when ICU has none such.
icushim_charset *icushim_charset_open(const char *name);

void icushim_charset_close(icushim_charset *charset);

/// The usual (IANA) name of the encoding, with its length, or -1 when it does not fit.
int32_t icushim_charset_name(const icushim_charset *charset, char *buffer, int32_t capacity);

/// Decodes bytes to UTF-8. Invalid sequences become U+FFFD and are counted.
/// Stops when the source or the room ends; `consumed` says how much of the source was taken.
/// Returns the number of bytes written, or -1 when ICU fails. `is_last` ends the stream; call
/// again with what is left while `consumed` is less than the length or the target was filled.
int64_t icushim_charset_decode(
    icushim_charset *charset, const uint8_t *source, int64_t length, int64_t *consumed,
    uint8_t *target, int64_t capacity, int32_t is_last);

/// How many invalid sequences were replaced so far.
int64_t icushim_charset_replaced(const icushim_charset *charset);

/// Encodes valid UTF-8. As decoding, but returns -2 when a character does not exist in the
/// encoding.
int64_t icushim_charset_encode(
    icushim_charset *charset, const uint8_t *source, int64_t length, int64_t *consumed,
    uint8_t *target, int64_t capacity, int32_t is_last);

/// The encoding at `rank` (0 is the likeliest) among those that fit the bytes, by ICU's statistics
/// with French declared. Writes the name and its confidence (0 to 100); returns the name's length,
/// or -1 when there are no more.
int32_t icushim_charset_guess(
    const uint8_t *bytes, int32_t length, int32_t rank, char *buffer, int32_t capacity,
    int32_t *confidence);

#endif
