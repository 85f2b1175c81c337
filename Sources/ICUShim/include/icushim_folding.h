// icushim_folding.h - forms of text that compare alike.
// No <unicode/...> header here: Swift must not see ICU's types twice (Foundation brings its own copy).
#ifndef ICUSHIM_FOLDING_H
#define ICUSHIM_FOLDING_H

#include <stdint.h>

/// Folds UTF-8 text with NFKC_Casefold: case, width, ligatures such as U+FB01; accents stay and are
/// composed. With `without_marks`, combining marks U+0300 to U+036F go too ("é" becomes "e").
/// Ill-formed bytes become U+FFFD.
/// Returns the number of bytes of the result, which may exceed `capacity` (then call again with
/// more room), or -1 when ICU fails or the text is longer than some 59 MB.
int32_t icushim_fold(
    const uint8_t *text, int32_t length, int32_t without_marks, uint8_t *target,
    int32_t capacity);

#endif
