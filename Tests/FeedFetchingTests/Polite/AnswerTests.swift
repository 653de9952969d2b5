// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

@Suite struct AnswerTests {
    private func fetch(_ behaviour: @escaping Behaviour, maximumBody: Int? = nil) async throws -> FetchResult
    {
        let origin = try LoopbackOrigin(["/feed": behaviour]).start()
        defer { origin.stop() }
        return await (try FeedFetcher.hasty()).fetch(
            FetchRequest(url: origin.url("/feed"), maximumBody: maximumBody, keepsHead: true))
    }

    @Test("everything that an answer says of itself arrives")
    func wholeAnswer() async throws {
        let origin = try LoopbackOrigin().start()
        defer { origin.stop() }
        origin.set(
            "/feed",
            Behaviours.ok(
                "<rss>عاجل</rss>", type: "application/rss+xml; charset=utf-8",
                fields: [
                    "Content-Language: ar-MA", "Cache-Control: public, max-age=900",
                    "Link: <https://hub.example/>; rel=\"hub\", </feed?a=1,2>; rel=self",
                    "Date: Sun, 22 Nov 2026 09:00:00 GMT",
                ]))
        let response = try await FeedFetcher.hasty().fetch(FetchRequest(url: origin.url("/feed"))).response()
        #expect(response.status == 200)
        #expect(response.contentType == "application/rss+xml; charset=utf-8")
        #expect(response.contentLanguage == "ar-MA")
        #expect(response.hints.freshFor == .seconds(900))
        #expect(
            response.linkHeaders == [
                LinkHeader(relation: "hub", url: "https://hub.example/"),
                LinkHeader(relation: "self", url: origin.url("/feed?a=1,2")),
            ])
        #expect(String(decoding: response.body, as: UTF8.self) == "<rss>عاجل</rss>")
        #expect(response.httpVersion == "1.1")
        #expect(response.wireBytes > response.body.count)
        #expect(response.durations.total > .zero)
        #expect(response.head.isEmpty)
    }

    @Test(
        "packed documents are unpacked",
        arguments: [
            ("gzip", Bombs.gzip), ("deflate", Bombs.deflate), ("br", Bombs.brotli), ("zstd", Bombs.zstandard),
        ])
    func unpacked(_ encoding: String, _ bytes: [UInt8]) async throws {
        let answer = Behaviours.ok(bytes, fields: ["Content-Encoding: \(encoding)"])
        let response = try await fetch(answer, maximumBody: Bombs.size).response()
        #expect(response.body.count == Bombs.size)
        #expect(response.body.allSatisfy { $0 == 0 })
        #expect(response.wireBytes < 10_000)
        #expect(await (try fetch(answer, maximumBody: Bombs.size - 1)).cause == "too-large")
    }

    @Test("a document of exactly the limit is taken, one byte more is not")
    func limitIsExact() async throws {
        let body = [UInt8](repeating: 60, count: 5000)
        #expect(try await fetch(Behaviours.ok(body), maximumBody: 5000).response().body == body)
        #expect(await (try fetch(Behaviours.ok(body), maximumBody: 4999)).cause == "too-large")
    }

    @Test(
        "of a robots.txt that goes on and on the beginning is taken, whatever it announces",
        arguments: [true, false])
    func prefix(_ isAnnounced: Bool) async throws {
        let file = Array("User-agent: *\nDisallow: /private\n".utf8) + [UInt8](repeating: 10, count: 100_000)
        let length = isAnnounced ? "Content-Length: \(file.count)\r\n" : ""
        let origin = try LoopbackOrigin([
            "/robots.txt": Behaviours.closing(
                Array("HTTP/1.1 200 OK\r\n\(length)\r\n".utf8) + file)
        ]).start()
        defer { origin.stop() }
        let request = FetchRequest(url: origin.url("/robots.txt"), purpose: .robots, maximumBody: 5000)
        let response = try await FeedFetcher.hasty().fetch(request).response()
        #expect(response.body == Array(file.prefix(5000)))
        #expect(
            try await FeedFetcher.hasty().fetch(FetchRequest(url: request.url, maximumBody: 5000)).cause
                == "too-large")
    }

    @Test("interim answers are passed over, trailers are ignored")
    func interimAndTrailer() async throws {
        let response = try await fetch(
            Behaviours.text(
                """
                HTTP/1.1 103 Early Hints
                ETag: "early"

                HTTP/1.1 200 OK
                Transfer-Encoding: chunked
                ETag: "right"

                6
                <rss/>
                0
                ETag: "late"


                """)
        ).response()
        #expect(response.validators.entityTag == Array("\"right\"".utf8))
        #expect(response.body == Array("<rss/>".utf8))
        #expect(String(decoding: response.head, as: UTF8.self).hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(!String(decoding: response.head, as: UTF8.self).contains("early"))
    }

    @Test(
        "what old servers still do is understood",
        arguments: [
            "HTTP/1.0 200 OK\nContent-Type: text/xml\n\n<rss/>", "HTTP/1.1 200\nContent-Length: 6\n\n<rss/>",
            "HTTP/1.1 200 OK\nCONTENT-LENGTH:6\nX:\n\n<rss/>",
            "HTTP/1.1 200 OK\nX-Folded: a\n b\nContent-Length: 6\n\n<rss/>",
            "HTTP/1.1 203 Non-Authoritative Information\nContent-Length: 6\n\n<rss/>",
        ])
    func oldServers(_ answer: String) async throws {
        #expect(try await fetch(Behaviours.closing(answer)).response().body == Array("<rss/>".utf8))
    }

    @Test("bytes after the announced end do not reach the next visit")
    func excessIsDropped() async throws {
        let origin = try LoopbackOrigin([
            "/a": Behaviours.text(
                "HTTP/1.1 200 OK\nContent-Length: 6\n\n<rss/>HTTP/1.1 200 OK\nContent-Length: 4\n\nevil"),
            "/b": Behaviours.ok("<good/>"),
        ]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty()
        for _ in 0..<3 {
            #expect(
                try await fetcher.fetch(FetchRequest(url: origin.url("/a"))).response().body
                    == Array("<rss/>".utf8))
            #expect(
                try await fetcher.fetch(FetchRequest(url: origin.url("/b"))).response().body
                    == Array("<good/>".utf8))
        }
    }

    @Test(
        "a validator that could not be sent back is not kept",
        arguments: [
            "ETag: \"a\u{1}b\"", "ETag: ", "ETag: \"\(String(repeating: "x", count: 5000))\"",
        ])
    func uselessValidator(_ field: String) async throws {
        #expect(try await fetch(Behaviours.ok("<rss/>", fields: [field])).response().validators.isEmpty)
    }
}
