// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

@Suite struct EtiquetteTests {
    @Test("a first request says who we are and what we take, and nothing else")
    func firstRequest() async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.ok("<rss/>")]).start()
        defer { origin.stop() }
        _ = try await FeedFetcher.hasty().fetch(FetchRequest(url: origin.url("/feed"))).response()
        let request = try #require(origin.requests.first)
        #expect(request.lines.first == "GET /feed HTTP/1.1")
        #expect(request.values(of: "user-agent") == ["Berrah/1.0 (+https://berrah.example/)"])
        #expect(request.values(of: "a-im") == ["feed"])
        let accept = try #require(request.values(of: "accept").first)
        for type in ["application/rss+xml", "application/atom+xml", "application/feed+json"] {
            #expect(accept.contains(type))
        }
        for encoding in ["gzip", "deflate", "br", "zstd"] {
            #expect(request.values(of: "accept-encoding").first?.contains(encoding) == true)
        }
        let names = request.lines.dropFirst().compactMap { $0.split(separator: ":").first?.lowercased() }
        #expect(Set(names) == ["host", "user-agent", "accept", "a-im", "accept-encoding"])
    }

    @Test(
        "validators come back byte for byte, whatever bytes they are",
        arguments: [
            Array("\"abc\"".utf8), Array("W/\"abc\"".utf8), Array("no quotes at all".utf8),
            Array("\"unended".utf8),
            Array("\"عاجل\"".utf8), [34, 0xFF, 0xFE, 0x80, 34], Array("\"a\tb  c\"".utf8),
            Array("\"x\";--\"y\"".utf8),
            Array("\"a:b, c\"".utf8), Array("\"\(String(repeating: "q", count: 3000))\"".utf8),
        ])
    func validatorsAreOpaque(_ tag: [UInt8]) async throws {
        let origin = try LoopbackOrigin().start()
        defer { origin.stop() }
        let date = Array("Sun, 22 Nov 2026 09:05:00 +0100 (bizarre)".utf8)
        origin.set("/feed") { socket, request in
            if request.bytes(of: "if-none-match") == tag {
                return socket.send("HTTP/1.1 304 Not Modified\r\nETag: \"next\"\r\n\r\n")
            }
            let head =
                Array("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nETag: ".utf8) + tag
                + Array("\r\nLast-Modified: ".utf8) + date + Array("\r\n\r\n<rss/>".utf8)
            return socket.send(head)
        }
        let fetcher = try FeedFetcher.hasty()
        let first = try await fetcher.fetch(FetchRequest(url: origin.url("/feed"))).response()
        #expect(first.validators == Validators(entityTag: tag, lastModified: date))
        let request = FetchRequest(url: origin.url("/feed"), validators: first.validators)
        let second = try await fetcher.fetch(request).response()
        #expect(second.isUnchanged)
        #expect(origin.requests.last?.bytes(of: "if-none-match") == tag)
        #expect(origin.requests.last?.bytes(of: "if-modified-since") == date)
        #expect(second.validators == Validators(entityTag: Array("\"next\"".utf8)))
        #expect(first.validators.merging(second.validators).lastModified == date)
    }

    @Test("one validator alone is sent alone; no date is ever made up")
    func oneValidator() async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.text("HTTP/1.1 304 Not Modified\n\n")]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty()
        let tagged = FetchRequest(
            url: origin.url("/feed"), validators: Validators(entityTag: Array("\"1\"".utf8)))
        #expect(try await fetcher.fetch(tagged).response().isUnchanged)
        #expect(origin.requests.last?.values(of: "if-modified-since") == [])
        let dated = FetchRequest(
            url: origin.url("/feed"), validators: Validators(lastModified: Array("x".utf8)))
        #expect(try await fetcher.fetch(dated).response().isUnchanged)
        #expect(origin.requests.last?.values(of: "if-none-match") == [])
    }

    @Test("a stored validator cannot smuggle another header in")
    func noInjection() async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.ok("<rss/>")]).start()
        defer { origin.stop() }
        let evil = Array("\"a\"\r\nX-Evil: yes".utf8)
        let request = FetchRequest(
            url: origin.url("/feed"), validators: Validators(entityTag: evil, lastModified: evil))
        _ = try await FeedFetcher.hasty().fetch(request).response()
        #expect(origin.requests.first?.values(of: "x-evil") == [])
        #expect(origin.requests.first?.values(of: "if-none-match") == [])
    }

    @Test("cookies are not kept, and where a redirect came from is not told")
    func noCookiesNoReferrer() async throws {
        let origin = try LoopbackOrigin([
            "/old": Behaviours.ok("", fields: ["Set-Cookie: id=1", "Location: /feed"], status: "302 Found"),
            "/feed": Behaviours.ok("<rss/>", fields: ["Set-Cookie: id=2; Path=/"]),
        ]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty()
        for _ in 0..<3 {
            _ = try await fetcher.fetch(FetchRequest(url: origin.url("/old"))).response()
        }
        #expect(origin.requests.count == 6)
        for request in origin.requests {
            #expect(request.values(of: "cookie") == [])
            #expect(request.values(of: "referer") == [])
        }
    }

    @Test("one connection serves one visit after another")
    func connectionIsReused() async throws {
        let origin = try LoopbackOrigin(["/feed": Behaviours.ok("<rss/>")]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty()
        for _ in 0..<20 {
            _ = try await fetcher.fetch(FetchRequest(url: origin.url("/feed"))).response()
        }
        #expect(origin.connections == 1)
    }

    @Test("a delta is taken for one, and the headers of a 304 are read")
    func deltaAndNotModified() async throws {
        let origin = try LoopbackOrigin([
            "/delta": Behaviours.ok("<rss/>", fields: ["IM: feed", "ETag: \"2\""], status: "226 IM Used"),
            "/same": Behaviours.text(
                "HTTP/1.1 304 Not Modified\nCache-Control: max-age=600\nAge: 100\nDate: Sun, 22 Nov "
                    + "2026 08:59:58 GMT\n\n"
            ),
        ]).start()
        defer { origin.stop() }
        let fetcher = try FeedFetcher.hasty()
        let known = Validators(entityTag: Array("\"1\"".utf8))
        let delta = try await fetcher.fetch(FetchRequest(url: origin.url("/delta"), validators: known))
            .response()
        #expect(delta.isDelta)
        #expect(delta.body == Array("<rss/>".utf8))
        let same = try await fetcher.fetch(FetchRequest(url: origin.url("/same"), validators: known))
            .response()
        #expect(same.isUnchanged)
        #expect(same.body.isEmpty)
        #expect(same.hints.freshFor == .seconds(500))
        #expect(same.serverDate == noon - .seconds(2))
    }

    @Test(
        "when to come back is read from refusals, in both forms, however absurd",
        arguments: [
            ("429 Too Many Requests", "120", Duration.seconds(120)),
            ("503 Service Unavailable", "Sun, 22 Nov 2026 10:00:00 GMT", .seconds(3600)),
            ("403 Forbidden", "60", .seconds(60)),
            ("429 Too Many Requests", "99999999999999999999999", .seconds(1 << 31)),
            ("429 Too Many Requests", "Sat, 01 Jan 9999 00:00:00 GMT", nil),
            ("429 Too Many Requests", "-5", nil), ("429 Too Many Requests", "bientôt", nil),
            ("429 Too Many Requests", "", nil),
        ])
    func retryAfter(_ status: String, _ value: String, _ delay: Duration?) async throws {
        let origin = try LoopbackOrigin([
            "/feed": Behaviours.status(status, fields: ["Retry-After: \(value)"])
        ]).start()
        defer { origin.stop() }
        let failure = try await FeedFetcher.hasty().fetch(FetchRequest(url: origin.url("/feed"))).failure()
        if let delay {
            #expect(failure.notBefore == noon + delay)
        } else if let far = failure.notBefore {
            #expect(far.rfc3339.hasPrefix("9999-01-01"))
        }
    }
}
