// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Testing

@testable import Daemon

@Suite struct DeliveryBacklogTests {
    /// Bodies by their size.
    private final class Backlog {
        private var backlog: DeliveryBacklog

        init(limit: Int) {
            backlog = DeliveryBacklog(limit: limit)
        }

        func add(_ size: Int, for feed: FeedID) -> Bool {
            backlog.add(PushedDocument(body: [UInt8](repeating: 32, count: size)), for: feed)
        }

        func next() -> FeedID? { backlog.next()?.feed }
        func finished(_ feed: FeedID) { backlog.finished(feed) }
    }

    @Test("a feed has one delivery in hand, until it is filed")
    func one() {
        let backlog = Backlog(limit: 100)
        #expect(backlog.add(10, for: "a"))
        #expect(!backlog.add(10, for: "a"))
        #expect(backlog.add(10, for: "b"))
        #expect(backlog.next() == "a")
        #expect(!backlog.add(10, for: "a"), "it is being filed, and its bytes are still here")
        backlog.finished("a")
        #expect(backlog.add(10, for: "a"))
        #expect(backlog.next() == "b")
        #expect(backlog.next() == "a")
        #expect(backlog.next() == nil)
    }

    @Test("all together have so many bytes, waiting or being filed")
    func bytes() {
        let backlog = Backlog(limit: 100)
        #expect(backlog.add(60, for: "a"))
        _ = backlog.next()
        #expect(!backlog.add(41, for: "b"))
        #expect(backlog.add(40, for: "b"))
        #expect(!backlog.add(1, for: "c"))
        backlog.finished("a")
        backlog.finished("a")
        backlog.finished("never came")
        #expect(backlog.add(60, for: "c"))
        #expect(!backlog.add(1, for: "d"))
    }

    @Test("a document above the limit is taken when it is alone")
    func large() {
        let backlog = Backlog(limit: 100)
        #expect(backlog.add(500, for: "a"))
        #expect(!backlog.add(1, for: "b"))
        backlog.finished("a")
        #expect(backlog.add(1, for: "b"))
        #expect(!backlog.add(500, for: "a"))
    }
}
