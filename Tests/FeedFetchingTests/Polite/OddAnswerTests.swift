// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

/// Answers that look wrong and are to be taken.
@Suite struct OddAnswerTests {
    private static let packed: [UInt8] = [
        // gzip of "<rss/>"
        0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xB3, 0x29, 0x2A, 0x2E, 0xD6, 0xB7, 0x03, 0x00,
        0x67, 0x29, 0x28, 0xBD, 6, 0, 0, 0,
    ]

    @Test(
        "odd, and understood",
        arguments: [
            (
                "early hints first",
                "HTTP/1.1 103 Early Hints\nLink: </a>; rel=preload\n\nHTTP/1.1 200 OK\nContent-Length: 6\n\n<rss/>"
            ),
            (
                "a length and chunks",
                "HTTP/1.1 200 OK\nContent-Length: 99\nTransfer-Encoding: chunked\n\n6\n<rss/>\n0\n\n"
            ),
            (
                "chunks with extensions",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n6;a=\"b\";c\n<rss/>\n0;z\nX-Trailer: 1\n\n"
            ),
            ("one length, told twice", "HTTP/1.1 200 OK\nContent-Length: 6\nContent-Length: 6\n\n<rss/>"),
            ("non-authoritative", "HTTP/1.1 203 OK\nContent-Length: 6\n\n<rss/>"),
            ("no reason phrase", "HTTP/1.1 200\nContent-Length: 6\n\n<rss/>"),
            ("encoded as itself", "HTTP/1.1 200 OK\nContent-Encoding: identity\nContent-Length: 6\n\n<rss/>"),
            ("a header without a name", "HTTP/1.1 200 OK\n: x\nContent-Length: 6\n\n<rss/>"),
            ("a folded header", "HTTP/1.1 200 OK\nX-Long: a\n  b\nContent-Length: 6\n\n<rss/>"),
            ("a status of its own words, in Arabic", "HTTP/1.1 200 تمام\nContent-Length: 6\n\n<rss/>"),
            (
                "a hundred cookies",
                "HTTP/1.1 200 OK\n\((0..<100).map { "Set-Cookie: c\($0)=1\n" }.joined())Content-Length: 6\n\n<rss/>"
            ),
        ])
    func understood(_ name: String, _ answer: String) async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.text(answer)]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty()
        for _ in 0..<2 {
            let response = try await fetcher.fetch(FetchRequest(url: origin.url("/feed"))).response()
            #expect(response.body == Array("<rss/>".utf8), "\(name)")
        }
        #expect(origin.requests.allSatisfy { $0.values(of: "cookie").isEmpty })
        await fetcher.shutDown(finishWithin: .zero)
    }

    @Test(
        "gzip by every name that it goes by",
        arguments: [
            "gzip", "x-gzip", "GZIP", "gzip, identity", "identity, gzip",
        ])
    func gzip(_ name: String) async throws {
        let origin = try LoopbackOrigin([
            "/feed": Behaviours.ok(Self.packed, fields: ["Content-Encoding: \(name)"])
        ]).start()
        defer { origin.stop() }
        let response = try await FeedFetcher.hasty().fetch(FetchRequest(url: origin.url("/feed"))).response()
        #expect(response.body == Array("<rss/>".utf8))
    }

    @Test("packed twice, and said so")
    func packedTwice() async throws {
        let origin = try LoopbackOrigin([
            "/feed": Behaviours.ok(Bombs.wrapped(Self.packed), fields: ["Content-Encoding: gzip, gzip"])
        ]).start()
        defer { origin.stop() }
        let response = try await FeedFetcher.hasty().fetch(FetchRequest(url: origin.url("/feed"))).response()
        #expect(response.body == Array("<rss/>".utf8))
    }

    @Test("a 304 with a body does not become the next answer")
    func bodyOf304() async throws {
        let origin = try LoopbackOrigin([
            "/feed": Behaviours.text("HTTP/1.1 304 Not Modified\nContent-Length: 6\n\n<rss/>"),
            "/other": Behaviours.ok("<feed/>"),
        ]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty()
        let known = Validators(entityTag: Array("\"1\"".utf8))
        let same = try await fetcher.fetch(FetchRequest(url: origin.url("/feed"), validators: known))
            .response()
        #expect(same.isUnchanged)
        #expect(same.body.isEmpty)
        let other = await fetcher.fetch(FetchRequest(url: origin.url("/other")))
        if case .response(let response) = other { #expect(response.body == Array("<feed/>".utf8)) }
        await fetcher.shutDown(finishWithin: .zero)
    }

    @Test(
        "an empty or a very long entity tag is none",
        arguments: ["", String(repeating: "x", count: 9000)])
    func uselessTags(_ tag: String) async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.ok("<rss/>", fields: ["ETag: \(tag)"])]).start()
        defer { origin.stop() }
        let response = try await FeedFetcher.hasty().fetch(FetchRequest(url: origin.url("/feed"))).response()
        #expect(response.validators.isEmpty)
    }

    @Test("an address with a fragment is asked for without it, and a name in Arabic letters as DNS wants it")
    func fragments() async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.ok("<rss/>")]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty {
            $0.pinnedAddresses = ["xn--mgbc0a9azcg.example:\(origin.port):127.0.0.1"]
        }
        _ = try await fetcher.fetch(FetchRequest(url: origin.url("/feed#items", host: "المغرب.example")))
            .response()
        #expect(origin.requests.first?.lines.first == "GET /feed HTTP/1.1")
        #expect(origin.requests.first?.values(of: "host") == ["xn--mgbc0a9azcg.example:\(origin.port)"])
    }
}
