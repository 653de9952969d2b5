// SPDX-License-Identifier: Apache-2.0

import Foundation
import HostSystem
import NewsModel
import Serving
import Synchronization
import Testing

/// What a publisher sees of the built program.
@Suite struct EtiquetteTests {
    private final class Visits: Sendable {
        let all = Mutex<[(path: String, at: Timestamp, headers: [String: String])]>([])

        func of(_ path: String) -> Int { all.withLock { $0.count { $0.path == path } } }
    }

    private func publisher(_ visits: Visits, robots: String) async throws -> DocumentServer {
        try await DocumentServer(answer: { request in
            visits.all.withLock { $0.append((request.path, SystemClock.now(), request.headers)) }
            if request.path == "/robots.txt" {
                return ServedDocument(bytes: Array(robots.utf8), contentType: "text/plain")
            }
            if request.path == "/busy" {
                return ServedDocument(
                    bytes: [], contentType: "text/plain", status: 429, headers: ["Retry-After": "3600"])
            }
            let feed = """
                <rss version="2.0"><channel><title>ص</title><link>http://x.example/</link><description>ص</description>
                <item><title>خبر \(request.path)</title><guid>\(request.path)</guid></item></channel></rss>
                """
            return ServedDocument(
                bytes: Array(feed.utf8), contentType: "application/rss+xml", headers: ["Set-Cookie": "id=1"])
        })
    }

    @Test func oneVisitAtATimeWithAPauseAndTheHouseRulesFirst() async throws {
        let visits = Visits()
        let server = try await publisher(visits, robots: "User-agent: *\nDisallow: /f3\n")
        let feeds = (0..<5).map { "      - {id: f\($0), url: \"\(server.address)/f\($0)\"}" }.joined(
            separator: "\n")
        let workplace = try Workplace(
            sources:
                "publishers:\n  - id: p\n    feeds:\n\(feeds)\n      - {id: busy, url: \"\(server.address)/busy\"}\n"
        )
        let program = try RunningProgram(
            ["serve", "--config", workplace.configuration],
            environment: [
                "BERRAH_POLLING_HOST_SPACING": "300ms", "BERRAH_POLLING_PER_HOST": "1",
                "BERRAH_FETCH_ROBOTS": "true",
            ])
        let wanted = Set(["/robots.txt", "/f0", "/f1", "/f2", "/f4", "/busy"])
        try await Eventually.holds("everything was visited: \(program.errors)") {
            visits.all.withLock { Set($0.map(\.path)) } == wanted
        }
        try await Eventually.holds("the feeds are known") {
            let feeds =
                try Answers.get("http://berrah/feeds", socket: workplace.socket).json()["feeds"]
                as? [[String: Any]]
            return feeds?.count { $0["last_poll"] is String } == 6
        }
        _ = try Answers.run(
            "curl",
            [
                "-s", "--unix-socket", workplace.socket, "-d", #"{"ids":["busy","f0"]}"#,
                "http://berrah/refresh",
            ])
        try await Eventually.holds("a refresh is a visit") { visits.of("/f0") == 2 }
        program.signal(SIGTERM)
        #expect(try await program.waitForEnd() == 0)

        let seen = visits.all.withLock { $0 }
        #expect(seen.first?.path == "/robots.txt")
        #expect(visits.of("/robots.txt") == 1)
        #expect(visits.of("/busy") == 1, "a refresh does not go before Retry-After")
        #expect(visits.of("/f3") == 0)
        for (earlier, later) in zip(seen, seen.dropFirst()) {
            #expect(later.at - earlier.at >= .milliseconds(295), "\(earlier.path) \(later.path)")
        }
        for visit in seen {
            #expect(visit.headers["cookie"] == nil)
            #expect(visit.headers["referer"] == nil)
            #expect(visit.headers["user-agent"]?.hasPrefix("Berrah/") == true)
        }
        let again = try #require(seen.last { $0.path == "/f0" })
        #expect(again.headers["if-none-match"] != nil, "what is known is asked for conditionally")
    }
}
