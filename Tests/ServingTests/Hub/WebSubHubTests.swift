// SPDX-License-Identifier: Apache-2.0

import Crypto
import NewsModel
import Serving
import Synchronization
import Testing

/// What the numbered checks of `HubCheckTests` leave open.
@Suite(.timeLimit(.minutes(1))) struct WebSubHubTests {
    private typealias Setting = HubSetting
    private static let topic = HubSetting.topic
    private static let callback = HubSetting.callback

    private func ask(
        _ test: TestServer, mode: String = "subscribe", topic: String = topic, callback: String = callback,
        more: [(String, String)] = []
    ) async throws -> RawResponse? {
        try await HubSetting.ask(test, mode: mode, topic: topic, callback: callback, more: more)
    }

    private func publish(_ test: TestServer, _ text: String) {
        HubSetting.publish(test, text)
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
            ("subscribe", "http://127.0.0.1/search.atom?q=%D8%AE%D8%A8%D8%B1", callback, []),
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

    @Test func `callbacks are asked a few at a time, and no more wishes wait than there is room for`()
        async throws
    {
        let setting = Setting()
        let hub = setting.hub { $0.waitingWishes = 2 }
        setting.subscriber.hold()
        try await TestServer.run(hub: hub) { test in
            for number in 1...4 {
                let answer = try await ask(test, callback: "https://tarpit.example/\(number)")
                #expect(answer?.status == 202)
                #expect(await eventuallyEqual(number) { setting.subscriber.questions.count })
            }
            for number in 5...6 {
                let answer = try await ask(test, callback: "https://tarpit.example/\(number)")
                #expect(answer?.status == 202)
            }
            let refused = try await ask(test, callback: "https://tarpit.example/7")
            #expect(refused?.status == 503)
            #expect(refused?["retry-after"] == "60")
            #expect(setting.subscriber.questions.count == 4)
            setting.subscriber.release()
            #expect(await eventuallyEqual(6) { hub.subscriptionCount })
        }
    }

    @Test func `an event that changes nothing of a topic costs one rendering in its spacing`() async throws {
        let setting = Setting()
        let hub = setting.hub { $0.spacing = .seconds(15) }
        let breaking = "http://127.0.0.1/breaking.atom"
        try await TestServer.run(hub: hub) { test in
            test.editions.state.withLock { $0.breaking = "0" }
            _ = try await ask(test)
            _ = try await ask(test, topic: breaking, callback: "https://other.example/")
            #expect(await eventuallyEqual(2) { hub.subscriptionCount })
            let looks = { test.editions.state.withLock { $0.rendered.count { $0 == "/feed.atom" } } }
            let before = looks()
            for round in 1...10 {
                test.editions.state.withLock { $0.breaking = "\(round)" }
                test.announce(test.log.append(1))
                #expect(await eventuallyEqual(round) { setting.subscriber.deliveries.count })
            }
            #expect(looks() <= before + 1)

            // Afterwards the change is seen.
            setting.now.withLock { $0 = $0 + .seconds(15) }
            publish(test, "new")
            #expect(await eventuallyEqual(11) { setting.subscriber.deliveries.count })
        }
    }

    @Test func `a topic that is up to date costs nothing while the log stands still`() async throws {
        let setting = Setting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) {
            // Nothing stays in memory, as when there are thousands of topics.
            $0.cacheBytes = 0
        } _: { test in
            _ = try await ask(test)
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            publish(test, "new")
            #expect(await eventuallyEqual(1) { setting.subscriber.deliveries.count })
            let before = test.editions.state.withLock { $0.rendered.count }
            for tick in 1...5 {
                await eventually { test.clock.sleeperCount >= 2 }
                test.clock.advance(by: .seconds(5))
                // Each of these has its hash from a rendering of its own.
                _ = try await ask(test, callback: "https://late.example/\(tick)")
                #expect(await eventuallyEqual(1 + tick) { hub.subscriptionCount })
            }
            #expect(test.editions.state.withLock { $0.rendered.count } <= before + 5)
        }
    }

    @Test func `what does not exist is no topic, and its callback is told so`() async throws {
        let setting = Setting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            _ = try await ask(test, topic: "http://127.0.0.1/publisher/nobody.atom")
            _ = try await ask(test)
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            #expect(
                await eventuallyEqual(1) {
                    test.editions.state.withLock { $0.rendered.count { $0 == "/publisher/nobody.atom" } }
                })
            let denial = "hub.mode=denied&hub.topic=http%3A%2F%2F127.0.0.1%2Fpublisher%2Fnobody.atom&"
            #expect(
                await eventuallyEqual(1) {
                    setting.subscriber.questions.count { $0.url.contains(denial) }
                })
            #expect(setting.subscriber.questions.count { $0.url.contains("hub.challenge=") } == 1)
        }
    }

    @Test func `one host of callbacks has so many topics, and keeps those`() async throws {
        let setting = Setting()
        let hub = setting.hub { $0.maximumTopicsPerHost = 2 }
        try await TestServer.run(hub: hub) { test in
            for kind in ["sport", "national"] {
                _ = try await ask(test, topic: "http://127.0.0.1/kind/\(kind).atom")
            }
            #expect(await eventuallyEqual(2) { hub.subscriptionCount })
            for callback in [Self.callback, "https://READER.example:8443/other"] {
                let refused = try await ask(test, callback: callback)
                #expect(refused?.status == 400)
                #expect(refused?.text.contains("2 topics") == true)
            }
            for (topic, callback) in [
                ("http://127.0.0.1/kind/sport.atom", Self.callback),
                ("http://127.0.0.1/kind/sport.atom", "https://reader.example/second"),
                (Self.topic, "https://another.example/"),
            ] {
                let taken = try await ask(test, topic: topic, callback: callback)
                #expect(taken?.status == 202)
            }
            #expect(await eventuallyEqual(4) { hub.subscriptionCount })
        }
    }

    /// Two words of one subscriber cross: the one that its callback confirmed last is true.
    @Test func `what a callback confirmed last counts`() async throws {
        let setting = Setting()
        setting.store.all.withLock {
            $0 = [
                HubSubscription(
                    topic: Self.topic, callback: Self.callback, expires: Timestamp(seconds: 1_795_009_999))
            ]
        }
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            test.editions.hold()
            _ = try await ask(test)
            await eventually { test.editions.state.withLock { !$0.held.isEmpty } }
            _ = try await ask(test, mode: "unsubscribe")
            #expect(await eventuallyEqual(0) { hub.subscriptionCount })
            #expect(await eventuallyEqual(0) { setting.store.all.withLock { $0.count } })
            test.editions.release()
            #expect(await eventuallyEqual(1) { setting.store.all.withLock { $0.count } })
            let last = try #require(setting.subscriber.questions.last)
            #expect(last.url.contains("hub.mode=subscribe"))
        }
    }

    @Test func `who is renewed while a delivery fails is not given up`() async throws {
        let setting = Setting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            _ = try await ask(test, more: [("hub.lease_seconds", "400")])
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            setting.subscriber.state.withLock { $0.status[Self.callback] = 410 }
            setting.subscriber.hold()
            publish(test, "new")
            #expect(await eventuallyEqual(1) { setting.subscriber.deliveries.count })
            // Renewed before the delivery has its answer.
            setting.subscriber.state.withLock { $0.isHeld = false }
            _ = try await ask(test, more: [("hub.lease_seconds", "9000")])
            let renewed: Timestamp? = Timestamp(seconds: 1_795_003_600 + 9000)
            #expect(await eventuallyEqual(renewed) { setting.store.all.withLock { $0.first?.expires } })
            setting.subscriber.release()
            #expect(await eventuallyEqual(1) { setting.store.all.withLock { $0.first?.failures } })
            #expect(hub.subscriptionCount == 1)
            #expect(setting.store.all.withLock { $0.first?.expires } == renewed)
        }
    }
}
