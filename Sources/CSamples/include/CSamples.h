// SPDX-License-Identifier: Apache-2.0

#pragma once
#include <stddef.h>

// One document of seeds/samples, embedded so that the demo needs no file beside the binary.
struct sample {
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

size_t samples_count(void);
struct sample sample_at(size_t index);
