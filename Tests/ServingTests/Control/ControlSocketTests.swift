// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import NIOCore
import NIOPosix
import NewsModel
import Serving
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct ControlSocketTests {
    /// A directory that goes with the test; socket paths are short, so it lies in /tmp.
    private func withSocket(_ body: (String) async throws -> Void) async throws {
        let directory = "/tmp/berrah-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try await body(directory + "/control.sock")
    }

    private func withServer(_ body: (TestServer, String) async throws -> Void) async throws {
        try await withSocket { path in
            try await TestServer.run {
                $0.control = .unix(path: path)
            } _: { test in
                try await body(test, path)
            }
            #expect(!FileManager.default.fileExists(atPath: path), "the file goes with the server")
        }
    }

    private func ask(
        _ path: String, _ method: String, _ target: String, body: String? = nil
    ) async throws -> RawResponse {
        let connection = try await RawConnection.open(socket: path)
        try await connection.send(RequestText.write(method, target, body: body))
        let response = try #require(try await connection.response(to: method))
        await connection.close()
        return response
    }

    @Test(
        arguments: [
            ("GET", "/status", nil, "status"), ("GET", "/v1/status", nil, "status"),
            ("GET", "/feeds", nil, "feeds"),
            ("GET", "/feeds/hespress-ar", nil, "feed hespress-ar"),
            (
                "GET", "/why?url=https%3A%2F%2Fwww.hespress.com%2F%D8%AE%D8%A8%D8%B1", nil,
                "why https://www.hespress.com/خبر"
            ),
            ("POST", "/refresh", nil, "refresh []"), ("POST", "/refresh", "{}", "refresh []"),
            ("POST", "/refresh", "{\"ids\":[\"a\"]}", "refresh [\\\"a\\\"]"),
            ("POST", "/reload", "", "reload false"),
            ("POST", "/reload", "{\"dry_run\":true}", "reload true"),
            ("POST", "/backup", "{\"path\":\"/srv/b.sqlite\"}", "backup /srv/b.sqlite"),
            (
                "POST", "/edit", "{\"action\":\"hide\",\"target\":\"urn:uuid:1\",\"reason\":\"خطأ\"}",
                "edit hide urn:uuid:1 false"
            ),
        ] as [(String, String, String?, String)])
    func `each route reaches its handler`(method: String, target: String, body: String?, call: String)
        async throws
    {
        try await withServer { test, path in
            let response = try await ask(path, method, target, body: body)
            #expect(response.status == 200)
            #expect(response["content-type"]?.hasPrefix("application/json") == true)
            #expect(test.control.calls.withLock { $0 }.first == call.replacing("\\", with: ""))
        }
    }

    @Test(
        arguments: [
            ("GET", "/nothing", nil, 404), ("GET", "/feeds/other", nil, 404), ("GET", "/why", nil, 400),
            ("GET", "/why?url=unknown", nil, 404), ("POST", "/status", "x", 405),
            ("GET", "/refresh", nil, 405),
            ("POST", "/refresh", "nonsense", 400), ("POST", "/refresh", "{\"ids\":3}", 400),
            ("POST", "/backup", "{}", 400),
            ("POST", "/backup", "{\"path\":\"relative\"}", 400),
            ("POST", "/edit", "{\"action\":\"burn\",\"target\":\"x\"}", 400),
            ("POST", "/edit", "{\"action\":\"hide\"}", 400), ("GET", "/feed.atom", nil, 404),
            ("POST", "/refresh", String(repeating: " ", count: 70_000), 413),
        ] as [(String, String, String?, Int)])
    func `errors are JSON and say what is wrong`(
        method: String, target: String, body: String?, status: Int
    ) async throws {
        try await withServer { _, path in
            let response = try await ask(path, method, target, body: body)
            #expect(response.status == status)
            if status != 413 {
                #expect(response.text.contains("\"error\""))
            }
            #expect(response["connection"] == (status == 413 ? "close" : nil))
        }
    }

    @Test(arguments: [
        (ControlFailure.conflict("a reload is under way"), 409), (.unacceptable("line 3 is wrong"), 422),
        (.unavailable("the archive is busy"), 503),
    ])
    func `a refusal of the daemon keeps its status and sentence`(failure: ControlFailure, status: Int)
        async throws
    {
        try await withServer { test, path in
            test.control.failure.withLock { $0 = failure }
            let response = try await ask(path, "POST", "/reload")
            #expect(response.status == status)
            #expect(response.text.contains(failure.message))
        }
    }

    @Test(arguments: ["/events", "/v1/events", "/v1/breaking/events"])
    func `events stream over the socket too`(target: String) async throws {
        try await withServer { test, path in
            let client = try await StreamClient(try await RawConnection.open(socket: path), target: target)
            #expect(await client.head?["content-type"] == "text/event-stream; charset=utf-8")
            guard await eventuallyEqual(1, { test.server.figures.subscribers }) else {
                Issue.record("nobody subscribed")
                return
            }
            test.announce(test.log.append(1, type: .breaking))
            #expect(await client.ids(1) == [1])
            await client.connection.close()
        }
    }

    @Test func `owner and group may connect, nobody else`() async throws {
        try await withServer { _, path in
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions].map { "\($0)" } == "\(0o660)")
        }
    }

    @Test func `a socket that nobody answers on is taken over`() async throws {
        try await withSocket { path in
            try await leaveStaleSocket(path)
            try await TestServer.run {
                $0.control = .unix(path: path)
            } _: { _ in
                let response = try await ask(path, "GET", "/status")
                #expect(response.status == 200)
            }
        }
    }

    @Test func `a socket with somebody behind it is left alone`() async throws {
        try await withServer { _, path in
            await #expect(throws: ServingFailure.socketInUse(path)) {
                try await TestServer.run {
                    $0.control = .unix(path: path)
                } _: { _ in
                }
            }
            let response = try await ask(path, "GET", "/status")
            #expect(response.status == 200, "the first one lives on")
        }
    }

    @Test func `a file that is no socket is never removed`() async throws {
        try await withSocket { path in
            try Data("precious".utf8).write(to: URL(filePath: path))
            await #expect(throws: ServingFailure.notASocket(path)) {
                try await TestServer.run {
                    $0.control = .unix(path: path)
                } _: { _ in
                }
            }
            #expect(FileManager.default.contents(atPath: path) == Data("precious".utf8))
        }
    }

    /// What a killed daemon leaves: the file without a listener.
    private func leaveStaleSocket(_ path: String) async throws {
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(unixDomainSocketPath: path + "x").get()
        // Under another name, for NIO removes the one that it knows.
        try FileManager.default.moveItem(atPath: path + "x", toPath: path)
        try await channel.close()
        #expect(FileManager.default.fileExists(atPath: path))
    }
}
