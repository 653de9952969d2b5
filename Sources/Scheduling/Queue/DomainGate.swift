// SPDX-License-Identifier: Apache-2.0

import HeapModule
import NewsModel

/// The feeds of one registrable domain that wait, and when the next of them may start.
struct DomainGate: Sendable {
    var waiting = Heap<WaitingFeed>()
    var running = 0
    var freeAt = Timestamp(milliseconds: .min / 4)
    var generation = 0
}

/// A feed's place in its domain's heap.
struct WaitingFeed: Comparable, Sendable {
    var time: Timestamp
    var feed: FeedID
    var generation: Int

    static func < (lhs: WaitingFeed, rhs: WaitingFeed) -> Bool {
        (lhs.time, lhs.feed, lhs.generation) < (rhs.time, rhs.feed, rhs.generation)
    }
}

/// A domain's place in the heap of all.
struct ReadyDomain: Comparable, Sendable {
    var time: Timestamp
    var domain: String
    var generation: Int

    static func < (lhs: ReadyDomain, rhs: ReadyDomain) -> Bool {
        (lhs.time, lhs.domain, lhs.generation) < (rhs.time, rhs.domain, rhs.generation)
    }
}
