// SPDX-License-Identifier: Apache-2.0
#include "CSamples.h"
const size_t samples_count = 0;
