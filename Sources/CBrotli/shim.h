// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <brotli/encode.h>
#include <brotli/decode.h>
