// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing
import Serving
import Synchronization

/// A hub, its only subscriber, its store and its clock.
final class HubSetting: Sendable {
    static let topic = "http://127.0.0.1/feed.atom"
    static let callback = "https://reader.example/push?id=7"

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

    /// Sends a subscription request, as a subscriber's form.
    static func ask(
        _ test: TestServer, mode: String = "subscribe", topic: String = topic, callback: String = callback,
        more: [(String, String)] = []
    ) async throws -> RawResponse? {
        try await test.request(
            "POST", "/hub", ["Content-Type: application/x-www-form-urlencoded"],
            body: form([("hub.mode", mode), ("hub.topic", topic), ("hub.callback", callback)] + more))
    }

    /// Changes the editions, and says so.
    static func publish(_ test: TestServer, _ text: String) {
        test.editions.state.withLock { $0.text = text }
        test.announce(test.log.append(1))
    }

    private static func form(_ fields: [(String, String)]) -> String {
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
}
