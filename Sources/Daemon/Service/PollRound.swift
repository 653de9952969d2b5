// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Scheduling

/// Visits a list of feeds once each, within the limits that the daemon keeps to.
actor PollRound {
    private let feeds: [FeedID: Feed]
    private let now: @Sendable () -> Timestamp
    private var queue: PollQueue

    init(_ feeds: [Feed], register: FeedRegister, now: @escaping @Sendable () -> Timestamp) {
        self.feeds = Dictionary(feeds.map { ($0.id, $0) }) { first, _ in first }
        self.now = now
        let polling = register.configuration.polling
        queue = PollQueue(concurrency: polling.concurrency)
        // Those that are not visited now speak for their domain all the same.
        let spacing = HostSpacing(register.feeds(), usual: polling.hostSpacing)
        for feed in feeds {
            let domain = PollLoop.domain(of: feed, register.feedState(feed.id))
            queue.insert(
                feed: feed.id, domain: domain, due: now(), spacing: spacing[domain],
                parallel: feed.perHost ?? polling.perHost)
        }
    }

    func run(with poller: FeedPoller, each: @Sendable (PollSummary) -> Void) async throws {
        try await withThrowingTaskGroup(of: (FeedID, PollSummary?).self) { group in
            var running = 0
            var left = feeds.count
            while left > 0 {
                while let id = queue.next(now: now()), let feed = feeds[id] {
                    running += 1
                    group.addTask { (id, try await poller.poll(feed)) }
                }
                if running == 0, let wake = queue.nextWake(after: now()) {
                    try await Task.sleep(for: max(wake - now(), .milliseconds(1)))
                } else if let (id, summary) = try await group.next() {
                    running -= 1
                    left -= 1
                    queue.finished(feed: id, now: now())
                    queue.remove(feed: id)
                    if let summary { each(summary) }
                } else {
                    return
                }
            }
        }
    }
}
