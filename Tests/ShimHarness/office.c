// Workbooks: archives, XML and libxlsxwriter.

#include "harness.h"

#include <officeshim_archive.h>
#include <officeshim_output.h>
#include <officeshim_xml.h>
#include <stdint.h>
#include <string.h>

static void write_file(const char *path, const char *text) {
  FILE *file = fopen(path, "wb");
  CHECK(file != NULL && fwrite(text, 1, strlen(text), file) == strlen(text));
  CHECK(fclose(file) == 0);
}

static void check_archives(const char *folder) {
  char path[512], part[512];
  snprintf(path, sizeof path, "%s/a.zip", folder);
  snprintf(part, sizeof part, "%s/part", folder);
  write_file(part, "what the part holds");
  const char *names[] = {"x/stored", "x/deflated"}, *paths[] = {part, part};
  const int32_t stored[] = {1, 0};
  CHECK(officeshim_archive_write(path, names, paths, stored, 2) == 0);
  CHECK(officeshim_archive_write("/no such folder/a.zip", names, paths, stored, 2) == -1);

  officeshim_archive *archive = officeshim_archive_open(path);
  CHECK(archive != NULL);
  CHECK(officeshim_archive_size(archive, "x/stored") == 19);
  CHECK(officeshim_archive_size(archive, "x/none") == -1);
  int32_t is_encrypted = 1;
  CHECK(officeshim_part_open(archive, "x/none", &is_encrypted) == NULL && is_encrypted == 0);
  for (int i = 0; i < 2; i++) {
    officeshim_part *opened = officeshim_part_open(archive, names[i], &is_encrypted);
    CHECK(opened != NULL);
    uint8_t target[7];
    int64_t sum = 0, count;
    while ((count = officeshim_part_read(opened, target, sizeof target)) > 0) sum += count;
    CHECK(count == 0 && sum == 19);
    officeshim_part_close(opened);
  }
  officeshim_archive_close(archive);
  CHECK(officeshim_archive_open(part) == NULL);
  CHECK(officeshim_archive_open("/no such file") == NULL);
  officeshim_archive_close(NULL);
  officeshim_part_close(NULL);
}

// Feeds a document in pieces of a size and gives how that ends.
static int32_t fed(const char *document, size_t length, size_t size, int32_t *events) {
  const char *const names[] = {"a", "b", "k"};
  officeshim_xml *xml = officeshim_xml_open(names, 3);
  CHECK(xml != NULL);
  int32_t status = OFFICESHIM_XML_OK;
  *events = 0;
  for (size_t at = 0; at <= length && status == OFFICESHIM_XML_OK; at += size) {
    size_t piece = length - at < size ? length - at : size;
    uint8_t *copy = malloc(piece ? piece : 1);
    memcpy(copy, document + at, piece);
    status = officeshim_xml_feed(xml, copy, (int32_t)piece, at + size > length);
    free(copy);
    int32_t count = 0;
    const officeshim_xml_event *told = officeshim_xml_events(xml, &count);
    const uint8_t *bytes = officeshim_xml_bytes(xml);
    for (int32_t i = 0; i < count; i++) {
      CHECK(told[i].kind >= OFFICESHIM_XML_START && told[i].kind <= OFFICESHIM_XML_END);
      CHECK(told[i].name >= -1 && told[i].name < 3);
      if (told[i].kind == OFFICESHIM_XML_START) continue;
      CHECK(told[i].start <= told[i].end);
      uint32_t sum = 0;
      for (int32_t place = told[i].start; place < told[i].end; place++) sum += bytes[place];
      CHECK(sum < UINT32_MAX);
    }
    *events += count;
  }
  // What follows an end is the same end.
  CHECK(officeshim_xml_feed(xml, (const uint8_t *)"", 0, 1) != OFFICESHIM_XML_OK || status == OFFICESHIM_XML_OK);
  officeshim_xml_close(xml);
  return status;
}

