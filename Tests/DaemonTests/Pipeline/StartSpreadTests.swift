// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import Foundation
import Logging
import NewsModel
import ServiceLifecycle
import Synchronization
import Testing

@testable import Daemon

/// A thousand feeds that came due while the daemon was away.
@Suite struct StartSpreadTests {
    /// Never answers, and counts who asked.
    private final class SilentNetwork: Fetching {
        let asked = Mutex<[String]>([])

        func fetch(_ request: FetchRequest) async -> FetchResult {
            asked.withLock { $0.append(request.url) }
            while !Task.isCancelled { try? await Task.sleep(for: .seconds(60)) }
            return .cancelled
        }

        var count: Int { asked.withLock { $0.count } }
    }

    @Test("they are spread over the first interval")
    func spread() async throws {
        let clock = TurnedClock()
        let folder = FileManager.default.temporaryDirectory.path + "/berrah-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var configuration = Configuration()
        configuration.polling.concurrency = 1000
        let feeds = (0..<1000).map {
            Feed(id: FeedID("f\($0)"), publisher: "p", url: "http://site\($0).example/feed")
        }
        let states = feeds.map { feed in
            var state = FeedState(feed: feed.id)
            state.health = .healthy
            state.lastChange = clock.now - .days(1)
            state.nextDue = clock.now - .hours(20)
            state.interval = .minutes(15)
            return state
        }
        let register = FeedRegister(
            configuration: configuration,
            catalogue: SourceCatalogue(publishers: [Publisher(id: "p", trust: 0.5, feeds: feeds)]),
            states: states, now: clock.now)
        let archive = try Archive.open(
            path: folder + "/berrah.sqlite", ArchiveConfiguration(entropy: [UInt8](repeating: 1, count: 32)))
        let network = SilentNetwork()
        let turn = Mutex(0)
        let logger = Logger(label: "daemon-tests") { _ in SwiftLogNoOpLogHandler() }
        let poller = FeedPoller(
            archive: archive, register: register, fetcher: network, robots: nil,
            desk: NewsDesk(window: .hours(96)),
            zones: ZoneCatalogue(), work: WorkExecutor(label: "test"), now: { clock.now },
            // Even, and in no order.
            jitter: {
                turn.withLock {
                    $0 += 1; return Double($0 * 617 % 1000) / 1000
                }
            }, logger: logger)
        let loop = PollLoop(
            poller: poller, register: register, committed: WakeSignal(), now: { clock.now }, watchdog: nil,
            logger: logger)
        let group = ServiceGroup(services: [loop], logger: logger)
        let run = Task { try await group.run() }
        try await wait { await loop.nextDue != nil && network.count >= 1 }
        #expect(network.count < 10, "nobody storms out of the door")
        for tenth in 1...3 {
            clock.turn(by: .seconds(90))
            await loop.refresh([])
            try await wait { network.count >= tenth * 100 }
            #expect(network.count <= tenth * 100 + 10)
        }
        run.cancel()
        _ = try? await run.value
        try archive.close()
    }

    private func wait(_ condition: () async -> Bool) async throws {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(30)
        while await !condition() {
            try #require(clock.now < deadline)
            try await clock.sleep(for: .milliseconds(5))
        }
    }
}
