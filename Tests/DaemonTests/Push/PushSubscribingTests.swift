// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Testing

@testable import Daemon

/// The subscriber's subscription checks of the WebSub test suite (websub.rocks 200–205), and the lease.
@Suite struct PushSubscribingTests {
    private func hub(answers status: Int = 202) async throws -> TestHub {
        let room = try await TestNewsroom()
        room.origin.set("/feed", feed: TestHub.feed(5, room).rss)
        return try TestHub(room, answers: status)
    }

    @Test("200: the topic is the address that the feed states, not the one that was asked")
    func topic() async throws {
        let hub = try await hub()
        var feed = TestHub.feed(5, hub.room)
        feed.own = hub.room.origin.address + "/feed?canonical=نعم&a=b c".replacing(" ", with: "%20")
        hub.room.origin.set("/feed", feed: feed.rss)
        try await hub.poll()
        let form = try #require(hub.asked().first)
        #expect(form["hub.mode"] == "subscribe")
        #expect(form["hub.topic"]?.hasPrefix(hub.room.origin.address + "/feed?canonical=") == true)
        #expect(form["hub.topic"]?.hasSuffix("&a=b%20c") == true)
        #expect(form["hub.callback"] == "http://127.0.0.1:8077/websub/" + (try hub.callback))
        #expect(try hub.callback.utf8.count == 32)
        #expect((form["hub.secret"] ?? "").utf8.count == 64)
        let request = try #require(hub.room.origin.requests(to: "/hub").first)
        #expect(request.headers["content-type"] == "application/x-www-form-urlencoded")
        await hub.room.close()
    }

    @Test("201, 202: a topic behind a redirect", arguments: [302, 301])
    func topicRedirects(_ status: Int) async throws {
        let hub = try await hub()
        var feed = TestHub.feed(5, hub.room)
        feed.own = hub.room.origin.address + "/real"
        hub.room.origin.set("/real", feed: feed.rss)
        hub.room.origin.set("/feed", status: status, headers: ["Location": hub.room.origin.address + "/real"])
        try await hub.poll()
        #expect(hub.asked().first?["hub.topic"] == hub.room.origin.address + "/real")
        #expect(try await hub.verify(topic: hub.room.origin.address + "/real") == "c0ffee")
        await hub.room.close()
    }

    @Test("203, 204: a hub that redirects is followed, and the POST kept", arguments: [307, 308])
    func hubRedirects(_ status: Int) async throws {
        let hub = try await hub()
        hub.room.origin.set("/hub", status: status, headers: ["Location": hub.room.origin.address + "/hub2"])
        hub.room.origin.set("/hub2", status: 202)
        try await hub.poll()
        #expect(hub.asked(at: "/hub2").first?["hub.mode"] == "subscribe")
        #expect(hub.asked(at: "/hub2") == hub.asked())
        #expect(try await hub.verify() == "c0ffee")
        await hub.room.close()
    }

    @Test("205: what was never asked for is not verified")
    func strangeTopic() async throws {
        let hub = try await hub()
        try await hub.poll()
        #expect(try await hub.verify(topic: "https://other.example/feed") == nil)
        #expect(try await hub.verify(callback: "0123456789abcdef0123456789abcdef") == nil)
        #expect(try await hub.verify(mode: "unsubscribe") == nil, "nobody ends our subscriptions")
        #expect(try await hub.verify(mode: "publish") == nil)
        let active = try #require(hub.room.room.push.subscription(of: "sahifa"))
        #expect(active.standing == .asked)
        await hub.room.close()
    }

