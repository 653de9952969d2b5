// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import Foundation
import Logging
import NewsModel
import Testing

@testable import Daemon

@Suite struct RecordRunTests {
    @Test("a recorded run can be played back into an archive, without the publisher")
    func playedBack() async throws {
        let room = try await TestNewsroom(feeds: 3)
        let folder = room.folder + "/recorded"
        room.origin.set(
            "/feed", feed: TestFeed.news(5, until: room.clock.now).rss,
            headers: ["ETag": "\"five\"", "Set-Cookie": "visitor=1"])
        room.origin.set("/feed1", status: 503)
        room.origin.set("/feed2", status: 301, headers: ["Location": room.origin.address + "/feed"])
        let loaded = LoadedConfiguration(
            file: nil, configuration: room.configuration, catalogue: room.room.register.catalogue,
            warnings: [])
        var logger = Logger(label: "daemon-tests")
        logger.logLevel = .critical
        let now = room.clock.now
        let run = try RecordRun(loaded, into: folder, now: { now }, logger: logger)
        try await run.run { _ in }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.filter { $0.hasSuffix(".head") }.count == 3)
        for file in files {
            let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            #expect(!text.contains("visitor=1"))
        }
        #expect(room.state.lastPoll == nil, "the daemon's own archive is not touched")

        let asked = room.origin.requests.count
        let played = RecordedFetcher(try ExchangeFolder(path: folder).read())
        var poller = FeedPoller(
            archive: room.room.archive, register: room.room.register, fetcher: played, robots: nil,
            desk: room.room.desk, zones: room.room.zones, work: WorkExecutor(label: "test"), now: { now },
            jitter: { 0 }, logger: logger)
        poller.isPushed = { _ in false }
        var outcomes: [PollOutcome] = []
        for feed in room.room.register.catalogue.feeds {
            outcomes.append(try #require(try await poller.poll(feed)).outcome)
        }
        #expect(outcomes == [.changed, .failed, .changed])
        #expect(try await room.items().count >= 5)
        #expect(room.room.register.feedState("sahifa-1").cause == .unavailable)
        #expect(room.room.register.feedState("sahifa-2").movedTo == room.origin.address + "/feed")
        #expect(try #require(try await poller.poll(room.feed)).outcome == .unchanged)
        #expect(room.origin.requests.count == asked)
        await room.close()
    }
}
