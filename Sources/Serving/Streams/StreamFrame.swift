// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NewsModel
import Publishing

/// One event, encoded once for everybody.
struct StreamFrame: Sendable {
    let event: NewsEvent
    let bytes: StreamBytes

    init(_ event: NewsEvent) {
        self.event = event
        bytes = StreamBytes(EventStreamWriter.frame(event))
    }
}
