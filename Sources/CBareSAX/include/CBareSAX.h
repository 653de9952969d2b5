// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <stddef.h>

// Reads a document with libxml2 and handlers that do nothing: what no parser on top of it can beat.
// Gives the number of start tags; -1 when the document is not well formed or needs entities of its own.
long cbaresax_pass(const char *bytes, size_t length);

// Gives free memory back to the system, so that what stays resident is what is in use (malloc_trim(3)).
void cbaresax_trim(void);
