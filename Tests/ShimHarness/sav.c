// SPSS files, whole, cut off and changed.

#include "harness.h"

#include <officeshim_sav.h>
#include <stdint.h>
#include <string.h>

void check_sav(const char *folder, const char *const *files, int count) {
  char path[512], spool[512];
  int64_t rows = 0;
  int32_t is_full = 0;
  snprintf(path, sizeof path, "%s/changed.sav", folder);
  snprintf(spool, sizeof spool, "%s/spool", folder);
  for (int i = 0; i < count; i++) {
    CHECK(officeshim_sav_spool(files[i], spool, &rows, &is_full) == 0);
    CHECK(rows > 0 && !is_full);
    CHECK(officeshim_sav_spool(files[i], "/no such folder/spool", &rows, &is_full) != 0);
    CHECK(is_full);
    FILE *file = fopen(files[i], "rb");
    static uint8_t bytes[1 << 20];
    CHECK(file != NULL);
    size_t length = fread(bytes, 1, sizeof bytes, file);
    CHECK(fclose(file) == 0 && length > 0);
    uint32_t state = 1789;
    for (int number = 0; number < 2000; number++) {
      state = state * 1664525u + 1013904223u;
      size_t place = state % length, kept = number % 2 ? place : length;
      uint8_t before = bytes[place];
      bytes[place] = (uint8_t)(state >> 24);
      file = fopen(path, "wb");
      CHECK(file != NULL && fwrite(bytes, 1, kept, file) == kept && fclose(file) == 0);
      bytes[place] = before;
      (void)officeshim_sav_spool(path, spool, &rows, &is_full);
      CHECK(rows >= 0);
    }
  }
  CHECK(officeshim_sav_spool("/no such file", spool, &rows, &is_full) != 0 && rows == 0);
}
