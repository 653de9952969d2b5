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
        try await withThrowingTaskGroup(of: Step.self) { group in
            var left = feeds.count
            var alarm: Timestamp?
            while left > 0 {
                while let id = queue.next(now: now()), let feed = feeds[id] {
                    group.addTask { .visited(id, try await poller.poll(feed)) }
                }
                // A slow host holds up nobody whose spacing has passed.
                if let wake = queue.nextWake(after: now()), alarm.map({ wake < $0 }) ?? true {
                    alarm = wake
                    let pause = max(wake - now(), .milliseconds(1))
                    group.addTask {
                        try await Task.sleep(for: pause)
                        return .woken
                    }
                }
                switch try await group.next() {
                case .visited(let id, let summary):
                    left -= 1
                    queue.finished(feed: id, now: now())
                    queue.remove(feed: id)
                    if let summary { each(summary) }
                case .woken: alarm = nil
                case nil: return
                }
            }
            group.cancelAll()
        }
    }

    private enum Step {
        case visited(FeedID, PollSummary?)
        case woken
    }
}
