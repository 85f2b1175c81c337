// officeshim_output.h - writing XLSX workbooks through libxlsxwriter, row by row in bounded memory.
// Opaque, because libxlsxwriter's headers declare hundreds of structures and queue macros that
// Swift has no use for. Rows, columns and sheets count from 0. Texts are NUL-terminated UTF-8.
// Functions return 0, or a positive number when libxlsxwriter refuses.
#ifndef OFFICESHIM_OUTPUT_H
#define OFFICESHIM_OUTPUT_H

#include <stdint.h>

/// A workbook that is being written. Not thread-safe.
typedef struct officeshim_output officeshim_output;

/// Kinds of charts.
enum { OFFICESHIM_CHART_BAR = 0, OFFICESHIM_CHART_COLUMN = 1, OFFICESHIM_CHART_LINE = 2 };

/// Starts a workbook in a file. NULL when that cannot be done.
officeshim_output *officeshim_output_open(const char *path);

/// Writes the workbook and frees it.
int32_t officeshim_output_close(officeshim_output *output);

/// Frees a workbook that is not to be written; what stands in its file is void.
void officeshim_output_discard(officeshim_output *output);

/// Adds a sheet and goes on with it.
int32_t officeshim_output_add_sheet(officeshim_output *output, const char *name);

/// Adds a format and returns its number, or -1. `number` may be NULL.
int32_t officeshim_output_add_format(
    officeshim_output *output, const char *number, int32_t is_wrapped, int32_t is_header);

/// Sets the height of a row in points; no earlier row may follow.
int32_t officeshim_output_row(officeshim_output *output, int32_t row, double height);

/// Sets the width, in characters, and the format (-1: none) of a column of the sheet.
int32_t officeshim_output_column(
    officeshim_output *output, int32_t column, double width, int32_t format);

int32_t officeshim_output_text(
    officeshim_output *output, int32_t row, int32_t column, const char *text, int32_t format);
int32_t officeshim_output_number(
    officeshim_output *output, int32_t row, int32_t column, double number, int32_t format);
int32_t officeshim_output_boolean(
    officeshim_output *output, int32_t row, int32_t column, int32_t is_true, int32_t format);

/// Keeps the first row in sight.
void officeshim_output_freeze_header(officeshim_output *output);

/// Puts filters on the first row of a table.
int32_t officeshim_output_filter(
    officeshim_output *output, int32_t last_row, int32_t last_column);

/// Hides the sheet.
void officeshim_output_hide(officeshim_output *output);

/// Offers the values of a range (`=codeframe!$A$2:$A$9`) in the cells of a column; other values are
/// accepted.
int32_t officeshim_output_choices(
    officeshim_output *output, int32_t column, int32_t first_row, int32_t last_row,
    const char *range, const char *title, const char *message);

/// Starts a chart; `number` formats its values.
int32_t officeshim_output_add_chart(
    officeshim_output *output, int32_t kind, const char *title, const char *number);

/// Adds a series to the chart added last: the cells of two columns in the sheet of a name.
int32_t officeshim_output_add_series(
    officeshim_output *output, const char *sheet, const char *name, int32_t categories,
    int32_t values, int32_t first_row, int32_t last_row);

/// Puts the chart added last at a cell of the sheet, in a size in pixels. It must have a series.
int32_t officeshim_output_place_chart(
    officeshim_output *output, int32_t row, int32_t column, int32_t width, int32_t height);

#endif
