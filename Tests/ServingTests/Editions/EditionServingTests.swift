// SPDX-License-Identifier: Apache-2.0

import Compression
import NewsModel
import Serving
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct EditionServingTests {
    @Test func `an edition comes with everything that caches need`() async throws {
        try await TestServer.run { test in
            let response = try #require(try await test.request("GET", "/feed.atom"))
            #expect(response.status == 200)
            #expect(response.text == "<feed>عاجل من أكادير</feed>")
            #expect(response["content-type"] == "application/atom+xml; charset=utf-8")
            #expect(response["content-length"] == String(response.body.count))
            #expect(response["last-modified"] == "Wed, 18 Nov 2026 11:06:40 GMT")
            #expect(response["date"] == "Wed, 18 Nov 2026 12:06:40 GMT")
            #expect(response["cache-control"] == "public, max-age=60")
            #expect(response["vary"] == "Accept-Encoding, Sec-Fetch-Mode")
            #expect(response["access-control-allow-origin"] == "*")
            #expect(response["link"]?.contains("rel=\"self\"") == true)
            let tag = try #require(response["etag"])
            #expect(tag.hasPrefix("\"") && tag.count == 34)
        }
    }

    @Test func `the ready answer and the routed one are the same`() async throws {
        try await TestServer.run { test in
            for fields in [[], ["Accept-Encoding: gzip"], ["If-None-Match: *"], ["Accept-Encoding: br"]] {
                let routed = try #require(
                    try await test.request("GET", "/feed.atom", fields + ["Connection: close"]))
                let ready = try #require(try await test.request("GET", "/feed.atom", fields))
                #expect(ready.status == routed.status)
                #expect(ready.body == routed.body)
                #expect(routed.names.subtracting(["connection"]) == ready.names)
                for name in ready.names {
                    #expect(ready[name] == routed[name], "\(name)")
                }
            }
            #expect(test.server.figures.cacheHits > 0)
        }
    }

    @Test func `each encoding has its own tag and unpacks to the same bytes`() async throws {
        try await TestServer.run { test in
            test.editions.state.withLock { $0.text = String(repeating: "<entry>بلاغ</entry>", count: 200) }
            let plain = try #require(try await test.request("GET", "/feed.atom"))
            let gzip = try #require(try await test.request("GET", "/feed.atom", ["Accept-Encoding: gzip"]))
            let brotli = try #require(
                try await test.request("GET", "/feed.atom", ["Accept-Encoding: br, gzip"]))
            #expect(gzip["content-encoding"] == "gzip")
            #expect(brotli["content-encoding"] == "br")
            #expect(try Deflate.gunzip(gzip.body, limit: 100_000) == plain.body)
            #expect(try Brotli.decompress(brotli.body, limit: 100_000) == plain.body)
            let stem = try #require(plain["etag"]).dropLast()
            #expect(gzip["etag"] == stem + "-gz\"")
            #expect(brotli["etag"] == stem + "-br\"")
        }
    }

    @Test func `a 304 repeats what RFC 9110 names and nothing of the body`() async throws {
        try await TestServer.run { test in
            let tag = try #require(try await test.request("GET", "/feed.atom")?["etag"])
            for extra in [[], ["Connection: close"]] {
                let response = try #require(
                    try await test.request("GET", "/feed.atom", ["If-None-Match: \(tag)"] + extra))
                #expect(response.status == 304)
                #expect(
                    response.names.subtracting(["connection"])
                        == ["etag", "cache-control", "vary", "date", "access-control-allow-origin"])
                #expect(response["etag"] == tag)
            }
        }
    }

    @Test func `HEAD is GET without the body`() async throws {
        try await TestServer.run { test in
            for target in ["/feed.atom", "/", "/sources.opml", "/healthz", "/nothing.here", "/events"] {
                if target != "/events" {
                    _ = try await test.request("GET", target)
                }
                let connection = try await test.connect()
                try await connection.send(
                    RequestText.write("HEAD", target) + RequestText.write("GET", "/healthz"))
                let head = try #require(try await connection.response(to: "HEAD"))
                let next = try #require(try await connection.response())
                #expect(next.text == "alive\n", "\(target): the body must not follow")
                if target != "/events" {
                    let get = try #require(try await test.request("GET", target))
                    #expect(head.status == get.status)
                    #expect(head["content-length"] == get["content-length"])
                    #expect(head.names == get.names)
                }
                await connection.close()
            }
        }
    }

    @Test func `a new event brings a new rendering, and equal bytes keep their tag`() async throws {
        try await TestServer.run { test in
            let first = try #require(try await test.request("GET", "/feed.atom"))
            _ = try await test.request("GET", "/feed.atom")
            #expect(test.editions.state.withLock { $0.renderings } == 1)
            test.announce(test.log.append(1))
            let second = try #require(try await test.request("GET", "/feed.atom"))
            #expect(test.editions.state.withLock { $0.renderings } == 2)
            #expect(second["etag"] == first["etag"])
            #expect(second["last-modified"] == first["last-modified"])
        }
    }

    @Test func `other bytes of the same second get a later date`() async throws {
        try await TestServer.run { test in
            let first = try #require(try await test.request("GET", "/feed.atom"))
            test.editions.state.withLock { $0.text += "<!-- hidden -->" }
            test.announce(test.log.append(1, type: .hidden))
            let date = try #require(first["last-modified"])
            let second = try #require(
                try await test.request("GET", "/feed.atom", ["If-Modified-Since: \(date)"]))
            #expect(second.status == 200)
            #expect(second["last-modified"] != date)
        }
    }

    @Test func `a hundred at once wait for one rendering`() async throws {
        try await TestServer.run { test in
            test.editions.hold()
            try await withThrowingTaskGroup(of: Int?.self) { group in
                for _ in 0..<100 {
                    group.addTask { try await test.request("GET", "/items.json")?.status }
                }
                await eventually { test.server.figures.connections == 100 }
                test.editions.release()
                while let status = try await group.next() {
                    #expect(status == 200)
                }
            }
            #expect(test.editions.state.withLock { $0.renderings } <= 2)
        }
    }

    @Test func `one waiting for a rendering that began before an event gets a newer one`() async throws {
        try await TestServer.run { test in
            test.editions.hold()
            async let early = test.request("GET", "/feed.atom")
            await eventually { test.editions.state.withLock { !$0.held.isEmpty } }
            test.editions.state.withLock { $0.text = "after" }
            test.announce(test.log.append(1))
            async let late = test.request("GET", "/feed.atom")
            await eventually { test.server.figures.connections == 2 }
            test.editions.release()
            _ = try await early
            #expect(try await late?.text == "after")
        }
    }

    @Test func `the cache stays within its bytes`() async throws {
        try await TestServer.run {
            $0.cacheBytes = 100_000
        } _: { test in
            test.editions.state.withLock { $0.text = String(repeating: "x", count: 10_000) }
            for number in 1...50 {
                let response = try await test.request("GET", "/feed.atom?limit=\(number)")
                #expect(response?.status == 200)
            }
            #expect(test.server.figures.cachedBytes <= 100_000)
        }
    }

    @Test(
        arguments: [
            ("POST", "/feed.atom", 405, "GET, HEAD, OPTIONS"), ("DELETE", "/", 405, "GET, HEAD, OPTIONS"),
            ("GET", "/hub", 405, "POST, OPTIONS"), ("PUT", "/websub/mine", 405, "GET, HEAD, POST, OPTIONS"),
            ("POST", "/events", 405, "GET, HEAD, OPTIONS"), ("GET", "/publisher/nobody.atom", 404, nil),
            ("GET", "/nothing", 404, nil), ("GET", "/feed.xml", 404, nil), ("GET", "/%zz", 400, nil),
            ("GET", "/feed.atom?limit=many", 400, nil), ("GET", "/search.atom", 400, nil),
            ("GET", "/feeds/", 301, nil), ("OPTIONS", "/feed.atom", 204, "GET, HEAD, OPTIONS"),
            ("POST", "/hub", 404, nil), ("GET", "/events?kind=nonsense", 400, nil),
        ] as [(String, String, Int, String?)])
    func `errors say what may be done`(method: String, target: String, status: Int, allow: String?)
        async throws
    {
        try await TestServer.run { test in
            let body = method == "POST" || method == "PUT" ? "x" : nil
            let response = try #require(try await test.request(method, target, body: body))
            #expect(response.status == status)
            #expect(response["allow"] == allow)
            #expect(response["cache-control"] != nil)
            #expect(response["date"] != nil)
        }
    }

    @Test func `ranges are not taken notice of`() async throws {
        try await TestServer.run { test in
            for _ in 0..<2 {
                let response = try #require(try await test.request("GET", "/feed.atom", ["Range: bytes=0-3"]))
                #expect(response.status == 200)
                #expect(response["accept-ranges"] == nil)
                #expect(response.body.count > 4)
            }
        }
    }

    @Test func `pages speak the reader's language and forbid what they do not need`() async throws {
        try await TestServer.run { test in
            let french = try #require(
                try await test.request("GET", "/", ["Accept-Language: fr-MA, ar;q=0.5"]))
            #expect(french.text.contains("lang=fr"))
            #expect(french["content-language"] == "fr")
            #expect(french["vary"] == "Accept-Encoding, Accept-Language")
            #expect(french["content-security-policy"] == "default-src 'none'")
            #expect(french["access-control-allow-origin"] == nil)
            let arabic = try #require(try await test.request("GET", "/?lang=ar", ["Accept-Language: fr"]))
            #expect(arabic.text.contains("lang=ar"))
        }
    }

    @Test func `who opens a feed in a browser gets a page of it, and every program the feed`() async throws {
        try await TestServer.run { test in
            // Twice: routed, and ready.
            for _ in 0..<2 {
                let feed = try #require(try await test.request("GET", "/feed.atom"))
                let page = try #require(
                    try await test.request("GET", "/feed.atom", ["Sec-Fetch-Mode: navigate"]))
                #expect(page["content-type"] == "text/html; charset=utf-8")
                #expect(page["vary"] == "Accept-Encoding, Accept-Language, Sec-Fetch-Mode")
                #expect(page["content-security-policy"] != nil)
                #expect(page["etag"] != feed["etag"])
                for mode in ["cors", "no-cors", "same-origin"] {
                    let answer = try await test.request("GET", "/feed.atom", ["Sec-Fetch-Mode: \(mode)"])
                    #expect(answer?.body == feed.body)
                }
            }
            let json = try #require(
                try await test.request("GET", "/feed.json", ["Sec-Fetch-Mode: navigate"]))
            #expect(json["content-type"]?.contains("json") == true)
            #expect(json["vary"] == "Accept-Encoding")
        }
    }

    @Test func `a long answer is whole although its connection ends`() async throws {
        try await TestServer.run { test in
            test.editions.state.withLock { $0.text = String(repeating: "خبر ", count: 1_500_000) }
            let length = 1_500_000 * 7
            let response = try #require(
                try await test.request("GET", "/feed.atom", ["Connection: close"]))
            #expect(response.status == 200)
            #expect(response.body.count >= length)
            #expect(response["content-length"] == String(response.body.count))
        }
    }

    @Test func `a browser that errs gets a page, a program a sentence`() async throws {
        try await TestServer.run { test in
            let page = try #require(
                try await test.request("GET", "/nothing", ["Accept: text/html,*/*;q=0.8"]))
            #expect(page.text == "<p>404")
            let sentence = try #require(try await test.request("GET", "/nothing"))
            #expect(sentence["content-type"] == "text/plain; charset=utf-8")
        }
    }

    @Test func `health, readiness and metrics`() async throws {
        try await TestServer.run { test in
            try await test.expect(200, "GET", "/healthz")
            try await test.expect(200, "GET", "/readyz")
            test.health.reason.withLock { $0 = "the archive is being restored" }
            let response = try #require(try await test.request("GET", "/readyz"))
            #expect(response.status == 503)
            #expect(response.text.contains("restored"))
            let metrics = try #require(try await test.request("GET", "/metrics"))
            #expect(metrics["content-type"]?.hasPrefix("text/plain; version=0.0.4") == true)
            #expect(metrics.text.contains("berrah_up 1"))
        }
    }

    @Test func `an admin listener takes metrics and status away from the public one`() async throws {
        try await TestServer.run {
            $0.adminListen = .internet(host: "127.0.0.1", port: 0)
        } _: { test in
            try await test.expect(404, "GET", "/metrics")
            try await test.expect(404, "GET", "/status")
            let address = try #require(try await test.server.listening().admin)
            let connection = try await RawConnection.open(port: Int(address.split(separator: ":").last!)!)
            for target in ["/metrics", "/status"] {
                try await connection.send(RequestText.write("GET", target))
                #expect(try await connection.response()?.status == 200)
            }
            await connection.close()
        }
    }

    @Test func `a hub's questions and deliveries reach the receiver`() async throws {
        try await TestServer.run { test in
            let asked = try #require(
                try await test.request("GET", "/websub/mine?hub.mode=subscribe&hub.challenge=a%20b"))
            #expect(asked.status == 200)
            #expect(asked.text == "a b")
            try await test.expect(404, "GET", "/websub/other?hub.challenge=x")
            let body = String(repeating: "خبر", count: 100_000)
            let delivered = try await test.request(
                "POST", "/websub/mine", ["X-Hub-Signature: sha256=00", "Content-Type: application/atom+xml"],
                body: body)
            #expect(delivered?.status == 202)
            let seen = test.callbacks.deliveries.withLock { $0 }
            #expect(seen.first?.signature == "sha256=00")
            #expect(seen.first?.body.count == body.utf8.count)
            try await test.expect(410, "POST", "/websub/other", body: "x")
        }
    }
}
