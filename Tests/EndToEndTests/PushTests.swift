// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Serving
import Synchronization
import Testing

/// A publisher with a hub of its own, and the built program: everything over the wire.
@Suite struct PushTests {
    /// What the hub was sent.
    private final class Hub: Sendable {
        let forms = Mutex<[String]>([])

        func value(_ name: String) -> String? {
            let form = forms.withLock { $0.last } ?? ""
            return form.split(separator: "&").first { $0.hasPrefix(name + "=") }
                .flatMap { String($0.dropFirst(name.count + 1)).removingPercentEncoding }
        }
    }

    private static func feed(_ address: String, _ titles: [String]) -> [UInt8] {
        let now = ISO8601DateFormatter().string(from: Date())
        let items = titles.enumerated().map { index, title in
            "<item><title>\(title)</title><guid>\(address)/a/\(title.hashValue)</guid><pubDate>\(now)</pubDate></item>"
        }
        return Array(
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>جريدة</title>
            <link>\(address)/</link><description>أخبار</description><atom:link rel="hub" href="\(address)/hub"/>
            <atom:link rel="self" href="\(address)/feed"/>\(items.joined())</channel></rss>
            """.utf8)
    }

    @Test func aHubsDeliveryIsNewsWithinTheMinute() async throws {
        let hub = Hub()
        let address = Mutex("")
        let polls = Mutex(0)
        let server = try await DocumentServer(answer: { request in
            switch (request.method, request.path) {
            case ("POST", "/hub"):
                hub.forms.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
                return ServedDocument(bytes: [], contentType: "text/plain", status: 202)
            case (_, "/feed"):
                polls.withLock { $0 += 1 }
                return ServedDocument(
                    bytes: Self.feed(
                        address.withLock { $0 }, ["افتتاح مكتبة في تزنيت", "قافلة طبية في زاكورة"]),
                    contentType: "application/rss+xml")
            default: return nil
            }
        })
        address.withLock { $0 = server.address }
        let workplace = try Workplace(
            sources: """
                publishers:
                  - id: jarida
                    trust: 0.9
                    feeds: [{id: jarida, url: "\(server.address)/feed", language: ar}]
                """,
            webSub: "on")
        let daemon = try await RunningDaemon.start(workplace)
        try await Eventually.holds("the hub was asked") { hub.value("hub.mode") == "subscribe" }
        #expect(hub.value("hub.topic") == server.address + "/feed")
        let callback = try #require(hub.value("hub.callback")?.split(separator: "/").last.map(String.init))
        let secret = try #require(hub.value("hub.secret"))
        let place = "\(daemon.address)/websub/\(callback)"

        let topic =
            "\(server.address)/feed".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let question = "?hub.mode=subscribe&hub.challenge=qahwa&hub.lease_seconds=3600&hub.topic="
        #expect(try Answers.get(place + question + "http%3A%2F%2Felsewhere.example").status == 404)
        let verified = try Answers.get(place + question + topic)
        #expect(verified.status == 200)
        #expect(verified.text == "qahwa", "the challenge, to the byte")

        let news = Self.feed(server.address, ["عاجل: هزة أرضية في إقليم الحوز"])
        let code = HMAC<SHA256>.authenticationCode(for: news, using: SymmetricKey(data: Array(secret.utf8)))
        let hex = code.map { String(format: "%02x", $0) }.joined()
        try workplace.write("news.xml", String(decoding: news, as: UTF8.self))
        func deliver(_ signature: String) throws -> String {
            let status = try Answers.run(
                "curl",
                [
                    "-s", "-o", "/dev/null", "-w", "%{http_code}", "--max-time", "20", "-H",
                    "Content-Type: application/rss+xml", "-H", "X-Hub-Signature: \(signature)",
                    "--data-binary",
                    "@\(workplace.folder)/news.xml", place,
                ])
            return String(decoding: status, as: UTF8.self)
        }
        #expect(
            try deliver("sha256=" + String(repeating: "0", count: 64)) == "202", "a forger learns nothing")
        #expect(try deliver("sha256=" + hex) == "202")
        try await Eventually.holds("the delivery is news") { try daemon.items() == 3 }
        try await Eventually.holds("and breaking") {
            try Answers.get(daemon.address + "/breaking.json").text.contains("الحوز")
        }
        #expect(polls.withLock { $0 } == 1)
        daemon.program.signal(SIGTERM)
        #expect(try await daemon.program.waitForEnd() == 0)

        let again = try await RunningDaemon.start(workplace)
        #expect(
            try deliverTo(again, callback, hex, workplace) == "202", "the subscription outlived the restart")
        again.program.signal(SIGTERM)
        #expect(try await again.program.waitForEnd() == 0)
    }

    private func deliverTo(
        _ daemon: RunningDaemon, _ callback: String, _ hex: String, _ workplace: Workplace
    ) throws -> String {
        let status = try Answers.run(
            "curl",
            [
                "-s", "-o", "/dev/null", "-w", "%{http_code}", "--max-time", "20", "-H",
                "X-Hub-Signature: sha256=\(hex)", "--data-binary", "@\(workplace.folder)/news.xml",
                "\(daemon.address)/websub/\(callback)",
            ])
        return String(decoding: status, as: UTF8.self)
    }
}
