// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Synchronization

/// A wall clock that stands until the test turns it.
final class TurnedClock: Sendable {
    private let time: Mutex<Timestamp>

    init(_ start: String = "2026-11-22T08:00:00Z") {
        time = Mutex(Timestamp(rfc3339: start) ?? .epoch)
    }

    var now: Timestamp { time.withLock { $0 } }

    func turn(by duration: Duration) {
        time.withLock { $0 = $0 + duration }
    }
}
