// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <stddef.h>

// The word lists and the gazetteer, as they stand in Resources/; embedded so that the daemon is one file.
struct lexicon_text {
    const unsigned char *bytes;
    size_t count;
};

struct lexicon_text lexicon_folding(void);
struct lexicon_text lexicon_words(void);
struct lexicon_text lexicon_places(void);
struct lexicon_text lexicon_institutions(void);
struct lexicon_text lexicon_concepts(void);
struct lexicon_text lexicon_common(void);