    @Test("the lease is renewed at its half, with the same callback and secret")
    func renewal() async throws {
        let hub = try await hub()
        try await hub.subscribe()
        let first = try #require(hub.asked().first)
        hub.room.clock.turn(by: .days(5) - .minutes(1))
        let next = try await hub.subscriber.keepUp()
        #expect(hub.asked().count == 1)
        #expect(next == hub.room.clock.now + .minutes(1))
        hub.room.clock.turn(by: .minutes(1))
        _ = try await hub.subscriber.keepUp()
        #expect(hub.asked() == [first, first])
        #expect(hub.room.room.push.subscription(of: "sahifa")?.isActive(at: hub.room.clock.now) == true)
        #expect(try await hub.verify() == "c0ffee")
        #expect(
            hub.room.room.push.subscription(of: "sahifa")?.leaseEnds == hub.room.clock.now + .days(10))
        await hub.room.close()
    }

    @Test(
        "leases of a hub's own liking", arguments: [("1", 1), ("3600", 3600), ("99999999999", 2_592_000)])
    func leases(_ granted: String, _ seconds: Int64) async throws {
        let hub = try await hub()
        try await hub.poll()
        #expect(try await hub.verify(lease: granted) == "c0ffee")
        let subscription = try #require(hub.room.room.push.subscription(of: "sahifa"))
        #expect(subscription.leaseEnds == hub.room.clock.now + .seconds(seconds))
        #expect(subscription.nextAttempt >= hub.room.clock.now + .minutes(10), "not asked without pause")
        await hub.room.close()
    }

    @Test("a hub that never asks back, or refuses, is asked later and later", arguments: [202, 400, 503])
    func inVain(_ status: Int) async throws {
        let hub = try await hub(answers: status)
        try await hub.poll()
        var pauses: [Duration] = []
        for _ in 0..<7 {
            let next = try #require(try await hub.subscriber.keepUp())
            pauses.append(next - hub.room.clock.now)
            hub.room.clock.turn(by: next - hub.room.clock.now)
        }
        #expect(pauses.prefix(3) == [.hours(1), .hours(2), .hours(4)])
        #expect(pauses.last == .hours(24))
        #expect(hub.asked().count == 7)
        await hub.room.close()
    }

    @Test("a denied subscription is let rest for a week")
    func denied() async throws {
        let hub = try await hub()
        try await hub.poll()
        #expect(try await hub.verify(mode: "denied") == "")
        #expect(try await hub.subscriber.keepUp() == hub.room.clock.now + .days(7))
        #expect(try await hub.verify() == nil, "it was denied, so nothing is to be verified")
        #expect(hub.asked().count == 1)
        await hub.room.close()
    }

    @Test("a subscription outlives a restart")
    func restart() async throws {
        let hub = try await hub()
        try await hub.subscribe()
        let before = try #require(hub.room.room.push.subscription(of: "sahifa"))
        try await hub.room.restart()
        #expect(hub.room.room.push.subscription(of: "sahifa") == before)
        let again = try TestHub(hub.room)
        let news = TestHub.feed(2, from: 5, hub.room)
        #expect(try await again.deliver(news))
        #expect(await again.delivered.summaries.first?.new == 2)
        await hub.room.close()
    }

    @Test("a feed that names its hub no longer is not renewed")
    func withdrawn() async throws {
        let hub = try await hub()
        try await hub.subscribe()
        hub.room.origin.set("/feed", feed: TestFeed.news(6, until: hub.room.clock.now).rss)
        try await hub.poll()
        hub.room.clock.turn(by: .days(6))
        #expect(try await hub.subscriber.keepUp() == nil)
        #expect(hub.asked().count == 1)
        #expect(try await hub.deliver(TestHub.feed(1, from: 9, hub.room)) == false)
        await hub.room.close()
    }

    @Test("a removed feed's subscription ends, and its deliveries are told so")
    func removed() async throws {
        let hub = try await hub()
        try await hub.subscribe()
        let callback = try hub.callback
        hub.room.room.register.replace(
            configuration: hub.room.configuration, catalogue: .empty, now: hub.room.clock.now)
        _ = try await hub.subscriber.keepUp()
        let answer = await hub.subscriber.receive(callback: callback, delivery: PushedDocument(body: []))
        #expect(answer == false)
        await hub.room.close()
    }

    @Test(
        "hubs call only those who can be reached",
        arguments: [
            ("https://news.sahifa.ma", true), ("https://news.sahifa.ma/berrah", true),
            ("http://8.8.8.8:8077", true),
            ("http://[2606:4700::1111]", true), ("http://127.0.0.1:8077", false),
            ("http://localhost:8077", false),
            ("http://[::1]:8077", false), ("http://192.168.1.4", false), ("http://10.0.0.1", false),
            ("http://nas.local", false), ("http://nas", false), ("http://berrah.internal", false),
            ("http://0x7f000001", false), ("http://[fd00::1]:80", false), ("nonsense", false),
        ])
    func reach(_ address: String, _ isPublic: Bool) {
        #expect(PublicReach.isPublic(address) == isPublic)
    }
}
