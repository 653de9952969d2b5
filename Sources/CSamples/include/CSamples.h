// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <stddef.h>
extern const size_t samples_count;
