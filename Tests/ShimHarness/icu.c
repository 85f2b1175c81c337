// Encodings, folding, sentences and word boundaries.

#include "harness.h"

#include <icushim_charset.h>
#include <icushim_folding.h>
#include <icushim_memory.h>
#include <icushim_messages.h>
#include <icushim_words.h>
#include <stdint.h>
#include <string.h>

static const uint8_t *bytes(const char *text) { return (const uint8_t *)text; }

// A copy on the heap, of exactly its length, so that a byte read too far is seen.
static uint8_t *exact(const void *source, size_t length) {
  uint8_t *copy = malloc(length ? length : 1);
  CHECK(copy != NULL);
  memcpy(copy, source, length);
  return copy;
}

// Decodes into targets of every small size: state has to survive each stop.
static void check_decoding(const char *page, const char *source, size_t length, const char *wanted) {
  for (int64_t capacity = 1; capacity <= 64; capacity++) {
    icushim_charset *charset = icushim_charset_open(page);
    CHECK(charset != NULL);
    uint8_t *input = exact(source, length);
    uint8_t *target = malloc((size_t)capacity);
    char text[256];
    size_t written = 0, read = 0;
    for (int rounds = 0; rounds < 1000; rounds++) {
      int64_t consumed = 0;
      int64_t count = icushim_charset_decode(
          charset, input + read, (int64_t)(length - read), &consumed, target, capacity, 1);
      CHECK(count >= 0 && count <= capacity && consumed <= (int64_t)(length - read));
      memcpy(text + written, target, (size_t)count);
      written += (size_t)count;
      read += (size_t)consumed;
      if (read == length && count < capacity) break;
    }
    // Fewer bytes of room than a character has may stop it for good.
    if (capacity >= 4) CHECK(written == strlen(wanted) && !memcmp(text, wanted, written));
    free(target);
    free(input);
    icushim_charset_close(charset);
  }
}

static void check_charsets(void) {
  CHECK(icushim_charset_open("no such page") == NULL);
  CHECK(icushim_charset_open("") == NULL || 1);
  check_decoding("windows-1252", "\xe9t\xe9 \x9cuvre", 9, "été œuvre");
  check_decoding("UTF-16LE", "\xe9\0t\0=\xd8\x42\xde", 8, "ét🙂");
  check_decoding("UTF-8", "a\xff\xc3", 3, "a\xef\xbf\xbd\xef\xbf\xbd");
  check_decoding("UTF-16BE", "\0a\xd8", 3, "a\xef\xbf\xbd");

  icushim_charset *charset = icushim_charset_open("latin1");
  char name[32];
  int64_t consumed = 0;
  uint8_t target[8];
  CHECK(icushim_charset_name(charset, name, sizeof name) == (int32_t)strlen(name));
  CHECK(icushim_charset_name(charset, name, 3) == -1);
  CHECK(icushim_charset_name(charset, name, 0) == -1);
  CHECK(icushim_charset_name(charset, name, -1) == -1);
  CHECK(icushim_charset_decode(charset, NULL, 0, &consumed, target, 8, 1) == 0 && consumed == 0);
  CHECK(icushim_charset_replaced(charset) == 0);
  icushim_charset_close(charset);

  charset = icushim_charset_open("windows-1252");
  CHECK(icushim_charset_encode(charset, bytes("\xc3\xa9"), 2, &consumed, target, 8, 1) == 1);
  CHECK(target[0] == 0xe9);
  icushim_charset_close(charset);
  charset = icushim_charset_open("windows-1252");
  CHECK(icushim_charset_encode(charset, bytes("\xe2\x82\xac\xe6\x97\xa5"), 6, &consumed, target, 8, 1) == -2);
  icushim_charset_close(charset);
  icushim_charset_close(NULL);
}

