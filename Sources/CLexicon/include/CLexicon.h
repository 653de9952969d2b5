// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <stddef.h>
// The gazetteer, as it stands in Resources/; embedded so that the daemon is one file.
extern const unsigned char lexicon_places[];
extern const size_t lexicon_places_count;
