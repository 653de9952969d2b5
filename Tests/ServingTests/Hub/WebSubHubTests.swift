// SPDX-License-Identifier: Apache-2.0

import Crypto
import NewsModel
import Publishing
import Serving
import Synchronization
import Testing

/// The hub's part of the WebSub test suite (websub.rocks 100–106), and what it leaves open.
@Suite(.timeLimit(.minutes(1))) struct WebSubHubTests {
    private final class Setting: Sendable {
        let subscriber = FakeSubscriber()
        let store = MemoryHubStore()
        let now = Mutex(Timestamp(seconds: 1_795_003_600))

        func hub(_ configure: (inout HubConfiguration) -> Void = { _ in }) -> WebSubHub {
            var configuration = HubConfiguration()
            configuration.spacing = .zero
            configure(&configuration)
            let count = Mutex(0)
            return WebSubHub(
                store: store, sender: subscriber,
                site: PublicSite(publicURL: "http://127.0.0.1", identity: "log", version: "1"),
                configuration: configuration, now: { self.now.withLock { $0 } },
                challenge: {
                    count.withLock { count in
                        count += 1
                        return "challenge-\(count)"
                    }
                })
        }
    }

    private static let topic = "http://127.0.0.1/feed.atom"
    private static let callback = "https://reader.example/push?id=7"

    private func form(_ fields: [(String, String)]) -> String {
        fields.map { name, value in
            let escaped = value.utf8.map { byte in
                let isPlain =
                    byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || (48...57).contains(byte))
                return isPlain
                    ? String(Unicode.Scalar(byte)) : "%" + String(Int(byte) + 256, radix: 16).dropFirst()
            }
            return name + "=" + escaped.joined()
        }.joined(separator: "&")
    }

    private func ask(
        _ test: TestServer, mode: String = "subscribe", topic: String = topic, callback: String = callback,
        more: [(String, String)] = []
    ) async throws -> RawResponse? {
        try await test.request(
            "POST", "/hub", ["Content-Type: application/x-www-form-urlencoded"],
            body: form([("hub.mode", mode), ("hub.topic", topic), ("hub.callback", callback)] + more))
    }

    private func publish(_ test: TestServer, _ text: String) {
        test.editions.state.withLock { $0.text = text }
        test.announce(test.log.append(1))
    }

    @Test func `a confirmed subscriber is pushed the whole edition when it changes`() async throws {
        let setting = Setting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            let answer = try await ask(
                test, more: [("hub.secret", "سر"), ("hub.lease_seconds", "3600"), ("foo", "x")])
            #expect(answer?.status == 202)
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            let question = try #require(setting.subscriber.questions.first)
            #expect(
                question.url.hasPrefix(
                    "https://reader.example/push?id=7&hub.mode=subscribe&hub.topic=http%3A%2F%2F"))
            #expect(question.url.contains("hub.lease_seconds=3600"))
            #expect(setting.subscriber.deliveries.isEmpty)

            publish(test, "<feed>جديد</feed>")
            #expect(await eventuallyEqual(1) { setting.subscriber.deliveries.count })
            let delivery = setting.subscriber.deliveries[0]
            #expect(delivery.url == Self.callback)
            #expect(delivery.body == Array("<feed>جديد</feed>".utf8))
            let headers = Dictionary(uniqueKeysWithValues: delivery.headers.map { ($0.name, $0.value) })
            #expect(headers["Content-Type"] == "application/atom+xml; charset=utf-8")
            #expect(headers["Link"] == "<http://127.0.0.1/hub>; rel=\"hub\", <\(Self.topic)>; rel=\"self\"")
            let code = HMAC<SHA256>.authenticationCode(
                for: delivery.body, using: SymmetricKey(data: Array("سر".utf8)))
            #expect(headers["X-Hub-Signature"] == "sha256=" + Hexadecimal.encode(code))

            // An event that changes no byte is no delivery; one that does is.
            test.announce(test.log.append(1))
            publish(test, "<feed>أجدد</feed>")
            #expect(await eventuallyEqual(2) { setting.subscriber.deliveries.count })
        }
    }

    @Test(
        arguments: [
            ("publish", topic, callback, []), ("subscribe", "http://127.0.0.1/nothing", callback, []),
            ("subscribe", "http://elsewhere.example/feed.atom", callback, []),
            ("subscribe", "http://127.0.0.1/feed/archive/2026-11-22.atom", callback, []),
            ("subscribe", topic, "ftp://reader.example/", []), ("subscribe", topic, "/relative", []),
            ("subscribe", topic, "https://", []),
            ("subscribe", topic, callback, [("hub.lease_seconds", "soon")]),
            ("subscribe", topic, callback, [("hub.secret", String(repeating: "x", count: 200))]),
        ] as [(String, String, String, [(String, String)])])
    func `what cannot be served is refused at once`(
        mode: String, topic: String, callback: String, more: [(String, String)]
    ) async throws {
        let setting = Setting()
        try await TestServer.run(hub: setting.hub()) { test in
            let answer = try #require(
                try await ask(test, mode: mode, topic: topic, callback: callback, more: more))
            #expect(answer.status == 400)
            #expect(answer.text.contains("hub."))
            #expect(setting.subscriber.questions.isEmpty)
        }
    }

    @Test func `only forms are taken`() async throws {
        try await TestServer.run(hub: Setting().hub()) { test in
            try await test.expect(415, "POST", "/hub", ["Content-Type: application/json"], body: "{}")
        }
    }

    @Test func `who does not confirm is not subscribed, and loses nothing that it had`() async throws {
        let setting = Setting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            setting.subscriber.state.withLock { $0.confirms = false }
            _ = try await ask(test)
            #expect(await eventuallyEqual(1) { setting.subscriber.questions.count })
            #expect(hub.subscriptionCount == 0)

            setting.subscriber.state.withLock { $0.confirms = true }
            _ = try await ask(test)
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })

            setting.subscriber.state.withLock { $0.confirms = false }
            _ = try await ask(test, mode: "unsubscribe")
            #expect(await eventuallyEqual(3) { setting.subscriber.questions.count })
            publish(test, "still")
            #expect(await eventuallyEqual(1) { setting.subscriber.deliveries.count })
        }
    }

    @Test func `unsubscribing ends it, subscribing again before the end is one subscription`() async throws {
        let setting = Setting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            for _ in 0..<2 {
                _ = try await ask(test, more: [("hub.secret", "old")])
            }
            _ = try await ask(test, more: [("hub.secret", "new")])
            #expect(await eventuallyEqual("new") { setting.store.all.withLock { $0.first?.secret } })
            #expect(hub.subscriptionCount == 1)
            _ = try await ask(test, mode: "unsubscribe")
            #expect(await eventuallyEqual(0) { hub.subscriptionCount })
            #expect(setting.store.all.withLock { $0.isEmpty })
        }
    }

    @Test func `410 ends a subscription`() async throws {
        let setting = Setting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            _ = try await ask(test)
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            setting.subscriber.state.withLock { $0.status[Self.callback] = 410 }
            publish(test, "x")
            #expect(await eventuallyEqual(0) { hub.subscriptionCount })
            #expect(setting.store.all.withLock { $0.isEmpty })
        }
    }

    @Test func `a failed delivery is tried again later, others do not wait for it`() async throws {
        let setting = Setting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            _ = try await ask(test)
            _ = try await ask(test, callback: "https://good.example/")
            #expect(await eventuallyEqual(2) { hub.subscriptionCount })
            setting.subscriber.state.withLock { $0.status[Self.callback] = .some(nil) }
            publish(test, "x")
            #expect(await eventuallyEqual(2) { setting.subscriber.deliveries.count })
            #expect(await eventuallyEqual(1) { setting.store.all.withLock { $0.map(\.failures).max() } })

            setting.subscriber.state.withLock { $0.status[Self.callback] = 200 }
            setting.now.withLock { $0 = $0 + .seconds(31) }
            await eventually { test.clock.sleeperCount >= 2 }
            test.clock.advance(by: .seconds(5))
            #expect(await eventuallyEqual(3) { setting.subscriber.deliveries.count })
            #expect(await eventuallyEqual(0) { setting.store.all.withLock { $0.map(\.failures).max() } })
        }
    }

    @Test func `who fails too often is given up`() async throws {
        let setting = Setting()
        let hub = setting.hub { $0.maximumFailures = 1 }
        try await TestServer.run(hub: hub) { test in
            _ = try await ask(test)
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            setting.subscriber.state.withLock { $0.status[Self.callback] = 500 }
            publish(test, "x")
            #expect(await eventuallyEqual(0) { hub.subscriptionCount })
        }
    }

    @Test func `a lease ends`() async throws {
        let setting = Setting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            _ = try await ask(test, more: [("hub.lease_seconds", "300")])
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            setting.now.withLock { $0 = $0 + .seconds(301) }
            publish(test, "x")
            #expect(await eventuallyEqual(0) { hub.subscriptionCount })
            #expect(setting.subscriber.deliveries.isEmpty)
        }
    }

    @Test func `what changed while we were down is delivered after the start`() async throws {
        let setting = Setting()
        setting.store.all.withLock {
            $0 = [
                HubSubscription(
                    topic: Self.topic, callback: Self.callback, expires: Timestamp(seconds: 1_795_009_999),
                    delivered: "an older hash")
            ]
        }
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            await eventually { test.clock.sleeperCount >= 2 }
            test.clock.advance(by: .seconds(5))
            #expect(await eventuallyEqual(1) { setting.subscriber.deliveries.count })
            test.clock.advance(by: .seconds(5))
            #expect(
                await eventuallyEqual(true) { setting.store.all.withLock { $0[0].delivered?.count == 32 } })
            #expect(setting.subscriber.deliveries.count == 1)
        }
    }

    @Test func `a full hub says so, and renewals still pass`() async throws {
        let setting = Setting()
        let hub = setting.hub { $0.maximumSubscriptions = 1 }
        try await TestServer.run(hub: hub) { test in
            _ = try await ask(test)
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            let refused = try await ask(test, callback: "https://late.example/")
            #expect(refused?.status == 503)
            let renewed = try await ask(test)
            #expect(renewed?.status == 202)
        }
    }
}
