// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct RequestLimitTests {
    struct BadRequest: CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var status: Int

        init(_ name: String, _ text: String, _ status: Int) {
            testDescription = name
            self.text = text
            self.status = status
        }
    }

    static let start = "GET / HTTP/1.1\r\nHost: a\r\n"
    static let many = String(repeating: "X-Y: " + String(repeating: "x", count: 900) + "\r\n", count: 40)
    static let badRequests = [
        BadRequest(
            "long line", "GET /feed.atom?\(String(repeating: "x", count: 9000)) HTTP/1.1\r\n\r\n", 414),
        BadRequest("endless line", "GET /\(String(repeating: "x", count: 100_000)) HTTP/1.1\r\n\r\n", 414),
        BadRequest("long field", start + "X: \(String(repeating: "x", count: 33_000))\r\n\r\n", 431),
        BadRequest("fields long together", start + many + "\r\n", 431),
        BadRequest("many fields", start + String(repeating: "X: y\r\n", count: 300) + "\r\n", 431),
        BadRequest("large body", "POST /hub HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\n\r\n", 413),
        BadRequest("huge body", "POST /hub HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n", 413),
        BadRequest("odd expectation", start + "Expect: miracles\r\n\r\n", 417),
        BadRequest("no host", "GET / HTTP/1.1\r\n\r\n", 400),
        BadRequest("no possible host", "GET / HTTP/1.1\r\nHost: <script>\r\n\r\n", 400),
        BadRequest("a host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        BadRequest("two hosts", start + "Host: b\r\n\r\n", 400),
        BadRequest(
            "length and chunks", start + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        BadRequest("nonsense", "nonsense\r\n\r\n", 400),
        BadRequest("negative length", start + "Content-Length: -1\r\n\r\n", 400),
        BadRequest("bad field name", "GET / HTTP/1.1\r\nBad Name: x\r\n\r\n", 400),
    ]

    @Test(arguments: badRequests)
    func `what is too large or malformed is refused, and the connection ends`(request: BadRequest)
        async throws
    {
        try await TestServer.run { test in
            let connection = try await test.connect()
            try? await connection.send(request.text)
            let response = try #require(try await connection.response())
            #expect(response.status == request.status)
            #expect(response["connection"] == "close")
            _ = await connection.readToEnd()
            #expect(await connection.isClosed)
        }
    }

    @Test(arguments: ["a", "a.example:8077", "127.0.0.1", "[::1]:80", "xn--mgbc0a9azcg.ma"])
    func `every host that can be one passes`(host: String) async throws {
        try await TestServer.run { test in
            let connection = try await test.connect()
            try await connection.send("GET /healthz HTTP/1.1\r\nHost: \(host)\r\n\r\n")
            #expect(try await connection.response()?.status == 200)
            await connection.close()
        }
    }

    @Test func `what can be done with the server as a whole is told`() async throws {
        try await TestServer.run { test in
            let connection = try await test.connect()
            try await connection.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")
            let response = try #require(try await connection.response())
            #expect(response.status == 204)
            #expect(response["allow"] == "GET, HEAD, POST, OPTIONS")
            await connection.close()
        }
    }

    @Test func `what just fits passes`() async throws {
        try await TestServer.run { test in
            let target = "/feed.atom?" + String(repeating: "x", count: 8192 - 11)
            try await test.expect(200, "GET", target)
            let field = "X: " + String(repeating: "x", count: 31 * 1024)
            try await test.expect(200, "GET", "/feed.atom", [field])
        }
    }

    @Test func `a chunked body that grows too large is cut off`() async throws {
        try await TestServer.run { test in
            let connection = try await test.connect()
            try await connection.send(
                "POST /websub/mine HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")
            let chunk = "10000\r\n" + String(repeating: "x", count: 65536) + "\r\n"
            for _ in 0..<170 {
                guard (try? await connection.send(chunk)) != nil else { break }
            }
            #expect(try await connection.response()?.status == 413)
            #expect(test.callbacks.deliveries.withLock { $0.isEmpty })
        }
    }

    @Test(arguments: ["Content-Length: 9000000", "Transfer-Encoding: chunked"])
    func `a delivery that nobody waits for is refused before it is read`(length: String) async throws {
        try await TestServer.run {
            $0.idleTimeout = .seconds(5)
        } _: { test in
            let connection = try await test.connect()
            try await connection.send("POST /websub/other HTTP/1.1\r\nHost: a\r\n\(length)\r\n\r\n")
            #expect(try await connection.response()?.status == 410)
            await connection.close()
        }
    }

    @Test func `Expect 100-continue is answered before the body comes`() async throws {
        try await TestServer.run { test in
            let connection = try await test.connect()
            try await connection.send(
                "POST /websub/mine HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
            #expect(try await connection.response()?.status == 100)
            try await connection.send("body")
            #expect(try await connection.response()?.status == 202)
            await connection.close()
        }
    }

    @Test func `too many requests of one address get 429 with a time to come again`() async throws {
        try await TestServer.run {
            $0.trustedProxies = [AddressRange("127.0.0.1")!]
            $0.requestsPerMinute = 20
        } _: { test in
            let connection = try await test.connect()
            var statuses: [Int] = []
            for _ in 0..<20 {
                try await connection.send(
                    RequestText.write("GET", "/feed.atom", ["X-Forwarded-For: 1.1.1.1, 203.0.113.5"]))
                let response = try #require(try await connection.response())
                statuses.append(response.status)
                if response.status == 429 {
                    #expect(response["retry-after"].flatMap { Int($0) } ?? 0 > 0)
                }
            }
            #expect(statuses.prefix(6) == [200, 200, 200, 200, 200, 200])
            #expect(statuses.last == 429)
            try await connection.send(
                RequestText.write("GET", "/feed.atom", ["X-Forwarded-For: 203.0.113.6"]))
            #expect(try await connection.response()?.status == 200, "another client is not punished")
            #expect(test.server.figures.rateLimited > 0)
            await connection.close()
        }
    }

    @Test func `our own machine and a forged header are another matter`() async throws {
        try await TestServer.run {
            $0.requestsPerMinute = 4
        } _: { test in
            for _ in 0..<30 {
                let response = try await test.request("GET", "/healthz", ["X-Forwarded-For: 203.0.113.5"])
                #expect(response?.status == 200)
            }
        }
    }

    @Test func `who says nothing, or not all, is not waited for`() async throws {
        try await TestServer.run {
            $0.idleTimeout = .seconds(1)
        } _: { test in
            // On a busy machine the time may be over before the bytes are out.
            let silent = try await test.connect()
            let halting = try await test.connect()
            try? await halting.send("GET / HTTP/1.1\r\nHo")
            let promising = try await test.connect()
            try? await promising.send(
                "POST /websub/mine HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf")
            #expect(await silent.readToEnd().isEmpty)
            _ = await halting.readToEnd()
            let status = try await promising.response()?.status
            #expect(status == 408 || status == nil)
            #expect(test.callbacks.deliveries.withLock { $0.isEmpty })
            #expect(await eventuallyEqual(0) { test.server.figures.connections })
        }
    }

    @Test func `connections above the limit are closed, the others live on`() async throws {
        try await TestServer.run {
            $0.maximumConnections = 2
        } _: { test in
            let first = try await test.connect()
            let second = try await test.connect()
            await eventually { test.server.figures.connections == 2 }
            let third = try await test.connect()
            #expect(await third.readToEnd().isEmpty)
            for connection in [first, second] {
                try await connection.send(RequestText.write("GET", "/healthz"))
                #expect(try await connection.response()?.status == 200)
                await connection.close()
            }
        }
    }
}
