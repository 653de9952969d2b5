// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Synchronization

/// A clock that only the test moves.
final class VirtualClock: Sendable {
    private let time: Mutex<Timestamp>

    init(_ start: Timestamp) {
        time = Mutex(start)
    }

    var now: Timestamp { time.withLock { $0 } }

    func advance(_ duration: Duration) {
        time.withLock { $0 = $0 + duration }
    }
}
