// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>

// xmlFree is a variable that holds a function, which Swift takes for shared mutable state.
static inline void cxml_free(void *memory) {
    xmlFree(memory);
}
