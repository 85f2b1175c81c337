#include "officeshim_xml.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct officeshim_xml {
  xmlParserCtxtPtr context;
  const xmlChar *names[64];
  int32_t name_count;
  int32_t status;
  officeshim_xml_event *events;
  int32_t event_count, event_room;
  uint8_t *bytes;
  int32_t byte_count, byte_room;
};

static void stop(officeshim_xml *xml, int32_t status) {
  if (xml->status == OFFICESHIM_XML_OK) xml->status = status;
  xmlStopParser(xml->context);
}

static officeshim_xml_event *add(officeshim_xml *xml, int32_t kind, int32_t name) {
  if (xml->event_count == xml->event_room) {
    int32_t room = xml->event_room ? 2 * xml->event_room : 4096;
    officeshim_xml_event *events =
        room > 1 << 26 ? NULL : realloc(xml->events, (size_t)room * sizeof *events);
    if (!events) {
      stop(xml, OFFICESHIM_XML_MEMORY);
      return NULL;
    }
    xml->events = events;
    xml->event_room = room;
  }
  officeshim_xml_event *event = &xml->events[xml->event_count++];
  event->kind = kind;
  event->name = name;
  event->start = event->end = xml->byte_count;
  return event;
}

static void put(
    officeshim_xml *xml, officeshim_xml_event *event, const xmlChar *text, int64_t length) {
  if (xml->byte_count + length > xml->byte_room) {
    int64_t room = 2 * ((int64_t)xml->byte_room + length) + 65536;
    uint8_t *bytes = room > 1 << 30 ? NULL : realloc(xml->bytes, (size_t)room);
    if (!bytes) {
      stop(xml, OFFICESHIM_XML_MEMORY);
      return;
    }
    xml->bytes = bytes;
    xml->byte_room = (int32_t)room;
  }
  memcpy(xml->bytes + xml->byte_count, text, (size_t)length);
  xml->byte_count += (int32_t)length;
  event->end = xml->byte_count;
}

// Names of one parser come from one dictionary, so equal names are one pointer.
static int32_t find(const officeshim_xml *xml, const xmlChar *name) {
  for (int32_t i = 0; i < xml->name_count; i++) {
    if (xml->names[i] == name) return i;
  }
  return -1;
}

static void on_start(
    void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
    const xmlChar **attributes) {
  officeshim_xml *xml = ((xmlParserCtxtPtr)user)->_private;
  int32_t place = xml->event_count;
  if (!add(xml, OFFICESHIM_XML_START, find(xml, name))) return;
  int32_t told = 0;
  for (int i = 0; i < attribute_count; i++) {
    const xmlChar **attribute = attributes + 5 * i;
    int32_t wanted = find(xml, attribute[0]);
    if (wanted < 0) continue;
    // LibreOffice repeats attributes of OpenDocument in a namespace of its own.
    if (attribute[2] && !strncmp((const char *)attribute[2], "urn:org:documentfoundation", 26)) {
      continue;
    }
    officeshim_xml_event *event = add(xml, OFFICESHIM_XML_ATTRIBUTE, wanted);
    if (!event) return;
    put(xml, event, attribute[3], attribute[4] - attribute[3]);
    told++;
  }
  xml->events[place].end = told;
}

static void on_end(
    void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  officeshim_xml *xml = ((xmlParserCtxtPtr)user)->_private;
  add(xml, OFFICESHIM_XML_END, find(xml, name));
}

static void on_text(void *user, const xmlChar *text, int length) {
  officeshim_xml *xml = ((xmlParserCtxtPtr)user)->_private;
  officeshim_xml_event *event = add(xml, OFFICESHIM_XML_TEXT, -1);
  if (event) put(xml, event, text, length);
}

static void on_doctype(
    void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  stop(((xmlParserCtxtPtr)user)->_private, OFFICESHIM_XML_DOCTYPE);
}

static void on_problem(void *user, xmlErrorPtr error) {}

// libxml2 wants its tables to be made once, before several threads open parsers.
static pthread_once_t is_prepared = PTHREAD_ONCE_INIT;

officeshim_xml *officeshim_xml_open(const char *const *names, int32_t count) {
  pthread_once(&is_prepared, xmlInitParser);
  officeshim_xml *xml = calloc(1, sizeof *xml);
  if (!xml) return NULL;
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.internalSubset = on_doctype;
  sax.serror = on_problem;
  xml->context = xmlCreatePushParserCtxt(&sax, NULL, NULL, 0, NULL);
  if (!xml->context) {
    free(xml);
    return NULL;
  }
  // Without entities declared, nothing can grow; the parser's own limits stay on. XML_PARSE_NOENT
  // makes "&amp;" in attributes "&"; without it libxml2 says "&#38;".
  xmlCtxtUseOptions(
      xml->context,
      XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xml->context->_private = xml;
  xml->context->userData = xml->context;
  xml->name_count = count < 64 ? count : 64;
  for (int32_t i = 0; i < xml->name_count; i++) {
    xml->names[i] = xmlDictLookup(xml->context->dict, (const xmlChar *)names[i], -1);
  }
  return xml;
}

void officeshim_xml_close(officeshim_xml *xml) {
  if (!xml) return;
  if (xml->context->myDoc) xmlFreeDoc(xml->context->myDoc);
  xmlFreeParserCtxt(xml->context);
  free(xml->events);
  free(xml->bytes);
  free(xml);
}

int32_t officeshim_xml_feed(
    officeshim_xml *xml, const uint8_t *bytes, int32_t length, int32_t is_last) {
  xml->event_count = xml->byte_count = 0;
  if (xml->status != OFFICESHIM_XML_OK) return xml->status;
  int error = xmlParseChunk(xml->context, (const char *)bytes, length, is_last);
  if (xml->status != OFFICESHIM_XML_OK) return xml->status;
  if (error == XML_ERR_NO_MEMORY) {
    xml->status = OFFICESHIM_XML_MEMORY;
  } else if (!xml->context->wellFormed) {
    xml->status = OFFICESHIM_XML_MALFORMED;
  }
  return xml->status;
}

const officeshim_xml_event *officeshim_xml_events(const officeshim_xml *xml, int32_t *count) {
  *count = xml->event_count;
  return xml->events;
}

const uint8_t *officeshim_xml_bytes(const officeshim_xml *xml) { return xml->bytes; }
