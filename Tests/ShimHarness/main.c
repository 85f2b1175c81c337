// The harness takes a folder to write to and SPSS files to read.

#include "harness.h"

int main(int count, char **arguments) {
  CHECK(count >= 3);
  check_icu();
  check_office(arguments[1]);
  check_sav(arguments[1], (const char *const *)arguments + 2, count - 2);
  puts("the shims hold");
  return 0;
}
