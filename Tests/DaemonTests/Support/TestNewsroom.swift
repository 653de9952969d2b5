// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import Foundation
import Logging
import NewsModel
import Scheduling
import Testing

@testable import Daemon

/// The whole way of the news, from libcurl to the archive on disk, with one publisher on a loopback origin and a clock that
/// the test turns.
final class TestNewsroom {
    let origin: TestOrigin
    let clock: TurnedClock
    let folder: String
    let configuration: Configuration
    private(set) var room: Newsroom
    let feed: Feed
    private let catalogue: SourceCatalogue

    /// - Parameters:
    ///   - path: of the feed on the origin; its publisher is trusted to cry out.
    ///   - site: the publisher's home page, on the origin.
    init(
        path: String = "/feed", site: String? = nil, clock: TurnedClock = TurnedClock(), feeds: Int = 1,
        configure: (inout Configuration) -> Void = { _ in }
    ) async throws {
        origin = try await TestOrigin()
        self.clock = clock
        folder = FileManager.default.temporaryDirectory.path + "/berrah-test-" + UUID().uuidString
        var configuration = Configuration()
        configuration.state = folder
        configuration.fetch.allowsPrivateAddresses = true
        configuration.fetch.robots = false
        configuration.fetch.webSub = .on
        configuration.polling.hostSpacing = .zero
        configure(&configuration)
        self.configuration = configuration
        let address = origin.address
        let all = (0..<feeds).map { number in
            Feed(
                id: FeedID(number == 0 ? "sahifa" : "sahifa-\(number)"), publisher: "sahifa",
                url: address + path + (number == 0 ? "" : String(number)), language: "ar")
        }
        feed = all[0]
        catalogue = SourceCatalogue(publishers: [
            Publisher(id: "sahifa", site: site.map { address + $0 }, trust: 0.9, feeds: all)
        ])
        room = try Self.open(configuration, catalogue, clock)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static func open(
        _ configuration: Configuration, _ catalogue: SourceCatalogue, _ clock: TurnedClock
    ) throws -> Newsroom {
        var logger = Logger(label: "daemon-tests")
        logger.logLevel = .critical
        return try Newsroom(
            LoadedConfiguration(file: nil, configuration: configuration, catalogue: catalogue, warnings: []),
            now: { clock.now }, logger: logger)
    }

    /// Ends the process's part of it and begins anew on the same archive.
    func restart() async throws {
        await close()
        // A program that another test starts at this instant holds our lock until it is another program.
        for _ in 0..<200 {
            do {
                room = try Self.open(configuration, catalogue, clock)
                return
            } catch DaemonFailure.archive(.locked) {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        room = try Self.open(configuration, catalogue, clock)
    }

    func close() async {
        await room.fetcher.shutDown(finishWithin: .zero)
        try? room.archive.close()
    }

    /// One visit now.
    @discardableResult
    func poll(_ feed: Feed? = nil) async throws -> PollSummary {
        try #require(try await room.poller.poll(feed ?? self.feed))
    }

    /// The same after a pause.
    @discardableResult
    func poll(after pause: Duration) async throws -> PollSummary {
        clock.turn(by: pause)
        return try await poll()
    }

    var state: FeedState { room.register.feedState(feed.id) }

    func items() async throws -> [Item] {
        try await room.archive.read { try $0.latestItems(limit: 1000) }
    }

    /// Titles of what the editions show.
    func shown() async throws -> [String] {
        let suspects = room.register.suspects
        return try await room.archive.read {
            try $0.latestStories(ArchiveFilter(excludedFeeds: suspects), limit: 1000).map(\.story.title)
        }
    }

    func events(_ type: EventType) async throws -> [NewsEvent] {
        try await room.archive.read {
            try $0.events(after: EventSequence(0), limit: 10_000).map(\.event).filter { $0.type == type }
        }
    }

    func push() throws -> PushSubscriber {
        var logger = Logger(label: "daemon-tests")
        logger.logLevel = .critical
        let clock = clock
        let subscriber = PushSubscriber(room, now: { clock.now }, logger: logger)
        return try #require(subscriber)
    }
}
