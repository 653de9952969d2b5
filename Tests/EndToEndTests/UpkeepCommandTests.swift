// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `import`, `export`, `backup`, `restore` and `doctor`, as an operator runs them.
@Suite(.serialized) struct UpkeepCommandTests {
    @Test func aListGoesOutAndInAndOutAgainUnchanged() async throws {
        let sources = """
            publishers:
              - id: jarida.example
                name: {ar: "جريدة \\"المغرب\\" & العالم"}
                site: https://jarida.example/
                feeds:
                  - {url: "https://jarida.example/ar?a=1&b=2", language: ar}
                  - {url: "https://jarida.example/fr", language: fr}
              - id: souk.example
                site: https://souk.example
                feeds: [{url: "https://souk.example/rss", language: fr}]
            """
        let workplace = try Workplace(sources: sources)
        let first = try await run(["export", "--opml", "--config", workplace.configuration])
        #expect(first.contains("xmlUrl=\"https://jarida.example/ar?a=1&#x26;b=2\""))
        #expect(!first.contains("/feed.rss"), "our own edition is no source of ours")
        try workplace.write("list.opml", first)
        let yaml = try await run(["import", workplace.folder + "/list.opml"])
        #expect(yaml.contains("https://jarida.example/fr"))
        try workplace.write("sources.yaml", yaml)
        let second = try await run(["export", "--opml", "--config", workplace.configuration])
        #expect(Self.undated(second) == Self.undated(first))
        // The YAML itself goes round, too.
        let exported = try await run(["export", "--config", workplace.configuration])
        #expect(exported == yaml)
    }

    @Test func anUnreadableListIsRefusedAndAStrangeOneNamesItsFaults() async throws {
        let workplace = try Workplace(sources: "publishers: []")
        try workplace.write("bad.opml", "<opml><body>")
        let bad = try RunningProgram(["import", workplace.folder + "/bad.opml"])
        #expect(try await bad.waitForEnd() == 65)
        #expect(bad.errors.contains("bad.opml:"))
        try workplace.write(
            "odd.opml",
            """
            <OPML version="1.0"><body><outline TEXT="ليبرا" XMLURL="https://libra.example/rss"/>
            <outline text="local" xmlUrl="file:///etc/passwd"/></body></OPML>
            """.replacing("OPML", with: "opml"))
        let odd = try RunningProgram(["import", workplace.folder + "/odd.opml"])
        #expect(try await odd.waitForEnd() == 0)
        try await Eventually.holds("it prints the good one") {
            odd.output.contains("https://libra.example/rss")
        }
        #expect(!odd.output.contains("passwd"))
        #expect(odd.errors.contains("local"))
        #expect(try await RunningProgram(["import", "/nonexistent.opml"]).waitForEnd() == 66)
    }

    @Test func aRestoredArchiveGoesOnFarAboveTheLastNumber() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let workplace = try Workplace(sources: press.sources(["atlas"]))
        var daemon = try await RunningDaemon.start(workplace)
        try await daemon.waitForFirstRound()
        let file = workplace.folder + "/copy.sqlite"
        _ = try await run(["backup", file, "--socket", workplace.socket])
        press.publish("atlas", [Press.derby, Press.dam])
        try await daemon.poll("atlas")
        let last = try #require((daemon.status()["events"] as? [String: Any])?["last"] as? Int)
        let log = try daemon.status()["log_id"] as? String

        // Not while the daemon holds the state, and not from nothing.
        let held = try RunningProgram(["restore", file, "--config", workplace.configuration])
        #expect(try await held.waitForEnd() == 75, "\(held.errors)")
        let busy = try await run(["doctor", "--config", workplace.configuration])
        #expect(busy.contains("a daemon holds it"))
        try await daemon.end()
        let missing = try RunningProgram(["restore", "/nonexistent", "--config", workplace.configuration])
        #expect(try await missing.waitForEnd() == 66)
        try workplace.write("garbage", "no database")
        let garbage = try RunningProgram([
            "restore", workplace.folder + "/garbage", "--config", workplace.configuration,
        ])
        #expect(try await garbage.waitForEnd() == 65)

        let said = try await run(["restore", file, "--config", workplace.configuration])
        #expect(said.contains("the log goes on after event"))
        let report = try await run(["doctor", "--json", "--config", workplace.configuration])
        #expect(report.contains("whole: 1 items in 1 stories"))

        daemon = try await RunningDaemon.start(workplace)
        #expect(try daemon.status()["log_id"] as? String == log)
        let stream = try RunningStream(daemon.address + "/events", headers: ["Last-Event-ID: \(last)"])
        try await Eventually.holds("a number of before is unknown") { stream.text.contains("event: reset") }
        try await daemon.poll("atlas")
        #expect(try daemon.items() == 2, "what the backup did not have is read again")
        let now = try #require((daemon.status()["events"] as? [String: Any])?["last"] as? Int)
        #expect(now > last + 1_000_000)
        try await daemon.end()
    }

    @Test func theDoctorFindsWhatIsDamaged() async throws {
        let workplace = try Workplace(
            sources: "publishers: [{id: a, feeds: [{url: https://a.example/f, disabled: closed}]}]")
        try FileManager.default.createDirectory(
            atPath: workplace.folder + "/state", withIntermediateDirectories: true)
        try workplace.write("state/berrah.sqlite", String(repeating: "not a database ", count: 400))
        let doctor = try RunningProgram(["doctor", "--config", workplace.configuration])
        #expect(try await doctor.waitForEnd() == 65)
        try await Eventually.holds("it names both: \(doctor.output)") {
            doctor.output.contains("no feed is enabled") && doctor.output.contains("berrah.sqlite")
        }
    }

    private func run(_ arguments: [String]) async throws -> String {
        let program = try RunningProgram(arguments)
        #expect(try await program.waitForEnd() == 0, "\(arguments): \(program.errors)")
        // The last bytes may still be on their way through the pipe.
        try await Eventually.holds("it said something") { !program.output.isEmpty }
        return program.output
    }

    private static func undated(_ text: String) -> String {
        text.replacing(/<dateCreated>[^<]*<\/dateCreated>/, with: "")
    }
}
