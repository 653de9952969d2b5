// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import Foundation
public import Logging
public import NewsModel
import Synchronization

/// One visit to every feed, with everything that came kept in a folder: for tests, for the simulator, and for looking at
/// what a publisher really sends.
///
/// It works on an empty archive of its own, so that every answer is a whole one, and beside a running daemon.
public struct RecordRun: Sendable {
    private let newsroom: Newsroom
    private let state: String
    private let damage: Damage

    private final class Damage: Sendable {
        let failure = Mutex<RecordingFailure?>(nil)
    }

    /// - Parameter folder: made unless it is there; exchanges of the same feeds in it are replaced.
    /// - Throws: `DaemonFailure`.
    public init(
        _ loaded: LoadedConfiguration, into folder: String, now: @escaping @Sendable () -> Timestamp,
        logger: Logger
    ) throws(DaemonFailure) {
        var loaded = loaded
        state = FileManager.default.temporaryDirectory.path + "/berrah-record-" + UUID().uuidString
        loaded.configuration.state = state
        let damage = Damage()
        self.damage = damage
        newsroom = try Newsroom(loaded, now: now, logger: logger) { fetcher in
            RecordingFetcher(fetcher, into: ExchangeFolder(path: folder), now: now) { failure in
                damage.failure.withLock { $0 = $0 ?? failure }
            }
        }
    }

    /// Visits the feeds, and hands on each one's summary as it comes.
    ///
    /// - Throws: the first `RecordingFailure`, after the round.
    public func run(each: @Sendable (PollSummary) -> Void) async throws {
        let feeds = newsroom.register.catalogue.feeds.filter { $0.disabled == nil }
        let round = PollRound(feeds, register: newsroom.register, now: newsroom.now)
        defer { try? FileManager.default.removeItem(atPath: state) }
        try await round.run(with: newsroom.poller, each: each)
        await newsroom.fetcher.shutDown(finishWithin: .zero)
        try newsroom.archive.close()
        if let failure = damage.failure.withLock({ $0 }) { throw failure }
    }
}
