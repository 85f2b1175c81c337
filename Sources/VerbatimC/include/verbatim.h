// verbatim.h - codes open survey answers written in French, from C and whatever calls C.
//
//   verbatim_coder *coder;
//   char message[512];
//   if (verbatim_open("obstacles.model", NULL, &coder, message, sizeof message) != VERBATIM_OK)
//     fail(message);
//   verbatim_batch *batch;
//   if (verbatim_code(coder, texts, NULL, count, &batch, message, sizeof message) != VERBATIM_OK)
//     fail(message);
//   for (size_t i = 0; i < batch->count; i++)
//     for (size_t k = batch->starts[i]; k < batch->starts[i + 1]; k++)
//       puts(verbatim_code_name(coder, batch->codes[k]));
//   verbatim_free(batch);
//   verbatim_close(coder);
//
// Codes, outcomes and probabilities are those of `verbatim code --model`.
//
// Text is UTF-8. Bytes that are no UTF-8 count as U+FFFD. Nothing is written anywhere, and no
// answer stands in a message.
//
// Threads. A coder may be used from any thread and by several at once; calls on one coder wait for
// each other. `threads` in the options spreads one batch over several threads. Do not use a coder
// on both sides of a fork(): open it after.
//
// Ownership. A coder belongs to the caller until verbatim_close, a batch until verbatim_free. What a
// function returns as `const char *` belongs to the library, and lives as long as the coder or, for
// verbatim_version, for ever.

#ifndef VERBATIM_H
#define VERBATIM_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a call ended: 0, or the number with which the command line would have ended.
typedef enum verbatim_status {
  VERBATIM_OK = 0,
  /// An argument cannot be: NULL where something must be, a number out of its range.
  VERBATIM_USAGE = 64,
  /// The file is no model, is damaged, or is of another version.
  VERBATIM_DATA = 65,
  /// A file does not exist or cannot be read.
  VERBATIM_NO_INPUT = 66,
  /// ICU or the stemmer cannot be opened.
  VERBATIM_SOFTWARE = 70,
  /// There is no memory for the results.
  VERBATIM_SYSTEM = 71
} verbatim_status;

/// What became of an answer; the names of column `outcome` in the order of these numbers: coded,
/// non_reponse, unmatched, to_review.
typedef enum verbatim_outcome {
  VERBATIM_CODED = 0,
  /// Nothing was said: the one code is non_reponse, or none where the codeframe has no such code.
  VERBATIM_NON_RESPONSE = 1,
  /// Something was said and nothing matched: no code.
  VERBATIM_UNMATCHED = 2,
  /// It has its best codes, below the confidence asked for.
  VERBATIM_TO_REVIEW = 3
} verbatim_outcome;

/// How to open a model. All zero is the usual way.
typedef struct verbatim_options {
  /// The path of french-words.table, which guards the repair of typos. NULL: in share/verbatim
  /// beside the library's folder or in it. "": nothing is repaired.
  const char *words;
  /// "fr" or "en", for messages. NULL: what LC_ALL, LC_MESSAGES or LANG say.
  const char *language;
  /// Below this confidence, between 0 and 1, an answer's outcome is VERBATIM_TO_REVIEW.
  double review_below;
  /// How many threads code a batch, at most 256; 0 is 1. Results do not depend on it.
  size_t threads;
} verbatim_options;

/// A model with its compiled lexicon, ready to code.
typedef struct verbatim_coder verbatim_coder;

/// The codes of some answers, in their order. Freed as a whole by verbatim_free.
typedef struct verbatim_batch {
  /// How many answers.
  size_t count;
  /// How many codes the codeframe has.
  size_t code_count;
  /// count + 1 numbers: answer i has codes[starts[i]] to codes[starts[i + 1] - 1].
  const size_t *starts;
  /// The codes given, as positions in the codeframe, ascending within an answer.
  const uint32_t *codes;
  /// Per answer, a verbatim_outcome.
  const uint8_t *outcomes;
  /// Per answer, the product over all codes of the probability of what was decided.
  const double *confidences;
  /// count x code_count, an answer's code_count probabilities one after the other.
  const double *probabilities;
} verbatim_batch;

/// The version of the library, such as "0.1.0".
const char *verbatim_version(void);

/// Opens a model file that `verbatim train` wrote.
///
/// On success *coder is to be closed by verbatim_close; on failure it is NULL and `message` says
/// place, problem and remedy, cut at a character where `capacity` bytes, its zero included, do not
/// hold it. `message` may be NULL, `options` too.
verbatim_status verbatim_open(const char *path, const verbatim_options *options,
                              verbatim_coder **coder, char *message, size_t capacity);

/// As verbatim_open, from the `length` bytes of a model file. They are not kept.
verbatim_status verbatim_open_bytes(const void *bytes, size_t length,
                                    const verbatim_options *options, verbatim_coder **coder,
                                    char *message, size_t capacity);

/// A sentence, where the model was trained with another ICU or another list of words than those
/// here, so that a few answers may be coded otherwise; else NULL.
const char *verbatim_warning(const verbatim_coder *coder);

/// How many codes the codeframe has.
size_t verbatim_code_count(const verbatim_coder *coder);

/// The name of the code at a position of the codeframe; NULL where there is none.
const char *verbatim_code_name(const verbatim_coder *coder, size_t position);

/// Codes `count` answers.
///
/// `lengths` are in bytes; NULL where every text ends with a zero. A NULL text is an empty answer.
/// On success *batch is to be freed by verbatim_free; on failure it is NULL.
verbatim_status verbatim_code(verbatim_coder *coder, const char *const *texts,
                              const size_t *lengths, size_t count, verbatim_batch **batch,
                              char *message, size_t capacity);

/// Frees a batch. NULL is let pass.
void verbatim_free(verbatim_batch *batch);

/// Closes a coder; its names and its warning are gone. NULL is let pass.
void verbatim_close(verbatim_coder *coder);

#ifdef __cplusplus
}
#endif

#endif
