// SPDX-License-Identifier: Apache-2.0

import Publishing

/// A request for a stream, understood.
struct StreamRequest {
    var filter: StreamFilter
    var start: StreamStart
    var isChunked: Bool
}
