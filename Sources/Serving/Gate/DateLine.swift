// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Synchronization

/// The value of `Date` headers, written once a second.
final class DateLine: Sendable {
    private let now: @Sendable () -> Timestamp
    private let line = Mutex<(second: Int64, text: String)>((Int64.min, ""))

    init(now: @escaping @Sendable () -> Timestamp) {
        self.now = now
    }

    /// `Sun, 22 Nov 2026 09:05:00 GMT`
    var text: String {
        let instant = now()
        return line.withLock { line in
            if line.second != instant.seconds {
                line = (instant.seconds, instant.imfFixdate)
            }
            return line.text
        }
    }
}
