// SPDX-License-Identifier: Apache-2.0

import Crypto
import NewsModel
import Serving
import Testing

@testable import Daemon

/// A publisher's hub, on the publisher's own loopback origin: notes what it is asked, asks back and delivers, as the test
/// wants.
struct TestHub {
    let room: TestNewsroom
    let subscriber: PushSubscriber
    let delivered = Delivered()

    /// What the subscriber handed on to be filed; filed at once.
    actor Delivered {
        private(set) var summaries: [PollSummary] = []
        private(set) var words = 0

        func take(_ document: PushedDocument?, _ room: TestNewsroomParts) async {
            guard let document else {
                words += 1
                return
            }
            if let summary = try? await room.poller.take(document, for: room.feed) {
                summaries.append(summary)
            }
        }
    }

    struct TestNewsroomParts: Sendable {
        let poller: FeedPoller
        let feed: Feed
    }

    init(_ room: TestNewsroom, answers status: Int = 202) throws {
        self.room = room
        subscriber = try room.push()
        let parts = TestNewsroomParts(poller: room.room.poller, feed: room.feed)
        subscriber.line.set { [delivered] in await delivered.take($1, parts) }
        room.origin.set("/hub", status: status)
    }

    /// The feed, naming the hub.
    static func feed(_ count: Int, from first: Int = 0, _ room: TestNewsroom) -> TestFeed {
        var feed = TestFeed.news(count, from: first, until: room.clock.now)
        feed.hub = room.origin.address + "/hub"
        feed.own = room.origin.address + "/feed"
        return feed
    }

    /// Polls, and subscribes where that is due.
    @discardableResult
    func poll() async throws -> PollSummary {
        let summary = try await room.poll()
        try await subscriber.heard(summary.hub, from: room.feed, new: summary.new)
        _ = try await subscriber.keepUp()
        return summary
    }

    /// The forms that the hub was sent.
    func asked(at path: String = "/hub") -> [[String: String]] {
        room.origin.requests(to: path).filter { $0.method == "POST" }.map { Self.form($0.body) }
    }

    static func form(_ body: [UInt8]) -> [String: String] {
        var form: [String: String] = [:]
        for pair in String(decoding: body, as: UTF8.self).split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            form[parts[0]] = decoded(parts.count > 1 ? parts[1] : "")
        }
        return form
    }

    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    var callback: String {
        get throws { try #require(room.room.push.subscription(of: room.feed.id)).callback }
    }

    /// The hub's question.
    func verify(
        topic: String? = nil, mode: String = "subscribe", lease: String? = "864000", callback: String? = nil
    ) async throws -> String? {
        var query = [
            QueryParameter("hub.mode", mode), QueryParameter("hub.challenge", "c0ffee"),
            QueryParameter("hub.topic", topic ?? room.origin.address + "/feed"),
        ]
        if let lease { query.append(QueryParameter("hub.lease_seconds", lease)) }
        return await subscriber.verify(callback: try callback ?? self.callback, query: query)
    }

    /// A poll, the subscription, and its verification.
    func subscribe() async throws {
        try await poll()
        #expect(try await verify() == "c0ffee")
    }

    func deliver(_ feed: TestFeed, signature: String? = nil, isSigned: Bool = true) async throws -> Bool {
        let body = Array(feed.rss.utf8)
        let secret = try #require(room.room.push.subscription(of: room.feed.id)).secret ?? ""
        let code = Hexadecimal.encode(
            HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Array(secret.utf8))))
        return await subscriber.receive(
            callback: try callback,
            delivery: PushedDocument(
                body: body, contentType: "application/rss+xml",
                signature: signature ?? (isSigned ? "sha256=\(code)" : nil)))
    }
}
