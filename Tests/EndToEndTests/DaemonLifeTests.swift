// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Samples
import Testing

@testable import Daemon

/// The built program against publishers of our own on loopback, from the first visit to the end.
@Suite(.serialized) struct DaemonLifeTests {
    private let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))

    @Test func theWholeWayOfTheNews() async throws {
        let origin = try await RecordingOrigin(now: now)
        let workplace = try Workplace(sources: origin.sources(without: ["gateway"]))
        var daemon = try await RunningDaemon.start(workplace)
        try await daemon.waitForFirstRound()

        // Everything that the samples hold is there, and the communiqué of four outlets is one entry.
        let items =
            try Answers.get(daemon.address + "/items.json?limit=1000").json()["items"] as? [[String: Any]]
            ?? []
        let titles = items.compactMap { $0["title"] as? String }
        #expect(items.count == (try daemon.items()))
        #expect(titles.contains { $0.contains("تأجيل مباراة حسنية الأطلس") }, "windows-1256 is read")
        #expect(titles.contains { $0.contains("ⵜⴰⴼⴰⵙⴽⴰ") })
        #expect(titles.contains { $0.contains("القطار الجهوي") }, "the sitemap is read")
        let merged = try Answers.get(daemon.address + "/feed.atom?limit=1000")
        let entries = try AtomReading(merged.body).entries
        #expect(entries.count < items.count)
        #expect(Set(entries.map(\.id)).count == entries.count)
        let works = entries.filter { $0.title.contains("توسعة") }
        #expect(works.count == 1, "\(works.map(\.title))")
        #expect((works.first?.links.count { $0.relation == "related" } ?? 0) >= 3)
        #expect(
            entries.contains { $0.title.contains("وزير التجهيز يزور") },
            "the older visit is a story of its own")

        // A page that is no feed has its cause, and harms nobody.
        let page = try #require(try daemon.feeds().first { $0["id"] as? String == "page" })
        #expect(page["state"] as? String == "failing")
        #expect(page["cause"] as? String == "not-a-feed")

        // The same again costs a 304 each and brings nothing.
        let before = try daemon.items()
        try daemon.refresh()
        try await Eventually.holds("every feed was visited twice") {
            try ["nabd", "wikala", "tilelli", "malaeb"].allSatisfy { try daemon.polls(of: $0).count >= 2 }
        }
        for id in ["nabd", "wikala", "tilelli", "malaeb"] {
            let last = try #require(try daemon.polls(of: id).first)
            #expect(last["status"] as? Int == 304, "\(id)")
            #expect(last["outcome"] as? String == "unchanged", "\(id)")
        }
        #expect(try daemon.items() == before)

        // A changed feed brings its new item alone, and a trusted mark cries out at once.
        let stream = try RunningStream(daemon.address + "/breaking/events")
        let later = SampleClock(now: Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)))
        origin.set("/aajil-tv.rss", later.move(try #require(Sample.named("aajil-tv-2.rss")).bytes))
        try daemon.refresh("aajil-tv")
        try await Eventually.holds("the breaking story is on the stream: \(daemon.program.errors)") {
            stream.text.contains("event: breaking") && stream.text.contains("هزة أرضية")
        }
        #expect(try daemon.items() == before + 1)
        #expect(try AtomReading(Answers.get(daemon.address + "/breaking.atom").body).entries.count == 1)

        // SIGHUP takes up a new feed.
        try workplace.write("sources.yaml", origin.sources())
        daemon.program.signal(SIGHUP)
        try await Eventually.holds("the added feed was read") {
            try daemon.feeds().contains { $0["id"] as? String == "gateway" && $0["last_success"] is String }
        }

        // SIGTERM ends clean, and the stream with a word.
        daemon.program.signal(SIGTERM)
        #expect(try await daemon.program.waitForEnd() == 0, "\(daemon.program.errors)")
        try await Eventually.holds("the stream was closed") { !stream.isRunning }
        #expect(stream.text.contains("\n:"))

        // A restart neither refetches what is not due nor doubles anything.
        let requests = origin.requests
        let total = before + 1 + 2
        daemon = try await RunningDaemon.start(workplace)
        #expect(try daemon.items() == total)
        let etag = try Answers.get(daemon.address + "/feed.atom").headers["etag"] ?? ""
        #expect(
            try Answers.get(daemon.address + "/feed.atom", headers: ["If-None-Match: \(etag)"]).status == 304)
        let again = origin.requests.filter { requests[$0.key] != $0.value && $0.key != "/aajil-tv.rss" }
        #expect(again.isEmpty, "\(again.keys.sorted())")
        daemon.program.signal(SIGTERM)
        #expect(try await daemon.program.waitForEnd() == 0)
    }

    @Test func aSecondSignalDoesNotWaitForTransfersThatHang() async throws {
        let origin = try await SilentOrigin()
        let workplace = try Workplace(
            sources: """
                publishers:
                  - {id: a, kind: national, feeds: [{url: "\(origin.address)/feed"}]}
                """)
        let daemon = try await RunningDaemon.start(workplace)
        try await Eventually.holds("the feed is asked for") { origin.connections > 0 }
        daemon.program.signal(SIGTERM)
        // One signal waits ten seconds for it. When the daemon listens for more is not to be seen from here, so
        // that they are sent until it has heard one.
        try await Eventually.holds(within: .seconds(8), "the daemon ended: \(daemon.program.errors)") {
            daemon.program.signal(SIGTERM)
            return !daemon.program.isRunning
        }
        #expect(try await daemon.program.waitForEnd() == 0, "\(daemon.program.errors)")
    }

    @Test func aSecondDaemonOnTheSameStateIsRefused() async throws {
        let origin = try await RecordingOrigin(now: now)
        let workplace = try Workplace(sources: origin.sources())
        let daemon = try await RunningDaemon.start(workplace)
        let second = try RunningProgram(["poll", "--config", workplace.configuration])
        #expect(try await second.waitForEnd() == 75)
        #expect(second.errors.contains("berrah:"))
        daemon.program.signal(SIGTERM)
        #expect(try await daemon.program.waitForEnd() == 0)
    }

    @Test func killedAtTwentyMomentsNothingIsLostOrDoubled() async throws {
        let origin = try await RecordingOrigin(now: now)
        func names(_ workplace: Workplace) throws -> [String] {
            try workplace.items().map { "\($0.feed) \($0.publicID) \($0.title)" }.sorted()
        }
        let calm = try Workplace(sources: origin.sources())
        _ = try await RunningProgram(["poll", "--all", "--config", calm.configuration]).waitForEnd()
        let expected = try names(calm)
        #expect(expected.count > 30)
        var cut = 0
        for round in 0..<20 {
            let workplace = try Workplace(sources: origin.sources())
            let victim = try RunningProgram(["poll", "--all", "--json", "--config", workplace.configuration])
            // Each round lets one more feed come through before the end.
            try await Eventually.holds("\(round) feeds were read") {
                victim.output.split(separator: "\n").count >= round || !victim.isRunning
            }
            victim.signal(SIGKILL)
            cut += try await victim.waitForEnd() == 0 ? 0 : 1
            let rest = try RunningProgram(["poll", "--all", "--config", workplace.configuration])
            #expect(try await rest.waitForEnd() == 0, "\(rest.errors)")
            #expect(try names(workplace) == expected, "round \(round)")
        }
        #expect(cut > 0, "at least one round was really cut off")
    }
}
