// Tests the C library as a C program uses it.
//
//   library_test MODEL WORDS ROUNDS < answers.txt
//
// Prints the codes of each line, after these checks: what cannot be is refused with a status and a
// sentence; nothing is kept over ROUNDS of opening, coding and closing; threads share a coder.
#include "verbatim.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CHECK(condition)                                                                  \
  do {                                                                                    \
    if (!(condition)) {                                                                   \
      fprintf(stderr, "library_test.c:%d: %s\n", __LINE__, #condition);                    \
      exit(1);                                                                            \
    }                                                                                     \
  } while (0)

enum { lines_at_most = 2000, message_size = 512 };
static char *texts[lines_at_most];
static size_t count;
static verbatim_options options = {.language = "fr"};

static verbatim_coder *open_model(const char *model) {
  verbatim_coder *coder = NULL;
  char message[message_size];
  verbatim_status status = verbatim_open(model, &options, &coder, message, sizeof message);
  if (status != VERBATIM_OK) fprintf(stderr, "%s\n", message);
  CHECK(status == VERBATIM_OK && coder != NULL && message[0] == 0);
  return coder;
}

static verbatim_batch *code_all(verbatim_coder *coder) {
  verbatim_batch *batch = NULL;
  char message[message_size];
  CHECK(verbatim_code(coder, (const char *const *)texts, NULL, count, &batch, message,
                      sizeof message) == VERBATIM_OK);
  CHECK(batch != NULL && batch->count == count);
  CHECK(batch->code_count == verbatim_code_count(coder));
  return batch;
}

static int is_same(const verbatim_batch *left, const verbatim_batch *right) {
  size_t given = left->starts[left->count];
  return right->starts[right->count] == given &&
         memcmp(left->codes, right->codes, given * sizeof *left->codes) == 0 &&
         memcmp(left->outcomes, right->outcomes, left->count) == 0 &&
         memcmp(left->probabilities, right->probabilities,
                left->count * left->code_count * sizeof(double)) == 0;
}

static void refusals(const char *model, verbatim_coder *coder) {
  verbatim_coder *none = coder;
  char message[message_size];
  CHECK(verbatim_open("nulle-part.model", &options, &none, message, sizeof message) ==
        VERBATIM_NO_INPUT);
  CHECK(none == NULL);
  CHECK(strcmp(message, "nulle-part.model : fichier introuvable. Vérifiez le nom et le "
                        "dossier.") == 0);
  CHECK(verbatim_open(".", &options, &none, message, sizeof message) == VERBATIM_NO_INPUT);
  CHECK(verbatim_open(NULL, &options, &none, message, sizeof message) == VERBATIM_USAGE);
  CHECK(strcmp(message, "l'argument path est NULL. Donnez une adresse valable.") == 0);
  CHECK(verbatim_open_bytes("sans rapport", 12, &options, &none, message, sizeof message) ==
        VERBATIM_DATA);
  CHECK(strncmp(message, "(bytes) : ce n'est pas un modèle", 32) == 0);
  CHECK(verbatim_open(model, &options, NULL, NULL, 0) == VERBATIM_USAGE);
  verbatim_options wrong = options;
  wrong.review_below = 1.5;
  wrong.language = "en";
  CHECK(verbatim_open(model, &wrong, &none, message, sizeof message) == VERBATIM_USAGE);
  CHECK(strcmp(message, "argument review_below is out of its range, which verbatim.h gives.") ==
        0);
  wrong = options;
  wrong.threads = 257;
  CHECK(verbatim_open(model, &wrong, &none, message, sizeof message) == VERBATIM_USAGE);
  wrong = options;
  wrong.words = "nulle-part.table";
  CHECK(verbatim_open(model, &wrong, &none, message, sizeof message) == VERBATIM_NO_INPUT);

  // Cut before "é", never inside of it.
  char small[8];
  memset(small, 'x', sizeof small);
  CHECK(verbatim_open("é.é", &options, &none, small, 5) == VERBATIM_NO_INPUT);
  CHECK(strcmp(small, "é.") == 0 && small[5] == 'x');

  verbatim_batch *batch = NULL;
  CHECK(verbatim_code(NULL, NULL, NULL, 0, &batch, NULL, 0) == VERBATIM_USAGE);
  CHECK(verbatim_code(coder, NULL, NULL, 1, &batch, NULL, 0) == VERBATIM_USAGE && batch == NULL);
  CHECK(verbatim_code(coder, NULL, NULL, 0, NULL, NULL, 0) == VERBATIM_USAGE);
  CHECK(verbatim_code(coder, NULL, NULL, 0, &batch, NULL, 0) == VERBATIM_OK);
  CHECK(batch->count == 0 && batch->starts[0] == 0);
  verbatim_free(batch);
  verbatim_free(NULL);
  verbatim_close(NULL);
  CHECK(verbatim_code_name(coder, verbatim_code_count(coder)) == NULL);
  CHECK(verbatim_warning(coder) == NULL);
}

// Lengths count, a NULL is an empty answer, and bytes that are no UTF-8 are borne.
static void lengths(verbatim_coder *coder) {
  const char *odd[] = {"pas le temps|ignoré", NULL, "temps\xff\xfe", ""};
  size_t sizes[] = {12, 99, 7, 0};
  const char *plain[] = {"pas le temps"};
  verbatim_batch *batch, *reference;
  CHECK(verbatim_code(coder, odd, sizes, 4, &batch, NULL, 0) == VERBATIM_OK);
  CHECK(verbatim_code(coder, plain, NULL, 1, &reference, NULL, 0) == VERBATIM_OK);
  CHECK(batch->starts[1] == reference->starts[1] && batch->starts[1] > 0);
  CHECK(batch->codes[0] == reference->codes[0]);
  CHECK(batch->outcomes[1] == VERBATIM_NON_RESPONSE);
  CHECK(batch->outcomes[3] == VERBATIM_NON_RESPONSE);
  verbatim_free(batch);
  verbatim_free(reference);
}

static verbatim_batch *reference;

static void *worker(void *coder) {
  for (int round = 0; round < 5; round++) {
    verbatim_batch *batch = code_all(coder);
    CHECK(is_same(batch, reference));
    verbatim_free(batch);
  }
  return NULL;
}

static void threads(const char *model, verbatim_coder *coder) {
  options.threads = 3;
  verbatim_coder *spread = open_model(model);
  options.threads = 0;
  verbatim_batch *batch = code_all(spread);
  CHECK(is_same(batch, reference));
  verbatim_free(batch);
  verbatim_close(spread);
  pthread_t running[4];
  for (int i = 0; i < 4; i++) CHECK(pthread_create(&running[i], NULL, worker, coder) == 0);
  for (int i = 0; i < 4; i++) CHECK(pthread_join(running[i], NULL) == 0);
}

static long resident_kilobytes(void) {
  long pages = 0, resident = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  CHECK(file != NULL && fscanf(file, "%ld %ld", &pages, &resident) == 2);
  fclose(file);
  return resident * sysconf(_SC_PAGESIZE) / 1024;
}

// Memory after the first fifth of the rounds, when allocators have their stock, is all there is.
static void rounds(const char *model, int wanted) {
  long before = 0;
  for (int round = 0; round < wanted; round++) {
    verbatim_coder *coder = open_model(model);
    verbatim_batch *batch = code_all(coder);
    CHECK(is_same(batch, reference));
    verbatim_free(batch);
    verbatim_close(coder);
    if (round == wanted / 5) before = resident_kilobytes();
  }
  long after = resident_kilobytes();
  fprintf(stderr, "%d rounds: %ld kB resident after %d, %ld kB after all\n", wanted, before,
          wanted / 5 + 1, after);
  if (wanted >= 50) CHECK(after - before < 2048);
}

int main(int argc, char **argv) {
  CHECK(argc == 4);
  options.words = argv[2];
  char line[1 << 16];
  while (count < lines_at_most && fgets(line, sizeof line, stdin) != NULL) {
    line[strcspn(line, "\n")] = 0;
    texts[count++] = strdup(line);
  }
  verbatim_coder *coder = open_model(argv[1]);
  reference = code_all(coder);
  refusals(argv[1], coder);
  lengths(coder);
  threads(argv[1], coder);
  rounds(argv[1], atoi(argv[3]));
  static const char *outcomes[] = {"coded", "non_reponse", "unmatched", "to_review"};
  for (size_t i = 0; i < count; i++) {
    for (size_t k = reference->starts[i]; k < reference->starts[i + 1]; k++) {
      printf("%s%s", k > reference->starts[i] ? "|" : "",
             verbatim_code_name(coder, reference->codes[k]));
    }
    printf("\t%s\t%.6f\n", outcomes[reference->outcomes[i]], reference->confidences[i]);
    free(texts[i]);
  }
  verbatim_free(reference);
  verbatim_close(coder);
  return 0;
}
