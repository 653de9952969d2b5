// SPDX-License-Identifier: Apache-2.0

import Glibc
import NewsModel
import Serving
import Testing

@Suite(.timeLimit(.minutes(1))) struct ListenerTests {
    @Test(arguments: [
        ("127.0.0.1:8077", ListenAddress.internet(host: "127.0.0.1", port: 8077)),
        ("[::1]:8077", .internet(host: "::1", port: 8077)), (":80", .internet(host: "::", port: 80)),
        ("localhost:0", .internet(host: "localhost", port: 0)),
        ("unix:/run/berrah/http.sock", .unix(path: "/run/berrah/http.sock")),
    ])
    func `reads addresses`(text: String, address: ListenAddress) {
        #expect(ListenAddress(text) == address)
    }

    @Test(arguments: [
        "", "8077", "127.0.0.1", "127.0.0.1:", "127.0.0.1:port", "::1:8077", "a:65536", "a:-1",
        "unix:relative",
    ])
    func `refuses what is none`(text: String) {
        #expect(ListenAddress(text) == nil)
    }

    @Test func `a taken port is a clear error`() async throws {
        try await TestServer.run { test in
            let port = try await test.port
            await #expect(throws: ServingFailure.addressTaken("127.0.0.1:\(port)")) {
                try await TestServer.run {
                    $0.listen = [.internet(host: "127.0.0.1", port: port)]
                } _: { _ in
                }
            }
        }
    }

    @Test func `an address of another machine is a clear error`() async throws {
        await #expect(throws: ServingFailure.addressNotOurs("192.0.2.1:8077")) {
            try await TestServer.run {
                $0.listen = [.internet(host: "192.0.2.1", port: 8077)]
            } _: { _ in
            }
        }
    }

    @Test func `several addresses are served alike`() async throws {
        try await TestServer.run {
            $0.listen = [.internet(host: "127.0.0.1", port: 0), .internet(host: "::1", port: 0)]
        } _: { test in
            let addresses = try await test.server.listening().public
            #expect(addresses.count == 2)
            #expect(addresses[1].hasPrefix("[::1]:"))
        }
    }

    @Test func `an inherited socket is served without a bind of our own`() async throws {
        let socket = try InheritedSocket(backlog: 4096)
        try await TestServer.run {
            $0.listen = [.inherited(descriptor: socket.descriptor)]
        } _: { test in
            let addresses = try await test.server.listening()
            #expect(addresses.public == ["127.0.0.1:\(socket.port)"])
            try await test.expect(200, "GET", "/healthz")
        }
    }

    @Test func `an inherited socket keeps its long line, and has no heirs`() async throws {
        let socket = try InheritedSocket(backlog: 4096)
        let longest = try InheritedSocket.backlog(of: socket.descriptor)
        let second = dup(socket.descriptor)
        defer { close(second) }
        try await TestServer.run {
            $0.listen = [.inherited(descriptor: socket.descriptor)]
        } _: { test in
            _ = try await test.server.listening()
            #expect(try InheritedSocket.backlog(of: second) == longest)
            #expect(fcntl(socket.descriptor, F_GETFD) & FD_CLOEXEC != 0)
        }
    }
}
