// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import FeedFetching

@Suite struct RecordingTests {
    private func withFolder(_ body: (ExchangeFolder) async throws -> Void) async throws {
        let path = NSTemporaryDirectory() + "/berrah-recording-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(ExchangeFolder(path: path))
    }

    @Test("what was recorded is played back as it came, without cookies")
    func roundTrip() async throws {
        let origin = try LoopbackOrigin([
            "/old": Behaviours.redirect(301, to: "/feed"),
            "/feed": Behaviours.ok(
                "<rss>عاجل\n\n</rss>",
                fields: [
                    "ETag: \"é1\"", "Set-Cookie: id=secret", "Link: </hub>; rel=hub",
                    "Cache-Control: max-age=60",
                ]),
            "/sick": Behaviours.status("503 Service Unavailable", fields: ["Retry-After: 60"]),
        ]).start()
        defer { origin.stop() }
        try await withFolder { folder in
            let recorder = RecordingFetcher(try FeedFetcher.hasty(), into: folder, now: { noon }) {
                Issue.record($0)
            }
            let live = try await recorder.fetch(FetchRequest(url: origin.url("/old"))).response()
            let sick = try await recorder.fetch(FetchRequest(url: origin.url("/sick"))).failure()
            let player = RecordedFetcher(try folder.read())
            var played = try await player.fetch(FetchRequest(url: origin.url("/old"))).response()
            #expect(!String(decoding: played.head, as: UTF8.self).lowercased().contains("cookie"))
            #expect(played.permanentTarget == origin.url("/feed"))
            #expect(played.linkHeaders == [LinkHeader(relation: "hub", url: origin.url("/hub"))])
            played.head = live.head
            played.durations = live.durations
            #expect(played == live)
            #expect(try await player.fetch(FetchRequest(url: origin.url("/sick"))).failure() == sick)
            #expect(await player.fetch(FetchRequest(url: "http://never.example/")).cause == "http-404")
        }
    }

    @Test(
        "a recording holds no password, is its owner's alone, and is found by the address with the password")
    func secrets() async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.ok("<rss>سر</rss>")]).start()
        defer { origin.stop() }
        let url = origin.url("/feed").replacing("://", with: "://amal:kalimat-sirr@")
        try await withFolder { folder in
            let recorder = RecordingFetcher(try FeedFetcher.hasty(), into: folder, now: { noon }) {
                Issue.record($0)
            }
            _ = try await recorder.fetch(FetchRequest(url: url)).response()
            let manager = FileManager.default
            let names = try manager.contentsOfDirectory(atPath: folder.path)
            #expect(names.count == 2)
            for path in names.map({ "\(folder.path)/\($0)" }) {
                let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
                #expect(!text.contains("sirr") && !text.contains("amal"))
                #expect(try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
            }
            let played = try await RecordedFetcher(try folder.read()).fetch(FetchRequest(url: url)).response()
            #expect(String(decoding: played.body, as: UTF8.self) == "<rss>سر</rss>")
        }
    }

    @Test("visits are played in their order; then the last document stands")
    func order() async throws {
        func exchange(_ minute: Int, _ status: Int, _ body: String) -> RecordedExchange {
            RecordedExchange(
                url: "http://a.ma/feed", at: noon + .minutes(minute),
                outcome: .response(
                    FetchResponse(
                        finalURL: "http://a.ma/feed", status: status,
                        validators: Validators(entityTag: Array(body.utf8)),
                        body: Array(body.utf8),
                        head: Array("HTTP/1.1 \(status) X\r\nETag: \(body)\r\n\r\n".utf8))))
        }
        try await withFolder { folder in
            for (index, (status, body)) in [(200, "a"), (304, ""), (200, "b")].enumerated() {
                try folder.write(exchange(index, status, body), number: index + 1)
            }
            let player = RecordedFetcher(try folder.read())
            var known = Validators()
            var seen: [String] = []
            for _ in 0..<4 {
                let response = try await player.fetch(
                    FetchRequest(url: "http://a.ma/feed", validators: known)
                ).response()
                known = known.merging(response.validators)
                seen.append("\(response.status)\(String(decoding: response.body, as: UTF8.self))")
            }
            #expect(seen == ["200a", "304", "200b", "304"])
            let newcomer = try await player.fetch(FetchRequest(url: "http://a.ma/feed")).response()
            #expect(newcomer.body == Array("b".utf8))
        }
    }

    @Test("names come from the address and the count alone")
    func names() {
        #expect(ExchangeFolder.name("http://a.ma/feed", 1) == ExchangeFolder.name("http://a.ma/feed", 1))
        #expect(ExchangeFolder.name("http://a.ma/feed", 12).hasSuffix("-0012"))
        #expect(ExchangeFolder.name("http://a.ma/feed", 1) != ExchangeFolder.name("http://a.ma/feed2", 1))
    }

    @Test("a damaged recording and a missing folder are named")
    func damaged() async throws {
        try await withFolder { folder in
            #expect(throws: RecordingFailure.self) { try folder.read() }
            try RecordingFile.makeFolder(folder.path)
            try RecordingFile.write(Array("nonsense".utf8), to: folder.path + "/x-0001.head")
            #expect(throws: RecordingFailure.damaged(path: folder.path + "/x-0001.head")) {
                try folder.read()
            }
        }
        #expect(throws: RecordingFailure.self) {
            try ExchangeFolder(path: "/proc/none").write(
                RecordedExchange(url: "http://a.ma/", at: noon, outcome: .failure(PollFailure(.dns, "—."))),
                number: 1)
        }
    }
}
