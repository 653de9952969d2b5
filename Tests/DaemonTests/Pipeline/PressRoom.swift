// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import Foundation
import Logging
import NewsModel
import NewsText
import Publishing
import Stories
import Synchronization

@testable import Daemon

/// The daemon's pipeline over a real archive file, with a press of our own and a clock that the test moves.
final class PressRoom: Sendable {
    static let start = Timestamp(rfc3339: "2026-11-23T10:07:00Z")!

    private struct Parts {
        var archive: Archive
        var register: FeedRegister
        var desk: NewsDesk
        var poller: FeedPoller
    }

    let origin = ScriptedOrigin()
    private let folder: String
    private let catalogue: SourceCatalogue
    private let clock: VirtualClock
    private let parts: Mutex<Parts>

    init(_ catalogue: SourceCatalogue = PressRoom.press) throws {
        folder = NSTemporaryDirectory() + "berrah-press-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.catalogue = catalogue
        clock = VirtualClock(Self.start)
        parts = Mutex(try Self.open(folder, catalogue, origin, clock))
    }

    deinit {
        try? parts.withLock { $0.archive }.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static func open(
        _ folder: String, _ catalogue: SourceCatalogue, _ origin: ScriptedOrigin, _ clock: VirtualClock
    ) throws -> Parts {
        let archive = try Archive.open(
            path: folder + "/berrah.sqlite", ArchiveConfiguration(entropy: [UInt8](repeating: 3, count: 32)))
        let register = FeedRegister(
            configuration: Configuration(), catalogue: catalogue,
            states: try archive.readAndWait { try $0.feedStates() }, now: clock.now)
        let desk = NewsDesk(
            window: .hours(96), rules: { BreakingPolicy(register.configuration.breaking) })
        let poller = FeedPoller(
            archive: archive, register: register, fetcher: origin, robots: nil, desk: desk,
            zones: ZoneCatalogue(), work: WorkExecutor(label: "press"), now: { clock.now }, jitter: { 0.5 },
            logger: Logger(label: "press", factory: { _ in SwiftLogNoOpLogHandler() }))
        return Parts(archive: archive, register: register, desk: desk, poller: poller)
    }

    var now: Timestamp { clock.now }
    var archive: Archive { parts.withLock { $0.archive } }
    var register: FeedRegister { parts.withLock { $0.register } }

    func advance(_ duration: Duration) { clock.advance(duration) }

    /// As a stop and a start of the program: nothing is left but the file.
    func restart() throws {
        try parts.withLock { parts in
            try parts.archive.close()
            parts = try Self.open(folder, catalogue, origin, clock)
        }
    }

    /// A feed gives a document with those items, and is visited.
    @discardableResult
    func publish(_ feed: FeedID, _ items: [PressItem]) async throws -> PollSummary {
        let url = catalogue.feed(feed)?.url ?? ""
        origin.set(url, PressItem.document(items, now: now))
        return try await poll(feed)
    }

    @discardableResult
    func poll(_ feed: FeedID) async throws -> PollSummary {
        guard let feed = catalogue.feed(feed),
            let summary = try await parts.withLock({ $0.poller }).poll(feed)
        else { throw PressFailure.noSuchFeed }
        return summary
    }

    /// What the daemon does every few seconds.
    func settle() async throws {
        let (archive, desk) = parts.withLock { ($0.archive, $0.desk) }
        let (catalogue, moment) = (catalogue, now)
        while try await archive.write({ try desk.settle(catalogue: catalogue, now: moment, in: $0) }) {}
    }

    func events(_ types: EventType...) throws -> [NewsEvent] {
        try archive.readAndWait { try $0.events(after: EventSequence(0), limit: 10_000) }.map(\.event).filter
        {
            types.isEmpty || types.contains($0.type)
        }
    }

    /// The stories with their reports, in the order of their beginning.
    func stories() throws -> [(story: Story, titles: [String])] {
        try archive.readAndWait { view in
            let items = try view.latestItems(limit: 1000)
            return try Set(items.map(\.story)).sorted().compactMap { id in
                try view.story(id).map { ($0, items.filter { $0.story == id }.map(\.title)) }
            }
        }
    }

    /// The titles of an edition's entries.
    func edition(_ scope: EditionScope) async throws -> [String] {
        let editions = ArchiveEditions(
            archive: archive, register: register, now: { [clock] in clock.now }, localOffset: { _ in 0 },
            status: { throw PressFailure.noSuchFeed })
        return try await editions.collect(EditionKey(scope, limit: 100))?.entries.map(\.item.title) ?? []
    }

    /// What the control socket says of an item, by its name.
    func why(_ item: PressItem) async throws -> WhyReport? {
        let (archive, register, desk) = parts.withLock { ($0.archive, $0.register, $0.desk) }
        return try await WhyReader(
            archive: archive, register: register, desk: desk, now: { [clock] in clock.now }
        ).report(on: "https://press.example/\(item.name).html")
    }

    func follow() async throws {
        let search = SearchFollower(archive, fold: { TextFolding.fold($0) }, tags: ItemTags.tags)
        while try await search.advance() > 0 {}
    }
}

enum PressFailure: Error {
    case noSuchFeed
}