static void check_xml(void) {
  struct {
    const char *document;
    int32_t status;
  } rows[] = {
      {"<a k=\"1&amp;2\"><b>\xc3\xa9t\xc3\xa9</b><![CDATA[x]]> <c/></a>", OFFICESHIM_XML_OK},
      {"<a><b></a>", OFFICESHIM_XML_MALFORMED},
      {"", OFFICESHIM_XML_MALFORMED},
      {"<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", OFFICESHIM_XML_DOCTYPE},
      {"<a>&unknown;</a>", OFFICESHIM_XML_MALFORMED},
  };
  for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
    size_t length = strlen(rows[row].document);
    for (size_t size = 1; size <= length + 1; size++) {
      int32_t events = 0;
      CHECK(fed(rows[row].document, length, size, &events) == rows[row].status);
      if (row == 0) CHECK(events >= 7);
    }
  }
  // More attributes, and more text, than the first room holds.
  size_t length = 0, room = 1 << 20;
  char *large = malloc(room);
  length += (size_t)sprintf(large, "<a>");
  while (length + 64 < room) length += (size_t)sprintf(large + length, "<b k=\"%zu\">xxxxxxxx</b>", length);
  length += (size_t)sprintf(large + length, "</a>");
  int32_t events = 0;
  CHECK(fed(large, length, length, &events) == OFFICESHIM_XML_OK && events > 100000);
  CHECK(fed(large, length, 65536, &events) == OFFICESHIM_XML_OK);
  free(large);
  officeshim_xml_close(NULL);
}

static void check_output(const char *folder) {
  char path[512];
  snprintf(path, sizeof path, "%s/a.xlsx", folder);
  officeshim_output *output = officeshim_output_open(path);
  CHECK(output != NULL && officeshim_output_add_sheet(output, "Feuille") == 0);
  CHECK(officeshim_output_add_sheet(output, "a[b]") != 0);
  CHECK(officeshim_output_add_sheet(output, "Feuille") != 0);
  int32_t wrapped = officeshim_output_add_format(output, "0.0%", 1, 1);
  CHECK(wrapped == 0 && officeshim_output_add_format(output, NULL, 0, 0) == 1);
  CHECK(officeshim_output_column(output, 0, 20, wrapped) == 0);
  CHECK(officeshim_output_row(output, 0, 15) == 0);
  CHECK(officeshim_output_text(output, 0, 0, "\xc3\xa9t\xc3\xa9", wrapped) == 0);
  CHECK(officeshim_output_text(output, 0, 1, "", 7) == 0);
  CHECK(officeshim_output_number(output, 1, 0, 1.5, -1) == 0);
  CHECK(officeshim_output_boolean(output, 1, 1, 1, -1) == 0);
  const int32_t beyond[] = {-1, 16384, 65536, 65537, INT32_MAX, INT32_MIN};
  for (size_t i = 0; i < sizeof beyond / sizeof *beyond; i++) {
    CHECK(officeshim_output_column(output, beyond[i], 20, -1) != 0);
    CHECK(officeshim_output_text(output, 1, beyond[i], "x", -1) != 0);
    CHECK(officeshim_output_number(output, 1, beyond[i], 1, -1) != 0);
    CHECK(officeshim_output_boolean(output, 1, beyond[i], 1, -1) != 0);
    CHECK(officeshim_output_filter(output, 1, beyond[i]) != 0);
    CHECK(officeshim_output_choices(output, beyond[i], 1, 2, "=$A$1:$A$2", "t", "m") != 0);
    CHECK(officeshim_output_add_chart(output, beyond[i], "t", NULL) != 0);
  }
  CHECK(officeshim_output_text(output, 1048576, 0, "x", -1) != 0);
  CHECK(officeshim_output_text(output, -1, 0, "x", -1) != 0);
  officeshim_output_freeze_header(output);
  CHECK(officeshim_output_filter(output, 1, 1) == 0);
  CHECK(officeshim_output_choices(output, 1, 1, 2, "=$A$1:$A$2", "t", "m") == 0);
  CHECK(officeshim_output_add_chart(output, OFFICESHIM_CHART_BAR, "t", "0%") == 0);
  CHECK(officeshim_output_add_series(output, "Feuille", "s", 0, 65536, 0, 1) != 0);
  CHECK(officeshim_output_add_series(output, "Feuille", "s", 0, 1, 0, 1) == 0);
  CHECK(officeshim_output_place_chart(output, 3, 65536, 480, 288) != 0);
  CHECK(officeshim_output_place_chart(output, 3, 0, 480, 288) == 0);
  CHECK(officeshim_output_close(output) == 0);

  output = officeshim_output_open(path);
  CHECK(output != NULL && officeshim_output_add_sheet(output, "S") == 0);
  officeshim_output_hide(output);
  officeshim_output_discard(output);
  officeshim_output_discard(NULL);
}

void check_office(const char *folder) {
  check_archives(folder);
  check_xml();
  check_output(folder);
}