static void check_guesses(void) {
  const char *text = "Les \xe9lus n'ont pas le temps, \xe0 ce qu'ils disent. O\xf9 est la donn\xe9" "e ?";
  char name[64];
  int32_t confidence = -1;
  int32_t length = (int32_t)strlen(text);
  uint8_t *input = exact(text, (size_t)length);
  CHECK(icushim_charset_guess(input, length, 0, name, sizeof name, &confidence) > 0);
  CHECK(confidence >= 0 && confidence <= 100);
  CHECK(icushim_charset_guess(input, length, 1000, name, sizeof name, &confidence) == -1);
  CHECK(icushim_charset_guess(input, length, -1, name, sizeof name, &confidence) == -1);
  CHECK(icushim_charset_guess(input, length, 0, name, 1, &confidence) == -1);
  CHECK(icushim_charset_guess(input, length, 0, name, -1, &confidence) == -1);
  (void)icushim_charset_guess(input, 0, 0, name, sizeof name, &confidence);
  free(input);
}

static void check_folding(void) {
  const char *texts[] = {"", "\xc3\x89T\xc3\x89", "\xef\xb7\xba", "\xe1\xbe\x82", "\xff\xfe", "a\xcc\x81"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    for (int marks = 0; marks < 2; marks++) {
      size_t length = strlen(texts[i]);
      uint8_t *input = exact(texts[i], length);
      for (int32_t capacity = 0; capacity <= 64; capacity++) {
        uint8_t *target = malloc(capacity ? (size_t)capacity : 1);
        int32_t needed = icushim_fold(input, (int32_t)length, marks, target, capacity);
        CHECK(needed >= 0 && needed <= 64);
        free(target);
      }
      free(input);
    }
  }
  uint8_t target[4];
  CHECK(icushim_fold(bytes("x"), -1, 0, target, 4) == -1);
  CHECK(icushim_fold(bytes("x"), INT32_MAX, 1, target, 4) == -1);
}

static void check_sentences(void) {
  char buffer[64];
  CHECK(icushim_plural("fr", 1, buffer, sizeof buffer) == 3 && !strcmp(buffer, "one"));
  CHECK(icushim_plural("fr", 1e6, buffer, 2) == -1);
  CHECK(icushim_plural("no such language", 2, buffer, sizeof buffer) != 0);
  const double numbers[] = {0, -1, 1e300, 1.0 / 0.0, 0.0 / 0.0, 1234567.891};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    for (int32_t digits = -1; digits < 400; digits += 57) {
      (void)icushim_number("fr", numbers[i], digits, buffer, sizeof buffer);
    }
  }
  CHECK(icushim_number("fr", 1.5, 1, buffer, 1) == -1);
  const char *items[] = {"a", "b", "\xc3\xa9t\xc3\xa9"};
  CHECK(icushim_list("fr", items, 3, buffer, sizeof buffer) == (int32_t)strlen("a, b et été"));
  CHECK(icushim_list("fr", items, 3, buffer, 4) == -1);
  CHECK(icushim_list("fr", items, 0, buffer, sizeof buffer) == -1);
  CHECK(icushim_list("fr", items, -1, buffer, sizeof buffer) == -1);
}

static void check_words(void) {
  icushim_words *words = icushim_words_open();
  CHECK(words != NULL && icushim_version() != NULL);
  const char *texts[] = {"l'\xc3\xa9t\xc3\xa9 dernier, 12,5 \xf0\x9f\x91\x8d", "", "\xff\xfe\xc3", "\xe0\xb9\x84\xe0\xb8\x97\xe0\xb8\xa2"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    size_t length = strlen(texts[i]);
    uint8_t *input = exact(texts[i], length);
    for (int32_t capacity = 1; capacity <= 16; capacity++) {
      int32_t *ends = malloc((size_t)capacity * sizeof *ends);
      int32_t last = 0, count;
      CHECK(icushim_words_start(words, input, (int32_t)length) == 0);
      do {
        count = icushim_words_next(words, ends, capacity);
        for (int32_t place = 0; place < count; place++) {
          CHECK(ends[place] > last && ends[place] <= (int32_t)length);
          last = ends[place];
        }
      } while (count == capacity);
      CHECK(last == (int32_t)length);
      free(ends);
    }
    free(input);
  }
  icushim_words_close(words);
  icushim_words_close(NULL);
}

void check_icu(void) {
  check_charsets();
  check_guesses();
  check_folding();
  check_sentences();
  check_words();
}
