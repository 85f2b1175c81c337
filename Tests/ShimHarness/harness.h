// harness.h - calls each function of the C shims with usual and odd arguments, under the sanitizers.
#ifndef HARNESS_H
#define HARNESS_H

#include <stdio.h>
#include <stdlib.h>

/// Ends the program when something that must hold does not.
#define CHECK(holds)                                                       \
  do {                                                                     \
    if (!(holds)) {                                                        \
      fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #holds); \
      exit(1);                                                             \
    }                                                                      \
  } while (0)

void check_icu(void);
void check_office(const char *folder);
void check_sav(const char *folder, const char *const *files, int count);

#endif
