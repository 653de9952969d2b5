// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Many who say nothing, and some who say too much.
@Suite(.serialized) struct CrowdTests {
    /// Opens connections that stay silent, asks for a page on a further one, and again on one of the silent.
    private static let crowd = """
        import resource, socket, sys, urllib.request
        port, wanted = int(sys.argv[1]), int(sys.argv[2])
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        idle = [socket.create_connection(("127.0.0.1", port), timeout=20) for _ in range(wanted)]
        fresh = urllib.request.urlopen(f"http://127.0.0.1:{port}/feed.atom", timeout=20).status
        late = 0
        for one in (idle[0], idle[wanted // 2], idle[-1]):
            one.sendall(b"GET /healthz HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n")
            late += one.recv(4096).startswith(b"HTTP/1.1 200")
        print(fresh, late)
        """

    @Test(.enabled(if: SystemPython.isComplete, "Python is not whole here: apt-get install python3"))
    func fiveThousandIdleConnectionsDisturbNobody() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let daemon = try await RunningDaemon.start(Workplace(sources: press.sources(["atlas"])))
        try await daemon.waitForFirstRound()
        let port = try #require(daemon.address.split(separator: ":").last)
        let said = try Answers.run("python3", ["-c", Self.crowd, String(port), "5000"])
        #expect(String(decoding: said, as: UTF8.self) == "200 3\n")
        // When they are gone, so is what they took.
        try await Eventually.holds("the connections are let go") {
            let metrics = try Answers.get(daemon.address + "/metrics").text
            let line = metrics.split(separator: "\n").first { $0.hasPrefix("berrah_http_connections ") }
            return (line.flatMap { Int($0.split(separator: " ")[1]) } ?? 5000) < 10
        }
        try await daemon.end()
    }

    struct Excess: Sendable, CustomStringConvertible {
        var description: String
        var arguments: [String]
        var status: Int
        var field: String?
    }

    static let excesses = [
        Excess(
            description: "a long line", arguments: ["/feed.atom?" + String(repeating: "x", count: 9000)],
            status: 414),
        Excess(
            description: "long headers",
            arguments: ["/feed.atom"]
                + (0..<5).flatMap { ["-H", "X-\($0): " + String(repeating: "x", count: 7000)] },
            status: 431),
        Excess(
            description: "a large body",
            arguments: ["/hub", "--data-binary", String(repeating: "x", count: 70_000)], status: 413),
        Excess(
            description: "a method that is none", arguments: ["/feed.atom", "-X", "DELETE"], status: 405,
            field: "allow"),
        Excess(description: "a question to the hub", arguments: ["/hub"], status: 405, field: "allow"),
        Excess(description: "a range", arguments: ["/feed.atom", "-H", "Range: bytes=0-9"], status: 200),
        Excess(description: "an unknown publisher", arguments: ["/publisher/nobody.atom"], status: 404),
        Excess(
            description: "an unknown parameter's value", arguments: ["/feed.atom?kind=nonsense"], status: 400),
        Excess(
            description: "no hub form", arguments: ["/hub", "-H", "Content-Type: text/plain", "-d", "x"],
            status: 415),
    ]

    @Test func everyExcessHasItsStatus() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let daemon = try await RunningDaemon.start(Workplace(sources: press.sources(["atlas"])))
        try await daemon.waitForFirstRound()
        for excess in Self.excesses {
            var arguments = excess.arguments
            arguments[0] = daemon.address + arguments[0]
            let said = try Answers.run(
                "curl", ["-s", "-o", "/dev/null", "-D", "-", "--max-time", "20", "-H", "Expect:"] + arguments)
            let head = String(decoding: said, as: UTF8.self).lowercased()
            #expect(head.hasPrefix("http/1.1 \(excess.status) "), "\(excess): \(head)")
            if let field = excess.field { #expect(head.contains("\r\n\(field): "), "\(excess)") }
            #expect(
                head.contains("\r\ncache-control: "), "\(excess): every answer says how long it may be kept")
        }
        try await daemon.end()
    }
}
