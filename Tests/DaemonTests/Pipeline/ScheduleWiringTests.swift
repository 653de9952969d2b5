// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import NewsModel
import Serving
import Testing

@testable import Daemon

/// What the scheduling module promises, shown through libcurl, parser and archive.
@Suite struct ScheduleWiringTests {
    @Test("no overlap with the last visit is told, and the feed is read more often")
    func gap() async throws {
        let room = try await TestNewsroom()
        room.origin.set("/feed", feed: TestFeed.news(10, until: room.clock.now).rss)
        try await room.poll()
        room.clock.turn(by: .minutes(15))
        room.origin.set("/feed", feed: TestFeed.news(10, from: 40, until: room.clock.now).rss)
        let summary = try await room.poll()
        #expect(summary.new == 10)
        #expect(room.state.reason == "gap")
        #expect(room.state.interval.map { $0 < .minutes(15) } == true)
        #expect(summary.notices.contains { $0.contains("15 min") && $0.contains("unseen") })
        #expect(try await room.events(.feed).contains { $0.title?.contains("unseen") == true })
        await room.close()
    }

    @Test("a delta is merged: what it does not list still stands in the feed")
    func delta() async throws {
        let room = try await TestNewsroom()
        room.origin.set(
            "/feed", feed: TestFeed.news(10, until: room.clock.now).rss, headers: ["ETag": "\"one\""])
        try await room.poll()
        room.clock.turn(by: .minutes(15))
        let news = TestFeed.news(2, from: 10, until: room.clock.now).rss
        room.origin.set("/feed") { request in
            #expect(request.headers["a-im"] == "feed")
            #expect(request.headers["if-none-match"] == "\"one\"")
            return ServedDocument(
                bytes: Array(news.utf8), contentType: "application/rss+xml", status: 226,
                headers: ["IM": "feed", "ETag": "\"two\""])
        }
        let summary = try await room.poll()
        #expect(summary.status == 226)
        #expect(summary.new == 2)
        #expect(summary.items == 12, "the document of the server has twelve items now")
        #expect(room.state.reason != "gap")
        let listed = try await room.room.archive.read { try $0.listed(in: "sahifa") }
        #expect(listed.count == 12)
        #expect(room.state.validators.entityTag == Array("\"two\"".utf8))
        await room.close()
    }

    @Test("a feed far quieter than its own rhythm is silent, says so, and wakes")
    func silence() async throws {
        let room = try await TestNewsroom()
        room.origin.set("/feed", feed: TestFeed.news(20, until: room.clock.now).rss)
        try await room.poll()
        let summary = try await room.poll(after: .days(3))
        #expect(room.state.health == .silent)
        #expect(room.state.message?.contains("3 days") == true, "\(room.state.message ?? "nothing")")
        #expect(summary.notices.count == 1)
        #expect(try await room.events(.feed).last?.terms.first?.kind == "silent")
        let again = try await room.poll(after: .hours(2))
        #expect(again.notices.isEmpty, "the alarm is given once")
        room.origin.set("/feed", feed: TestFeed.news(20, from: 5, until: room.clock.now).rss)
        try await room.poll(after: .hours(1))
        #expect(room.state.health == .healthy)
        #expect(room.state.message == nil)
        await room.close()
    }

    @Test("after eight days of nothing but 304 the whole document is asked for, also after a restart")
    func stuck() async throws {
        let room = try await TestNewsroom()
        let stale = TestFeed.news(3, until: room.clock.now).rss
        room.origin.set("/feed", feed: stale, headers: ["ETag": "\"stuck\""])
        try await room.poll()
        let fresh = TestFeed.news(3, from: 3, until: room.clock.now).rss
        room.origin.set("/feed") { request in
            // Its cache never looks at the document again.
            ServedDocument(
                bytes: Array((request.headers["if-none-match"] == nil ? fresh : stale).utf8),
                contentType: "application/rss+xml", headers: ["ETag": "\"stuck\""])
        }
        for _ in 0..<7 {
            try await room.poll(after: .days(1))
            #expect(room.state.validators.entityTag != nil)
        }
        #expect(try await room.items().count == 3)
        try await room.restart()
        #expect(try await room.poll(after: .days(1)).new == 3)
        #expect(room.origin.requests(to: "/feed").filter { $0.headers["if-none-match"] == nil }.count == 2)
        await room.close()
    }

    @Test("Retry-After outlasts a restart, and a refresh")
    func retryAfter() async throws {
        let room = try await TestNewsroom()
        room.origin.set("/feed", status: 429, headers: ["Retry-After": "7200"])
        try await room.poll()
        try await room.restart()
        #expect(room.state.notBefore == room.clock.now + .hours(2))
        #expect(room.state.cause == .rateLimited)
        await room.close()
    }
}
