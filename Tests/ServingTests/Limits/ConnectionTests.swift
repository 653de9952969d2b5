// SPDX-License-Identifier: Apache-2.0

import NewsModel
import ServiceLifecycle
import Serving
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct ConnectionTests {
    @Test func `pipelined requests are answered in their order, ready or not`() async throws {
        try await TestServer.run { test in
            _ = try await test.request("GET", "/feed.atom")
            let connection = try await test.connect()
            let targets = [
                "/feed.atom", "/healthz", "/feed.atom", "/nothing", "/feed.atom", "/", "/healthz",
                "/feed.atom",
            ]
            try await connection.send(targets.map { RequestText.write("GET", $0) }.joined())
            var statuses: [Int] = []
            var lengths: [Int] = []
            for _ in targets {
                let response = try #require(try await connection.response())
                statuses.append(response.status)
                lengths.append(response.body.count)
            }
            #expect(statuses == [200, 200, 200, 404, 200, 200, 200, 200])
            #expect(lengths[0] == lengths[2] && lengths[1] == lengths[6] && lengths[1] == 6)
            await connection.close()
        }
    }

    @Test func `nonsense behind a good request does not cost that one its answer`() async throws {
        try await TestServer.run { test in
            test.editions.hold()
            let connection = try await test.connect()
            try await connection.send(RequestText.write("GET", "/feed.atom") + "\u{1}nonsense\r\n\r\n")
            await eventually { test.editions.state.withLock { !$0.held.isEmpty } }
            test.editions.release()
            let response = try #require(try await connection.response())
            #expect(response.status == 200)
            #expect(response["connection"] == "close")
            #expect(await connection.readToEnd().isEmpty)
        }
    }

    @Test func `a thousand pipelined requests all get their answer`() async throws {
        try await TestServer.run { test in
            let connection = try await test.connect()
            try await connection.send(String(repeating: RequestText.write("GET", "/healthz"), count: 1000))
            for _ in 0..<1000 {
                #expect(try await connection.response()?.status == 200)
            }
            await connection.close()
        }
    }

    @Test func `a request that comes byte by byte is understood`() async throws {
        try await TestServer.run { test in
            let connection = try await test.connect()
            for byte in RequestText.write("POST", "/websub/mine", ["X-A: ب"], body: "جسم") {
                try await connection.send(String(byte))
            }
            #expect(try await connection.response()?.status == 202)
            #expect(test.callbacks.deliveries.withLock { $0.first?.body } == Array("جسم".utf8))
            await connection.close()
        }
    }

    @Test func `bodies nobody reads do not become requests`() async throws {
        try await TestServer.run { test in
            let connection = try await test.connect()
            _ = try await test.request("GET", "/feed.atom")
            let smuggled = RequestText.write("GET", "/healthz")
            try await connection.send(
                RequestText.write("GET", "/feed.atom", body: smuggled)
                    + RequestText.write("DELETE", "/feed.atom", body: smuggled)
                    + RequestText.write("GET", "/sources.opml"))
            #expect(try await connection.response()?.status == 200)
            #expect(try await connection.response()?.status == 405)
            #expect(try await connection.response()?.text == "<opml/>")
            await connection.close()
        }
    }

    @Test(arguments: [
        "HTTP/1.0\r\n", "HTTP/1.1\r\nHost: a\r\nConnection: close\r\n",
        "HTTP/1.0\r\nConnection: keep-alive\r\n",
    ])
    func `who wants no more gets the connection closed`(version: String) async throws {
        try await TestServer.run { test in
            for _ in 0..<2 {
                let connection = try await test.connect()
                try await connection.send("GET /feed.atom \(version)\r\n")
                let response = try #require(try await connection.response())
                #expect(response.status == 200)
                #expect(response["connection"] == "close")
                #expect(await connection.readToEnd().isEmpty)
            }
        }
    }

    @Test func `a client that has finished sending still gets its answers`() async throws {
        try await TestServer.run { test in
            let connection = try await test.connect()
            try await connection.send(
                RequestText.write("GET", "/healthz") + RequestText.write("GET", "/feed.atom"))
            try await connection.finishSending()
            #expect(try await connection.response()?.text == "alive\n")
            #expect(try await connection.response()?.status == 200)
            #expect(await connection.readToEnd().isEmpty)
        }
    }

    @Test func `the path prefix may come or not`() async throws {
        try await TestServer.run {
            $0.publicURL = "https://example.org/news/"
        } _: { test in
            for target in ["/news/feed.atom", "/feed.atom", "/news/", "/news", "/news/healthz"] {
                for _ in 0..<2 {
                    try await test.expect(200, "GET", target)
                }
            }
            let moved = try await test.request("GET", "/news/feeds/")
            #expect(moved?["location"] == "/news/feeds")
            try await test.expect(404, "GET", "/newspaper")
        }
    }

    @Test func `shutdown closes idle connections, lets running answers finish and takes no more`()
        async throws
    {
        let test = TestServer(
            configuration: ServerConfiguration(
                listen: [.internet(host: "127.0.0.1", port: 0)], publicURL: "http://127.0.0.1"))
        async let running: Void = test.services.run()
        let port = try await test.port
        let idle = try await test.connect()
        try await idle.send(RequestText.write("GET", "/healthz"))
        _ = try await idle.response()
        let busy = try await test.connect()
        test.editions.hold()
        try await busy.send(RequestText.write("GET", "/feed.atom"))
        await eventually { test.editions.state.withLock { !$0.held.isEmpty } }
        await test.services.triggerGracefulShutdown()
        #expect(await idle.readToEnd().isEmpty)
        test.editions.release()
        let response = try #require(try await busy.response())
        #expect(response.status == 200)
        #expect(response["connection"] == "close")
        try await running
        await #expect(throws: (any Error).self) { try await RawConnection.open(port: port) }
    }

    @Test func `figures count what was asked`() async throws {
        try await TestServer.run { test in
            for _ in 0..<3 {
                _ = try await test.request("GET", "/feed.atom")
            }
            _ = try await test.request("GET", "/nothing")
            let figures = test.server.figures
            #expect(figures.requests[.init(route: "feed", status: 200)] == 3)
            #expect(figures.requests[.init(route: "page", status: 404)] == 1)
            #expect(figures.cacheHits == 2)
            #expect(figures.renderings == 1)
            #expect(figures.bytesSent > 0)
        }
    }
}
