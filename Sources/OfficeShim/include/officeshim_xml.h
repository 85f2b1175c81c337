// officeshim_xml.h - XML as a stream of events, by libxml2's push parser.
// libxml2 calls back once per element; here the events of a piece of text are collected, so that
// Swift walks over an array instead of being called from C. Elements and attributes are known by
// their local names, and only those that were asked for are told.
// No entity is ever declared, resolved or loaded: a document type declaration ends the reading.
#ifndef OFFICESHIM_XML_H
#define OFFICESHIM_XML_H

#include <stdint.h>

/// What an event tells.
enum {
  OFFICESHIM_XML_START = 1,
  OFFICESHIM_XML_ATTRIBUTE = 2,
  OFFICESHIM_XML_TEXT = 3,
  OFFICESHIM_XML_END = 4,
};

/// How feeding ended.
enum {
  OFFICESHIM_XML_OK = 0,
  OFFICESHIM_XML_MALFORMED = 1,
  OFFICESHIM_XML_DOCTYPE = 2,
  OFFICESHIM_XML_MEMORY = 3,
};

/// An event. `name` is the place of the name among those asked for, or -1. The characters of a
/// value or text stand in the bytes from `start` to `end`. A start is followed by its attributes,
/// whose number is its `end`.
typedef struct {
  int32_t kind;
  int32_t name;
  int32_t start;
  int32_t end;
} officeshim_xml_event;

/// A parser. Not thread-safe.
typedef struct officeshim_xml officeshim_xml;

/// Opens a parser that tells the elements and attributes with one of the local names (at most 64).
/// NULL when memory lacks.
officeshim_xml *officeshim_xml_open(const char *const *names, int32_t count);

void officeshim_xml_close(officeshim_xml *xml);

/// Parses the next piece of the document. The events of the piece before are gone.
int32_t officeshim_xml_feed(
    officeshim_xml *xml, const uint8_t *bytes, int32_t length, int32_t is_last);

/// The events of the piece fed last, and their number.
const officeshim_xml_event *officeshim_xml_events(const officeshim_xml *xml, int32_t *count);

/// The bytes (UTF-8) in which the events' characters stand.
const uint8_t *officeshim_xml_bytes(const officeshim_xml *xml);

#endif
