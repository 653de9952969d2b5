// SPDX-License-Identifier: Apache-2.0
#include "CLexicon.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
const unsigned char lexicon_places[] = {
#embed "Resources/places.tsv"
};
const size_t lexicon_places_count = sizeof lexicon_places;
