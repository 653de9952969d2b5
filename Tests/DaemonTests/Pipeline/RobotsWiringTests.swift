// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

@testable import Daemon

@Suite struct RobotsWiringTests {
    private func room(_ robots: String) async throws -> TestNewsroom {
        let room = try await TestNewsroom { $0.fetch.robots = true }
        room.origin.set("/feed", feed: TestFeed.news(5, until: room.clock.now).rss)
        room.origin.set("/robots.txt", page: robots)
        return room
    }

    @Test("robots.txt is read once a day, also across restarts")
    func daily() async throws {
        let room = try await room("User-agent: *\nDisallow: /wp-admin\nCrawl-delay: 2.5\n")
        for _ in 0..<3 {
            try await room.poll(after: .hours(6))
            try await room.restart()
        }
        #expect(room.origin.requests(to: "/robots.txt").count == 1)
        #expect(room.origin.requests(to: "/feed").count == 3)
        let delay = await room.room.poller.robots?.crawlDelay(of: room.feed.url)
        #expect(delay == nil, "nothing is read before it is needed")
        try await room.poll(after: .hours(6))
        #expect(await room.room.poller.robots?.crawlDelay(of: room.feed.url) == .milliseconds(2500))
        try await room.poll(after: .hours(6))
        #expect(room.origin.requests(to: "/robots.txt").count == 2)
        await room.close()
    }

    @Test("what is forbidden is not asked for, and the verdict outlives a restart")
    func forbidden() async throws {
        let room = try await room("User-agent: berrah\nDisallow: /fe*d$\nAllow: /feeds\n")
        try await room.poll()
        #expect(room.state.cause == .robotsDisallowed)
        #expect(room.state.message?.contains("/fe*d$") == true)
        try await room.restart()
        try await room.poll(after: .hours(3))
        #expect(room.state.cause == .robotsDisallowed)
        #expect(room.origin.requests(to: "/feed").isEmpty)
        #expect(room.origin.requests(to: "/robots.txt").count == 1)
        room.origin.set("/robots.txt", page: "User-agent: *\nDisallow:\n")
        try await room.poll(after: .hours(24))
        #expect(room.state.health == .healthy)
        await room.close()
    }
}
