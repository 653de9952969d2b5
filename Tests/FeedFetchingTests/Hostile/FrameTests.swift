// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

/// What a server may do wrong in HTTP/2.
@Suite struct FrameTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let causes: Set<String>
        var script: FrameOrigin.Script

        init(
            _ name: String, _ causes: Set<String>, _ frames: [UInt8], refrain: [UInt8] = [],
            pause: UInt32 = 0,
            isCut: Bool = false
        ) {
            self.name = name
            self.causes = causes
            script = FrameOrigin.Script(
                frames: Frame.settings + Frame.settingsTaken + frames, refrain: refrain, pause: pause,
                isCut: isCut)
        }

        var testDescription: String { name }
    }

    static let certificates = Certificates()
    static var hasTool: Bool { certificates != nil }

    private func fetch(_ script: FrameOrigin.Script) async throws -> FetchResult {
        let certificates = try #require(Self.certificates)
        let origin = try #require(FrameOrigin(certificates, script))
        let fetcher = try FeedFetcher.hasty {
            $0.certificateFile = certificates.authority
            $0.pinnedAddresses = ["feeds.example:\(origin.port):127.0.0.1"]
        }
        let result = await fetcher.fetch(FetchRequest(url: "https://feeds.example:\(origin.port)/feed"))
        await fetcher.shutDown(finishWithin: .zero)
        return result
    }

    @Test("a good answer", .enabled(if: hasTool, "needs the openssl command"))
    func good() async throws {
        let script = Case("", [], Frame.head(Frame.length("6")) + Frame.data("<rss/>", isLast: true)).script
        let response = try await fetch(script).response()
        #expect(response.httpVersion == "2")
        #expect(response.body == Array("<rss/>".utf8))
    }

    @Test(
        "every misbehaviour ends in its own cause", .enabled(if: hasTool, "needs the openssl command"),
        arguments: [
            Case(
                "goes away in the middle of the body", ["truncated", "reset"],
                Frame.head() + Frame.data("<rss>") + Frame.goAway(last: 1), isCut: true),
            Case(
                "goes away in the middle, with an error", ["truncated", "reset"],
                Frame.head() + Frame.data("<rss>") + Frame.goAway(last: 1, code: 2), isCut: true),
            Case(
                "goes away and stays", ["too-slow"],
                Frame.head() + Frame.data("<rss>") + Frame.goAway(last: 1)),
            Case(
                "cuts the connection in the body", ["truncated", "reset"], Frame.head() + Frame.data("<rss>"),
                isCut: true),
            Case(
                "resets the stream in the body", ["reset"],
                Frame.head() + Frame.data("<rss>") + Frame.reset(code: 2)),
            Case("resets the stream before any answer", ["reset"], Frame.reset(code: 8)),
            Case("is silent after the handshake", ["timeout"], []),
            Case("stops after the head", ["too-slow"], Frame.head()),
            Case("drips", ["too-slow"], Frame.head(), refrain: Frame.data("<"), pause: 100),
            Case(
                "sends empty frames without end", ["too-slow"], Frame.head(), refrain: Frame.data(""),
                pause: 20),
            Case(
                "sends a body without end", ["too-large"], Frame.head(),
                refrain: Frame.data(String(repeating: "<", count: 10_000))),
            Case("pings without end", ["bad-response", "timeout", "reset"], [], refrain: Frame.ping),
            Case("settles without end", ["bad-response", "timeout", "reset"], [], refrain: Frame.settings),
            Case(
                "continues a head without end", ["header-too-large", "bad-response", "reset"], Frame.openHead,
                refrain: Frame.continuation([0, 1, 120, 1, 97])),
            Case("a bomb of the header table", ["header-too-large"], Frame.head(Frame.tableBomb)),
            Case(
                "a length that is not kept", ["reset", "bad-response"],
                Frame.head(Frame.length("100")) + Frame.data("<rss>", isLast: true)),
            Case("no frames at all", ["bad-response", "reset"], [UInt8](repeating: 0x48, count: 400)),
        ])
    func bad(_ hostile: Case) async throws {
        let start = ContinuousClock.now
        let failure = try await fetch(hostile.script).failure()
        #expect(
            hostile.causes.contains(failure.cause.rawValue), "\(failure.cause.rawValue): \(failure.message)")
        #expect(start.duration(to: .now) < .seconds(40))
    }
}
