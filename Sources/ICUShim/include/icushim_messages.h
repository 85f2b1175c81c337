// icushim_messages.h - what sentences need of ICU: plurals, numbers, lists.
// No <unicode/...> header here: Swift must not see ICU's types twice (Foundation brings its own copy).
// Text goes in and out as UTF-8. Each function returns the number of bytes written, without the
// final NUL, or -1 when ICU fails or the buffer is too small; nothing is written past `capacity`.
#ifndef ICUSHIM_MESSAGES_H
#define ICUSHIM_MESSAGES_H

#include <stdint.h>

/// The plural category of a number ("one", "many", "other") in a language such as "fr".
int32_t icushim_plural(const char *language, double number, char *buffer, int32_t capacity);

/// A number as the language writes it, with `digits` decimals.
int32_t icushim_number(
    const char *language, double number, int32_t digits, char *buffer, int32_t capacity);

/// Several texts joined as the language joins them ("a, b et c"). `items` are NUL-terminated.
int32_t icushim_list(
    const char *language, const char *const *items, int32_t count, char *buffer, int32_t capacity);

#endif
