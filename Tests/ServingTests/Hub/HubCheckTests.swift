// SPDX-License-Identifier: Apache-2.0

import Crypto
import NewsModel
import Serving
import Synchronization
import Testing

/// The hub's checks of the WebSub test suite (websub.rocks), one test for each, under its number and name.
@Suite(.timeLimit(.minutes(1))) struct HubCheckTests {
    /// Subscribes, publishes a change and gives what was delivered first.
    private func delivery(
        _ setting: HubSetting, topic: String = HubSetting.topic, more: [(String, String)] = [],
        text: String = "<feed>جديد</feed>"
    ) async throws -> CallbackRequest {
        let hub = setting.hub()
        var delivery: CallbackRequest?
        try await TestServer.run(hub: hub) { test in
            let answer = try await HubSetting.ask(test, topic: topic, more: more)
            #expect(answer?.status == 202, "accepted before the callback is asked")
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            HubSetting.publish(test, text)
            #expect(await eventuallyEqual(1) { setting.subscriber.deliveries.count })
            delivery = setting.subscriber.deliveries.first
        }
        return try #require(delivery)
    }

    private func header(_ name: String, _ request: CallbackRequest) -> String? {
        request.headers.first { $0.name == name }?.value
    }

    private func signature(_ body: [UInt8], _ secret: String) -> String {
        let key = SymmetricKey(data: Array(secret.utf8))
        return "sha256=" + Hexadecimal.encode(HMAC<SHA256>.authenticationCode(for: body, using: key))
    }

    @Test("100: a plain subscription request: verified at the callback, then delivered in full")
    func plain() async throws {
        let setting = HubSetting()
        let delivery = try await delivery(setting)
        let question = try #require(setting.subscriber.questions.first)
        #expect(question.url.hasPrefix(HubSetting.callback + "&hub.mode=subscribe&hub.topic=http%3A%2F%2F"))
        #expect(question.url.contains("&hub.challenge=challenge-1"))
        #expect(question.url.hasSuffix("&hub.lease_seconds=864000"), "every lease ends")
        #expect(delivery.url == HubSetting.callback)
        #expect(delivery.body == Array("<feed>جديد</feed>".utf8))
        #expect(
            header("Link", delivery)
                == "<http://127.0.0.1/hub>; rel=\"hub\", <\(HubSetting.topic)>; rel=\"self\"")
        #expect(header("X-Hub-Signature", delivery) == nil, "nothing to sign with")
    }

    @Test("101: with a secret, deliveries are signed over their bytes")
    func secret() async throws {
        let delivery = try await delivery(HubSetting(), more: [("hub.secret", "سر المشترك")])
        #expect(header("X-Hub-Signature", delivery) == signature(delivery.body, "سر المشترك"))
    }

    @Test("102: unknown parameters are ignored")
    func unknownParameters() async throws {
        let setting = HubSetting()
        let delivery = try await delivery(
            setting, more: [("foo", "bar"), ("hub.unknown", "1"), ("مجهول", "نعم")])
        #expect(delivery.url == HubSetting.callback)
        let question = try #require(setting.subscriber.questions.first)
        #expect(!question.url.contains("foo") && !question.url.contains("unknown"))
    }

    @Test("103: subscribing again before the lease ends renews it: one subscription, the newest secret")
    func again() async throws {
        let setting = HubSetting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            let first = [("hub.secret", "old"), ("hub.lease_seconds", "600")]
            _ = try await HubSetting.ask(test, more: first)
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            setting.now.withLock { $0 = $0 + .seconds(500) }
            _ = try await HubSetting.ask(test, more: [("hub.secret", "new"), ("hub.lease_seconds", "600")])
            #expect(await eventuallyEqual("new") { setting.store.all.withLock { $0.first?.secret } })
            // The first lease is over, the second is not.
            setting.now.withLock { $0 = $0 + .seconds(500) }
            HubSetting.publish(test, "<feed>بعد</feed>")
            #expect(await eventuallyEqual(1) { setting.subscriber.deliveries.count })
            #expect(hub.subscriptionCount == 1)
            let delivery = setting.subscriber.deliveries[0]
            #expect(header("X-Hub-Signature", delivery) == signature(delivery.body, "new"))
            #expect(setting.subscriber.questions.count == 2, "a renewal is verified like the first")
        }
    }

    @Test("104: unsubscribing is verified, and ends the deliveries")
    func unsubscribing() async throws {
        let setting = HubSetting()
        let hub = setting.hub()
        try await TestServer.run(hub: hub) { test in
            _ = try await HubSetting.ask(test)
            _ = try await HubSetting.ask(test, callback: "https://stays.example/")
            #expect(await eventuallyEqual(2) { hub.subscriptionCount })
            let answer = try await HubSetting.ask(test, mode: "unsubscribe")
            #expect(answer?.status == 202)
            #expect(await eventuallyEqual(1) { hub.subscriptionCount })
            let question = try #require(setting.subscriber.questions.last)
            #expect(question.url.contains("&hub.mode=unsubscribe&hub.topic="))
            #expect(!question.url.contains("lease"))
            HubSetting.publish(test, "<feed>بعد</feed>")
            #expect(await eventuallyEqual(1) { setting.subscriber.deliveries.count })
            #expect(setting.subscriber.deliveries[0].url == "https://stays.example/")
        }
    }

    /// Of the suite's plain text and JSON: our hub distributes its own editions, in the three types that they have.
    @Test(
        "105, 106: what is delivered has the topic's own type, text or JSON",
        arguments: [
            ("/feed.atom", "application/atom+xml; charset=utf-8", "<feed>خبر</feed>"),
            ("/feed.rss", "application/rss+xml; charset=utf-8", "<rss>خبر</rss>"),
            ("/feed.json", "application/feed+json; charset=utf-8", #"{"items":["خبر"]}"#),
        ])
    func contentTypes(path: String, type: String, text: String) async throws {
        let topic = "http://127.0.0.1" + path
        let delivery = try await delivery(HubSetting(), topic: topic, text: text)
        #expect(header("Content-Type", delivery) == type)
        #expect(delivery.body == Array(text.utf8), "byte for byte")
        #expect(header("Link", delivery)?.contains("<\(topic)>; rel=\"self\"") == true)
    }
}
