// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import NIOHTTP1
import NewsModel
import Testing

/// Our hub over a running daemon, with a subscriber of our own on loopback.
@Suite(.serialized) struct HubTests {
    /// Confirms every question, takes every delivery.
    private static let willing: Receiver.Answer = { request in
        (.ok, request.method == .GET ? request.parameter("hub.challenge") ?? "" : "")
    }

    @Test func aSubscriberIsVerifiedAndPushedSignedEditionsOverARestart() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let workplace = try Workplace(sources: press.sources(["atlas"]))
        var daemon = try await RunningDaemon.start(workplace)
        try await daemon.waitForFirstRound()
        let subscriber = try await Receiver(answer: Self.willing)

        // The edition says where its hub is and what it is called, in its head as in its body.
        let edition = try Answers.get(daemon.address + "/items.atom")
        let links = try #require(edition.headers["link"])
        let topic = try #require(Self.link("self", in: links))
        #expect(try #require(Self.link("hub", in: links)).hasSuffix("/hub"))
        #expect(edition.text.contains("rel=\"hub\""))

        #expect(
            try Self.subscribe(daemon, topic, subscriber.address + "/cb?token=a1", secret: "سر المشترك")
                .status == 202)
        try await Eventually.holds("the subscription is verified") {
            try (daemon.status()["subscribers"] as? [String: Any])?["websub"] as? Int == 1
        }
        let question = try #require(subscriber.requests(.GET).first)
        #expect(question.parameter("token") == "a1", "what the callback's query holds is kept")
        #expect(question.parameter("hub.mode") == "subscribe")
        #expect(question.parameter("hub.lease_seconds") == "864000")

        press.publish("atlas", [Press.derby, Press.dam])
        try await daemon.poll("atlas")
        try await Eventually.holds("the edition is delivered") { subscriber.requests(.POST).count == 1 }
        let delivery = try #require(subscriber.requests(.POST).first)
        #expect(delivery.target == "/cb?token=a1")
        #expect(delivery.headers.first(name: "content-type") == "application/atom+xml; charset=utf-8")
        #expect(delivery.text.contains(Press.derby.title))
        #expect(delivery.headers.first(name: "link")?.contains("<\(topic)>; rel=\"self\"") == true)
        let key = SymmetricKey(data: Data("سر المشترك".utf8))
        let expected =
            "sha256=" + Hexadecimal.encode(HMAC<SHA256>.authenticationCode(for: delivery.body, using: key))
        #expect(delivery.headers.first(name: "x-hub-signature") == expected)

        // Killed, it still knows its subscriber; what came meanwhile is delivered once.
        daemon.program.signal(SIGKILL)
        _ = try await daemon.program.waitForEnd()
        press.publish("atlas", [Press.harvest, Press.derby, Press.dam])
        daemon = try await RunningDaemon.start(workplace)
        try await daemon.poll("atlas")
        try await Eventually.holds("the missed edition is delivered") {
            subscriber.requests(.POST).last?.text.contains(Press.harvest.title) == true
        }
        let bodies = subscriber.requests(.POST).map(\.body)
        #expect(Set(bodies).count == bodies.count, "nothing is delivered twice")

        // 410 ends it.
        subscriber.answer { _ in (.gone, "") }
        press.publish("atlas", [Press.harvest])
        var changed = Press.harvest
        changed.title += " — le point"
        press.publish("atlas", [changed])
        try await daemon.poll("atlas")
        try await Eventually.holds("the subscription has ended") {
            try (daemon.status()["subscribers"] as? [String: Any])?["websub"] as? Int == 0
        }
        try await daemon.end()
    }

    @Test func callbacksAreGuardedLikeFeeds() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let subscriber = try await Receiver(answer: Self.willing)
        // The feed itself is allowed to be here; nothing else is.
        let sources = press.sources(["atlas"]).replacing(
            "language: ar}", with: "language: ar, allow_private_addresses: true}")
        let workplace = try Workplace(sources: sources, isGuarded: true)
        let daemon = try await RunningDaemon.start(workplace)
        try await daemon.waitForFirstRound()
        let topic = try #require(
            Self.link("self", in: Answers.get(daemon.address + "/feed.atom").headers["link"] ?? ""))
        #expect(try Self.subscribe(daemon, topic, subscriber.address + "/cb", secret: nil).status == 202)
        // Another, refused one behind it: when its time is over, so is the first one's.
        #expect(try Self.subscribe(daemon, topic, "http://169.254.169.254/latest", secret: nil).status == 202)
        press.publish("atlas", [Press.derby, Press.dam])
        try await daemon.poll("atlas")
        #expect(subscriber.requests(.GET).isEmpty)
        #expect(try (daemon.status()["subscribers"] as? [String: Any])?["websub"] as? Int == 0)
        try await daemon.end()
    }

    private static func subscribe(
        _ daemon: RunningDaemon, _ topic: String, _ callback: String, secret: String?
    ) throws -> Answers.Answer {
        var form = [("hub.mode", "subscribe"), ("hub.topic", topic), ("hub.callback", callback)]
        if let secret { form.append(("hub.secret", secret)) }
        let body = form.map { name, value in
            name + "=" + (value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        }.joined(separator: "&")
        return try Answers.post(
            daemon.address + "/hub", body: body,
            headers: ["Content-Type: application/x-www-form-urlencoded"])
    }

    private static func link(_ relation: String, in header: String) -> String? {
        header.split(separator: ",").first { $0.contains("rel=\"\(relation)\"") }.flatMap { part in
            part.split(separator: ">").first.map { $0.trimmingCharacters(in: [" ", "<"]) }
        }
    }
}
