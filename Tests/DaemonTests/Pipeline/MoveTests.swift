// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Daemon

@Suite struct MoveTests {
    private func room() async throws -> TestNewsroom {
        let room = try await TestNewsroom(site: "/")
        room.origin.set("/new", feed: TestFeed.news(5, until: room.clock.now).rss)
        room.origin.set("/feed", status: 301, headers: ["Location": room.origin.address + "/new"])
        return room
    }

    @Test("a permanent move is adopted when it has held for a week, and told")
    func adopted() async throws {
        let room = try await room()
        try await room.poll()
        #expect(room.state.movedTo == room.origin.address + "/new")
        #expect(room.state.adoptedURL == nil)
        try await room.poll(after: .days(6))
        #expect(room.state.adoptedURL == nil)
        let summary = try await room.poll(after: .days(1))
        #expect(room.state.adoptedURL == room.origin.address + "/new")
        #expect(summary.notices.first?.contains("/new") == true)
        #expect(try await room.events(.feed).contains { $0.title?.contains("moved for good") == true })
        let before = room.origin.requests(to: "/feed").count
        try await room.restart()
        try await room.poll(after: .hours(1))
        #expect(room.origin.requests(to: "/feed").count == before, "the old address is not asked any more")
        await room.close()
    }

    @Test("a move that ends, or that was never permanent, is forgotten")
    func forgotten() async throws {
        let room = try await room()
        try await room.poll()
        room.origin.set("/feed", status: 302, headers: ["Location": room.origin.address + "/new"])
        try await room.poll(after: .days(3))
        #expect(room.state.movedTo == nil)
        room.origin.set("/feed", status: 301, headers: ["Location": room.origin.address + "/new"])
        try await room.poll(after: .days(3))
        try await room.poll(after: .days(3))
        #expect(room.state.adoptedURL == nil, "the week begins anew")
        await room.close()
    }

    @Test("when the signpost is gone, the move is taken at its word")
    func signpostGone() async throws {
        let room = try await room()
        try await room.poll()
        room.origin.set("/feed", status: 404)
        try await room.poll(after: .days(1))
        #expect(room.state.adoptedURL == room.origin.address + "/new")
        #expect(try await room.poll(after: .days(1)).outcome != .failed)
        await room.close()
    }

    @Test("an adopted address that fails again and again is given up for the configured one")
    func givenUp() async throws {
        let room = try await room()
        try await room.poll()
        try await room.poll(after: .days(8))
        room.origin.set("/new", status: 500)
        room.origin.set("/feed", feed: TestFeed.news(5, until: room.clock.now).rss)
        for _ in 0..<6 { try await room.poll(after: .days(1)) }
        #expect(room.state.adoptedURL == nil)
        #expect(try await room.poll(after: .days(1)).outcome != .failed)
        await room.close()
    }

    @Test(
        "from http to https of the same address at once, to anything else not",
        arguments: [
            ("https://sahifa.example/feed", true), ("https://www.sahifa.example/feed", false),
            ("https://sahifa.example/feed/", false), ("http://sahifa.example/rss", false),
        ])
    func upgrade(_ target: String, _ isAdopted: Bool) {
        var state = FeedState(feed: "sahifa")
        let told = MovePolicy.answered(
            target, from: "http://sahifa.example/feed", at: Timestamp(seconds: 1_000_000), state: &state)
        #expect((state.adoptedURL == target) == isAdopted)
        #expect((told != nil) == isAdopted)
        #expect((state.movedTo == target) == !isAdopted)
    }

    @Test("a feed's id under a new address begins without the old one's validators and moves")
    func configuredAnew() {
        var state = FeedState(feed: "sahifa")
        state.notes["address"] = "http://sahifa.example/old"
        state.validators = Validators(entityTag: [34, 97, 34])
        state.bodyDigest = Digest128(of: "x")
        state.adoptedURL = "http://sahifa.example/older"
        let same = Feed(id: "sahifa", publisher: "sahifa", url: "http://sahifa.example/old")
        #expect(state.current(for: same) == state)
        let other = Feed(id: "sahifa", publisher: "sahifa", url: "http://sahifa.example/new")
        let current = state.current(for: other)
        #expect(current.validators.isEmpty)
        #expect(current.bodyDigest == nil)
        #expect(current.adoptedURL == nil)
    }

    @Test("a feed that is gone: the site is asked, and what it advertises is suggested, never taken")
    func suggestion() async throws {
        let room = try await TestNewsroom(site: "/")
        room.origin.set("/feed", status: 410)
        room.origin.set(
            "/",
            page:
                #"<html><head><link rel="alternate" type="application/rss+xml" href="/rss/actualites"></head>"#
        )
        try await room.poll()
        #expect(room.state.health == .gone)
        #expect(room.state.suggested == [room.origin.address + "/rss/actualites"])
        #expect(room.state.adoptedURL == nil)
        #expect(room.origin.requests(to: "/rss/actualites").isEmpty)
        #expect(room.state.interval.map { $0 >= .days(7) } == true, "one look a week")
        await room.close()
    }

    @Test("a page in a feed's place suggests what it advertises")
    func pageInstead() async throws {
        let room = try await TestNewsroom()
        room.origin.set(
            "/feed",
            page:
                #"<!doctype html><html><head><link rel=alternate type="application/atom+xml" href="/atom"></head>"#
        )
        try await room.poll()
        #expect(room.state.cause == .notAFeed)
        #expect(room.state.suggested == [room.origin.address + "/atom"])
        await room.close()
    }
}
