// SPDX-License-Identifier: Apache-2.0

import Foundation
import Serving
import Testing

/// The commands that visit publishers without a daemon.
@Suite struct LookupCommandTests {
    private static let feed = Array(
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>جريدة الجنوب</title><link>http://x.example/</link>
        <description>أخبار</description><language>ar</language><item><title>قافلة طبية في زاكورة</title><guid>1</guid></item>
        </channel></rss>
        """.utf8)

    private func origin() async throws -> DocumentServer {
        try await DocumentServer { path in
            switch path {
            case "/":
                ServedDocument(
                    bytes: Array(
                        #"<html><head><link rel="alternate" type="application/rss+xml" href="/rss?section=1"></head></html>"#
                            .utf8), contentType: "text/html")
            case "/rss": ServedDocument(bytes: Self.feed, contentType: "application/rss+xml")
            default: nil
            }
        }
    }

    private func workplace(_ server: DocumentServer) throws -> Workplace {
        try Workplace(
            sources: """
                publishers:
                  - id: janub
                    feeds:
                      - {id: good, url: "\(server.address)/rss"}
                      - {id: page, url: "\(server.address)/"}
                      - {id: dead, url: "\(server.address)/dead"}
                """)
    }

    @Test func discoverPrintsTheLineForTheSources() async throws {
        let server = try await origin()
        let workplace = try workplace(server)
        let program = try RunningProgram(["discover", server.address, "--config", workplace.configuration])
        #expect(try await program.waitForEnd() == 0)
        try await Eventually.holds("the line: \(program.output) \(program.errors)") {
            program.output.contains("- {url: \(server.address)/rss?section=1, language: ar}")
                && program.output.contains("جريدة الجنوب") && program.output.contains("1 items")
        }
        let nothing = try RunningProgram(
            ["discover", server.address + "/nothing", "--config", workplace.configuration])
        #expect(try await nothing.waitForEnd() == 69)
        try await Eventually.holds("the cause: \(nothing.errors)") { nothing.errors.contains("http-404") }
    }

    @Test func checkOnlineTellsFeedsFromPages() async throws {
        let server = try await origin()
        let workplace = try workplace(server)
        let program = try RunningProgram(["check", "--online", "--config", workplace.configuration])
        #expect(try await program.waitForEnd() == 0)
        for said in [
            "good: good; جريدة الجنوب: rss20", "page: \(server.address)/ is a page",
            "- {url: \(server.address)/rss?section=1", "dead: http-404",
        ] {
            try await Eventually.holds("“\(said)” in \(program.output)") { program.output.contains(said) }
        }
    }

    @Test func recordKeepsWhatCame() async throws {
        let server = try await origin()
        let workplace = try workplace(server)
        let folder = workplace.folder + "/recorded"
        let program = try RunningProgram(["record", folder, "--config", workplace.configuration])
        #expect(try await program.waitForEnd() == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.count { $0.hasSuffix(".head") } == 3)
        #expect(
            files.contains {
                $0.hasSuffix(".body")
                    && FileManager.default.contents(atPath: folder + "/" + $0) == Data(Self.feed)
            })
        #expect(
            !FileManager.default.fileExists(atPath: workplace.folder + "/state"),
            "no archive of its own stays")
    }

    @Test func theDaemonMayOpenAsManyFilesAsTheSystemPermits() async throws {
        let server = try await origin()
        let workplace = try workplace(server)
        let daemon = try await RunningDaemon.start(workplace)
        let limits = try String(contentsOfFile: "/proc/\(daemon.program.processID)/limits", encoding: .utf8)
        let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max open files") })
        let numbers = line.split(separator: " ").compactMap { Int($0) }
        #expect(numbers.count == 2 && numbers[0] == numbers[1], "\(line)")
        daemon.program.signal(SIGTERM)
        #expect(try await daemon.program.waitForEnd() == 0)
    }
}
