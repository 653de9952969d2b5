// SPDX-License-Identifier: Apache-2.0
#include "CLexicon.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

#define LEXICON(name, ...)                                                     \
    struct lexicon_text lexicon_##name(void) {                                 \
        struct lexicon_text text = {name, sizeof name};                        \
        return text;                                                           \
    }

static const unsigned char folding[] = {
#embed "Resources/folding.tsv"
};
static const unsigned char words[] = {
#embed "Resources/words.tsv"
};
static const unsigned char places[] = {
#embed "Resources/places.tsv"
};
static const unsigned char institutions[] = {
#embed "Resources/institutions.tsv"
};
static const unsigned char concepts[] = {
#embed "Resources/concepts.tsv"
};
static const unsigned char common[] = {
#embed "Resources/common.tsv"
};

LEXICON(folding)
LEXICON(words)
LEXICON(places)
LEXICON(institutions)
LEXICON(concepts)
LEXICON(common)
