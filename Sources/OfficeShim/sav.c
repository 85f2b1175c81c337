#include "officeshim_sav.h"

#include <readstat.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  FILE *spool;
  int64_t rows;
  int is_full;
} sav_spool;

static void put(sav_spool *spool, const void *bytes, size_t length) {
  if (length && fwrite(bytes, 1, length, spool->spool) != length) spool->is_full = 1;
}

static void put_tag(sav_spool *spool, char tag) { put(spool, &tag, 1); }

static void put_text(sav_spool *spool, const char *text) {
  uint32_t length = text ? (uint32_t)strlen(text) : 0;
  uint8_t bytes[4] = {
      (uint8_t)length, (uint8_t)(length >> 8), (uint8_t)(length >> 16), (uint8_t)(length >> 24)};
  put(spool, bytes, sizeof bytes);
  put(spool, text, length);
}

static void put_number(sav_spool *spool, double number) {
  uint64_t bits;
  memcpy(&bits, &number, sizeof bits);
  uint8_t bytes[8];
  for (int i = 0; i < 8; i++) bytes[i] = (uint8_t)(bits >> (8 * i));
  put(spool, bytes, sizeof bytes);
}

static double number_of(readstat_value_t value) {
  switch (readstat_value_type(value)) {
    case READSTAT_TYPE_INT8: return readstat_int8_value(value);
    case READSTAT_TYPE_INT16: return readstat_int16_value(value);
    case READSTAT_TYPE_INT32: return readstat_int32_value(value);
    case READSTAT_TYPE_FLOAT: return readstat_float_value(value);
    default: return readstat_double_value(value);
  }
}

static void put_value(sav_spool *spool, readstat_value_t value) {
  if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
    put_tag(spool, 'S');
    put_text(spool, readstat_string_value(value));
  } else {
    put_tag(spool, 'N');
    put_number(spool, number_of(value));
  }
}

static int answer(const sav_spool *spool) {
  return spool->is_full ? READSTAT_HANDLER_ABORT : READSTAT_HANDLER_OK;
}

static int on_variable(
    int index, readstat_variable_t *variable, const char *value_labels, void *user) {
  sav_spool *spool = user;
  put_tag(spool, 'V');
  put_text(spool, readstat_variable_get_name(variable));
  put_text(spool, readstat_variable_get_label(variable));
  put_text(spool, readstat_variable_get_format(variable));
  put_text(spool, value_labels);
  return answer(spool);
}

static int on_value_label(
    const char *set, readstat_value_t value, const char *label, void *user) {
  sav_spool *spool = user;
  put_tag(spool, 'L');
  put_text(spool, set);
  put_value(spool, value);
  put_text(spool, label);
  return answer(spool);
}

static int on_value(
    int row, readstat_variable_t *variable, readstat_value_t value, void *user) {
  sav_spool *spool = user;
  if (readstat_variable_get_index(variable) == 0) {
    put_tag(spool, 'R');
    spool->rows++;
  }
  // Values that the survey declared missing ("99: no answer") are answers; only nothing is nothing.
  if (readstat_value_is_system_missing(value)) {
    put_tag(spool, 'M');
  } else {
    put_value(spool, value);
  }
  return answer(spool);
}

int32_t officeshim_sav_spool(
    const char *path, const char *spool_path, int64_t *rows, int32_t *is_spool_full) {
  sav_spool spool = {fopen(spool_path, "wb"), 0, 0};
  *rows = 0;
  *is_spool_full = 0;
  if (!spool.spool) {
    *is_spool_full = 1;
    return READSTAT_ERROR_OPEN;
  }
  readstat_error_t error = READSTAT_ERROR_MALLOC;
  readstat_parser_t *parser = readstat_parser_init();
  if (parser) {
    readstat_set_variable_handler(parser, on_variable);
    readstat_set_value_label_handler(parser, on_value_label);
    readstat_set_value_handler(parser, on_value);
    error = readstat_parse_sav(parser, path, &spool);
    readstat_parser_free(parser);
  }
  if (fclose(spool.spool) != 0) spool.is_full = 1;
  *rows = spool.rows;
  *is_spool_full = spool.is_full;
  return spool.is_full && error == READSTAT_OK ? READSTAT_ERROR_WRITE : (int32_t)error;
}
