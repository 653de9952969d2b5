// SPDX-License-Identifier: Apache-2.0

import Crypto
import NewsModel
import Serving
import Testing

@testable import Daemon

/// The subscriber's distribution checks of the WebSub test suite (websub.rocks 300–302), and what deliveries do.
@Suite struct PushDeliveryTests {
    private func hub() async throws -> TestHub {
        let room = try await TestNewsroom()
        room.origin.set("/feed", feed: TestHub.feed(5, room).rss, headers: ["ETag": "\"five\""])
        let hub = try TestHub(room)
        try await hub.subscribe()
        return hub
    }

    @Test("300: a delivery goes the way of a poll: items, stories, events, in one transaction")
    func delivered() async throws {
        let hub = try await hub()
        let events = try await hub.room.events(.item).count
        hub.room.clock.turn(by: .minutes(3))
        #expect(try await hub.deliver(TestHub.feed(2, from: 5, hub.room)))
        #expect(await hub.delivered.summaries.first?.new == 2)
        #expect(try await hub.room.items().count == 7)
        #expect(try await hub.room.events(.item).count == events + 2)
        #expect(try await hub.room.shown().count == 7)
        #expect(hub.room.state.validators.entityTag == Array("\"five\"".utf8), "the server's word stays")
        #expect(hub.room.state.lastPoll == hub.room.clock.now - .minutes(3), "nobody polled")
        await hub.room.close()
    }

    @Test("300: breaking news by push is cried out at once")
    func breaking() async throws {
        let hub = try await hub()
        hub.room.clock.turn(by: .minutes(3))
        var news = TestHub.feed(1, from: 5, hub.room)
        news.lines[0].title = "عاجل: زلزال بقوة 6 درجات يضرب إقليم الحوز"
        #expect(try await hub.deliver(news))
        #expect(try await hub.room.events(.breaking).count == 1)
        await hub.room.close()
    }

    @Test("the same delivery twice is one")
    func twice() async throws {
        let hub = try await hub()
        let news = TestHub.feed(2, from: 5, hub.room)
        #expect(try await hub.deliver(news))
        #expect(try await hub.deliver(news))
        #expect(await hub.delivered.summaries.map(\.new) == [2, 0])
        #expect(try await hub.room.items().count == 7)
        await hub.room.close()
    }

    @Test(
        "301: a wrong signature is thanked for and dropped",
        arguments: [
            "sha256=0000000000000000000000000000000000000000000000000000000000000000", "sha256=", "sha256",
            "",
            "md5=d41d8cd98f00b204e9800998ecf8427e", "sha256=zz", "sha256=00",
            "sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709",
        ])
    func forged(_ signature: String) async throws {
        let hub = try await hub()
        #expect(try await hub.deliver(TestHub.feed(2, from: 5, hub.room), signature: signature))
        #expect(await hub.delivered.summaries.isEmpty)
        #expect(await hub.delivered.words == 0)
        #expect(try await hub.room.items().count == 5)
        await hub.room.close()
    }

    @Test("302: no signature where there is a secret")
    func unsigned() async throws {
        let hub = try await hub()
        #expect(try await hub.deliver(TestHub.feed(2, from: 5, hub.room), isSigned: false))
        #expect(await hub.delivered.summaries.isEmpty)
        #expect(try await hub.room.items().count == 5)
        await hub.room.close()
    }

    @Test("every method of the recommendation is understood")
    func methods() {
        let body = Array("خبر".utf8)
        let key = SymmetricKey(data: Array("سر".utf8))
        let codes: [(String, String)] = [
            ("sha1", Hexadecimal.encode(HMAC<Insecure.SHA1>.authenticationCode(for: body, using: key))),
            ("sha256", Hexadecimal.encode(HMAC<SHA256>.authenticationCode(for: body, using: key))),
            ("sha384", Hexadecimal.encode(HMAC<SHA384>.authenticationCode(for: body, using: key))),
            ("sha512", Hexadecimal.encode(HMAC<SHA512>.authenticationCode(for: body, using: key))),
        ]
        for (method, code) in codes {
            #expect(DeliverySignature.isValid("\(method)=\(code)", of: body, secret: "سر"))
            #expect(
                DeliverySignature.isValid(
                    "\(method.uppercased())=\(code.uppercased())", of: body, secret: "سر"))
            #expect(!DeliverySignature.isValid("\(method)=\(code)", of: body + [32], secret: "سر"))
            #expect(!DeliverySignature.isValid("\(method)=\(code)", of: body, secret: "سرّ"))
            #expect(!DeliverySignature.isValid("\(method)=\(code.dropLast(2))", of: body, secret: "سر"))
        }
        #expect(!DeliverySignature.isValid("sha256=\(codes[3].1)", of: body, secret: "سر"))
    }

    @Test("a signed delivery that is no feed changes nothing")
    func garbage() async throws {
        let hub = try await hub()
        let before = hub.room.state
        let body = Array("<html>Sorry</html>".utf8)
        let subscription = try #require(hub.room.room.push.subscription(of: "sahifa"))
        let code = Hexadecimal.encode(
            HMAC<SHA256>.authenticationCode(
                for: body, using: SymmetricKey(data: Array((subscription.secret ?? "").utf8))))
        let isTaken = await hub.subscriber.receive(
            callback: subscription.callback,
            delivery: PushedDocument(body: body, contentType: "text/html", signature: "sha256=\(code)"))
        #expect(isTaken)
        #expect(hub.room.state == before)
        await hub.room.close()
    }

    @Test("after its lease a delivery is gone")
    func late() async throws {
        let hub = try await hub()
        hub.room.clock.turn(by: .days(10))
        #expect(try await hub.deliver(TestHub.feed(2, from: 5, hub.room)) == false)
        await hub.room.close()
    }

    @Test("polls become seldom when deliveries come, and often again when the hub falls mute")
    func backup() async throws {
        let hub = try await hub()
        #expect(hub.room.state.reason != "push-backup", "a hub that has only promised")
        hub.room.clock.turn(by: .minutes(3))
        #expect(try await hub.deliver(TestHub.feed(2, from: 5, hub.room)))
        #expect(hub.room.state.reason == "push-backup")
        #expect(hub.room.state.interval.map { $0 >= .hours(1) } == true)
        for first in [7, 9] {
            hub.room.clock.turn(by: .hours(1))
            hub.room.origin.set("/feed", feed: TestHub.feed(5, from: first, hub.room).rss)
            #expect(try await hub.poll().new > 0)
        }
        hub.room.clock.turn(by: .hours(1))
        try await hub.poll()
        #expect(hub.room.state.reason != "push-backup")
        #expect(hub.room.state.interval.map { $0 < .hours(1) } == true)
        #expect(try await hub.deliver(TestHub.feed(1, from: 20, hub.room)))
        #expect(hub.room.state.reason == "push-backup", "it has found its voice again")
        await hub.room.close()
    }

    @Test("where no secret could be told, a delivery is only a word to look, once a minute")
    func withoutSecret() async throws {
        let hub = try await hub()
        try await hub.room.room.push.change("sahifa") { $0.secret = nil }
        #expect(try await hub.deliver(TestHub.feed(2, from: 5, hub.room)))
        #expect(try await hub.deliver(TestHub.feed(3, from: 5, hub.room)))
        #expect(await hub.delivered.words == 1)
        #expect(await hub.delivered.summaries.isEmpty)
        #expect(try await hub.room.items().count == 5)
        await hub.room.close()
    }
}
