#include "officeshim_output.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

struct officeshim_output {
  lxw_workbook *book;
  lxw_worksheet *sheet;
  lxw_chart *chart;
  int32_t series_count;
  lxw_format **formats;
  int32_t format_count;
};

officeshim_output *officeshim_output_open(const char *path) {
  officeshim_output *output = calloc(1, sizeof *output);
  if (!output) return NULL;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  output->book = workbook_new_opt(path, &options);
  if (!output->book) {
    free(output);
    return NULL;
  }
  // A fixed date, so that the same table gives the same bytes: the first day of DOS time.
  lxw_doc_properties properties;
  memset(&properties, 0, sizeof properties);
  properties.created = 315532800;
  workbook_set_properties(output->book, &properties);
  return output;
}

int32_t officeshim_output_close(officeshim_output *output) {
  int32_t status = workbook_close(output->book);
  free(output->formats);
  free(output);
  return status;
}

void officeshim_output_discard(officeshim_output *output) {
  if (!output) return;
  lxw_workbook_free(output->book);
  free(output->formats);
  free(output);
}

int32_t officeshim_output_add_sheet(officeshim_output *output, const char *name) {
  lxw_error error = workbook_validate_sheet_name(output->book, name);
  if (error) return error;
  output->sheet = workbook_add_worksheet(output->book, name);
  return output->sheet ? 0 : LXW_ERROR_MEMORY_MALLOC_FAILED;
}

int32_t officeshim_output_add_format(
    officeshim_output *output, const char *number, int32_t is_wrapped, int32_t is_header) {
  size_t size = ((size_t)output->format_count + 1) * sizeof *output->formats;
  lxw_format **formats = realloc(output->formats, size);
  if (!formats) return -1;
  output->formats = formats;
  lxw_format *format = workbook_add_format(output->book);
  if (!format) return -1;
  if (number) format_set_num_format(format, number);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (is_wrapped) format_set_text_wrap(format);
  if (is_header) {
    format_set_bold(format);
    format_set_bottom(format, LXW_BORDER_THIN);
  }
  formats[output->format_count] = format;
  return output->format_count++;
}

static lxw_format *format_at(const officeshim_output *output, int32_t format) {
  return format < 0 || format >= output->format_count ? NULL : output->formats[format];
}

// libxlsxwriter's columns have 16 bits: a larger number would come back as a small one.
static bool is_column(int32_t column) { return column >= 0 && column < LXW_COL_MAX; }

int32_t officeshim_output_column(
    officeshim_output *output, int32_t column, double width, int32_t format) {
  if (!is_column(column)) return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
  return worksheet_set_column(
      output->sheet, (lxw_col_t)column, (lxw_col_t)column, width, format_at(output, format));
}

int32_t officeshim_output_row(officeshim_output *output, int32_t row, double height) {
  return worksheet_set_row(output->sheet, (lxw_row_t)row, height, NULL);
}

int32_t officeshim_output_text(
    officeshim_output *output, int32_t row, int32_t column, const char *text, int32_t format) {
  if (!is_column(column)) return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
  return worksheet_write_string(
      output->sheet, (lxw_row_t)row, (lxw_col_t)column, text, format_at(output, format));
}

int32_t officeshim_output_number(
    officeshim_output *output, int32_t row, int32_t column, double number, int32_t format) {
  if (!is_column(column)) return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
  return worksheet_write_number(
      output->sheet, (lxw_row_t)row, (lxw_col_t)column, number, format_at(output, format));
}

int32_t officeshim_output_boolean(
    officeshim_output *output, int32_t row, int32_t column, int32_t is_true, int32_t format) {
  if (!is_column(column)) return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
  return worksheet_write_boolean(
      output->sheet, (lxw_row_t)row, (lxw_col_t)column, is_true, format_at(output, format));
}

void officeshim_output_freeze_header(officeshim_output *output) {
  worksheet_freeze_panes(output->sheet, 1, 0);
}

