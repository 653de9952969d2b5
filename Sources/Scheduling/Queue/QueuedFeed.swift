// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A feed in the queue.
struct QueuedFeed: Sendable {
    var domain: String
    var due: Timestamp
    var notBefore: Timestamp?
    var spacing: Duration
    var parallel: Int
    /// Raised by every change: heap entries of an older one are void.
    var generation = 0
    /// The domain whose connection it holds.
    var runningIn: String?
    /// It waits, or will when it is finished.
    var isQueued = false
    var isRemoved = false

    var isRunning: Bool { runningIn != nil }

    /// The due time that counts.
    var readyAt: Timestamp {
        max(due, notBefore ?? due)
    }
}
