// SPDX-License-Identifier: Apache-2.0
#include "CBareSAX.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <malloc.h>
#include <string.h>

// One counter, so that no compiler may leave a handler out.
static void start_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *address,
                          int namespaces, const xmlChar **namespace_list, int attributes, int defaulted,
                          const xmlChar **attribute_list) {
    (void)name, (void)prefix, (void)address, (void)namespaces, (void)namespace_list;
    (void)attributes, (void)defaulted, (void)attribute_list;
    xmlParserCtxtPtr parser = context;
    ++*(long *)parser->_private;
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *address) {
    (void)context, (void)name, (void)prefix, (void)address;
}

static void characters(void *context, const xmlChar *text, int length) {
    (void)context, (void)text, (void)length;
}

static void quiet(void *context, xmlErrorPtr error) {
    (void)context, (void)error;
}

long cbaresax_pass(const char *bytes, size_t length) {
    if (length > INT_MAX) return -1;
    xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, (int)length);
    if (!parser) return -1;
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = start_element;
    handler.endElementNs = end_element;
    handler.characters = characters;
    handler.cdataBlock = characters;
    handler.ignorableWhitespace = characters;
    handler.serror = quiet;
    long elements = 0;
    *parser->sax = handler;
    parser->_private = &elements;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET);
    xmlParseDocument(parser);
    int complete = parser->wellFormed && !parser->disableSAX;
    xmlFreeParserCtxt(parser);
    return complete ? elements : -1;
}

void cbaresax_trim(void) {
    malloc_trim(0);
}