int32_t officeshim_output_filter(
    officeshim_output *output, int32_t last_row, int32_t last_column) {
  if (!is_column(last_column)) return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
  return worksheet_autofilter(
      output->sheet, 0, 0, (lxw_row_t)last_row, (lxw_col_t)last_column);
}

void officeshim_output_hide(officeshim_output *output) { worksheet_hide(output->sheet); }

int32_t officeshim_output_choices(
    officeshim_output *output, int32_t column, int32_t first_row, int32_t last_row,
    const char *range, const char *title, const char *message) {
  if (!is_column(column)) return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
  lxw_data_validation choices;
  memset(&choices, 0, sizeof choices);
  choices.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  choices.ignore_blank = LXW_VALIDATION_ON;
  choices.show_input = LXW_VALIDATION_ON;
  choices.show_error = LXW_VALIDATION_OFF;
  choices.dropdown = LXW_VALIDATION_ON;
  choices.value_formula = (char *)range;
  choices.input_title = (char *)title;
  choices.input_message = (char *)message;
  return worksheet_data_validation_range(
      output->sheet, (lxw_row_t)first_row, (lxw_col_t)column, (lxw_row_t)last_row,
      (lxw_col_t)column, &choices);
}

int32_t officeshim_output_add_chart(
    officeshim_output *output, int32_t kind, const char *title, const char *number) {
  static const uint8_t kinds[] = {LXW_CHART_BAR, LXW_CHART_COLUMN, LXW_CHART_LINE};
  if (kind < OFFICESHIM_CHART_BAR || kind > OFFICESHIM_CHART_LINE) {
    return LXW_ERROR_PARAMETER_VALIDATION;
  }
  output->chart = workbook_add_chart(output->book, kinds[kind]);
  if (!output->chart) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  output->series_count = 0;
  lxw_chart *chart = output->chart;
  lxw_chart_font font = {.size = 12, .bold = LXW_TRUE};
  chart_title_set_name(chart, title);
  chart_title_set_name_font(chart, &font);
  // libxlsxwriter swaps the axes of a bar chart: its values stand along x.
  bool is_bar = kind == OFFICESHIM_CHART_BAR;
  lxw_chart_axis *values = is_bar ? chart->x_axis : chart->y_axis;
  if (number) chart_axis_set_num_format(values, number);
  if (is_bar) {
    // A bar chart counts its categories from below; tables count from above, and the values stay
    // below.
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_crossing_max(chart->y_axis);
  }
  return 0;
}

int32_t officeshim_output_add_series(
    officeshim_output *output, const char *sheet, const char *name, int32_t categories,
    int32_t values, int32_t first_row, int32_t last_row) {
  if (!is_column(categories) || !is_column(values)) return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
  lxw_chart_series *series = chart_add_series(output->chart, NULL, NULL);
  if (!series) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  output->series_count++;
  chart_series_set_name(series, name);
  chart_series_set_categories(
      series, sheet, (lxw_row_t)first_row, (lxw_col_t)categories, (lxw_row_t)last_row,
      (lxw_col_t)categories);
  chart_series_set_values(
      series, sheet, (lxw_row_t)first_row, (lxw_col_t)values, (lxw_row_t)last_row,
      (lxw_col_t)values);
  return 0;
}

int32_t officeshim_output_place_chart(
    officeshim_output *output, int32_t row, int32_t column, int32_t width, int32_t height) {
  if (!is_column(column)) return LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
  // The title says what a single series is.
  if (output->series_count == 1) chart_legend_set_position(output->chart, LXW_CHART_LEGEND_NONE);
  lxw_chart_options options;
  memset(&options, 0, sizeof options);
  // libxlsxwriter's charts are 480 × 288 pixels before they are scaled.
  options.x_scale = width / 480.0;
  options.y_scale = height / 288.0;
  return worksheet_insert_chart_opt(
      output->sheet, (lxw_row_t)row, (lxw_col_t)column, output->chart, &options);
}
