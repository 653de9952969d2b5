// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import HostSystem
public import Logging
public import NewsModel
import Scheduling
import Synchronization

/// Every due feed visited once, then the end: for cron and for measurements.
public struct PollOnce: Sendable {
    private let newsroom: Newsroom
    private let logger: Logger

    /// - Throws: `DaemonFailure`; `archive(.locked)` while a daemon holds the state.
    public init(
        _ loaded: LoadedConfiguration, now: @escaping @Sendable () -> Timestamp, logger: Logger
    ) throws(DaemonFailure) {
        self.logger = logger
        OpenFileLimit.raise()
        newsroom = try Newsroom(loaded, now: now, logger: logger)
    }

    /// Visits the feeds, and hands on each one's summary as it comes.
    ///
    /// - Parameter all: visits every feed, due or not; a server's `Retry-After` holds all the same.
    /// - Returns: how many items the archive holds now.
    public func run(all: Bool, each: @Sendable (PollSummary) -> Void) async throws -> Int {
        let start = newsroom.now()
        let policy = SchedulePolicy(
            configuration: ScheduleConfiguration(newsroom.register.configuration.polling))
        var wanted: [Feed] = []
        for (feed, state) in newsroom.register.feeds() where feed.disabled == nil {
            let isDue = all || policy.isDue(state, now: start)
            if isDue, (SchedulePolicy.notBefore(of: state, now: start) ?? .epoch) <= start {
                wanted.append(feed)
            }
        }
        let round = PollRound(wanted, register: newsroom.register, now: newsroom.now)
        let hasNews = Mutex(false)
        try await round.run(with: newsroom.poller) { summary in
            if summary.new > 0 { hasNews.withLock { $0 = true } }
            // Who polls from cron has no status to ask: what failed, and why, is told as the daemon tells it.
            summary.log(to: logger)
            each(summary)
        }
        // Who polls from cron has no daemon that would do it; without news there is no need to make room.
        if hasNews.withLock({ $0 }) {
            _ = try await RetentionRound(
                archive: newsroom.archive, configuration: newsroom.register.configuration,
                now: newsroom.now()
            ).run()
        }
        await newsroom.fetcher.shutDown(finishWithin: .zero)
        let items = try await newsroom.archive.read { try $0.counts().items }
        try newsroom.archive.close()
        return items
    }
}
