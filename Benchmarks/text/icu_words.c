// The baseline: ICU's word iterator over the lines of a file, words thrown away, one thread.
//
//   icu_words FILE
//
// Prints, for UTF-16 made beforehand and for UTF-8 converted on the way: name, bytes of UTF-8,
// seconds of the thread, boundaries found.
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

typedef struct {
  const char *bytes;
  int32_t length;
  const UChar *units;
  int32_t count;
} line;

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void check(int good, const char *what) {
  if (good) return;
  fprintf(stderr, "icu_words: %s\n", what);
  exit(1);
}

static long walk(UBreakIterator *words, const UChar *units, int32_t count) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(words, units, count, &status);
  check(U_SUCCESS(status), "ICU refuses the text");
  long found = 0;
  while (ubrk_next(words) != UBRK_DONE) found++;
  return found;
}

static int32_t convert(UChar *target, int32_t room, const char *bytes, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  u_strFromUTF8WithSub(target, room, &count, bytes, length, 0xFFFD, NULL, &status);
  check(U_SUCCESS(status), "ICU cannot convert a line");
  return count;
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  check(file != NULL, "usage: icu_words FILE");
  fseek(file, 0, SEEK_END);
  const size_t size = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  UChar *units = malloc(sizeof(UChar) * (size + 1));
  UChar *buffer = malloc(sizeof(UChar) * (size + 1));
  check(text && units && buffer && fread(text, 1, size, file) == size, "cannot read the file");
  fclose(file);

  size_t lines = 0;
  for (size_t at = 0; at < size; at++) lines += text[at] == '\n';
  line *all = malloc(sizeof(line) * (lines + 1));
  check(all != NULL, "no memory");
  lines = 0;
  UChar *place = units;
  for (const char *at = text; at < text + size;) {
    const char *end = memchr(at, '\n', (size_t)(text + size - at));
    if (end == NULL) end = text + size;
    line one = {at, (int32_t)(end - at), place, 0};
    one.count = convert(place, (int32_t)(end - at) + 1, at, one.length);
    place += one.count;
    all[lines++] = one;
    at = end + 1;
  }

  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *words = ubrk_open(UBRK_WORD, "fr", NULL, 0, &status);
  check(U_SUCCESS(status), "ICU has no word breaks");
  long found = 0;
  double start = seconds();
  for (size_t at = 0; at < lines; at++) found += walk(words, all[at].units, all[at].count);
  printf("icu\t%zu\t%.6f\t%ld\n", size, seconds() - start, found);

  found = 0;
  start = seconds();
  for (size_t at = 0; at < lines; at++) {
    const int32_t count = convert(buffer, all[at].length + 1, all[at].bytes, all[at].length);
    found += walk(words, buffer, count);
  }
  printf("icu from UTF-8\t%zu\t%.6f\t%ld\n", size, seconds() - start, found);
  ubrk_close(words);
  return 0;
}
