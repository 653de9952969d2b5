// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import Logging
import NewsModel
import NewsText
import Scheduling
import ServiceLifecycle

/// Visits every feed when it is due, politely: the one loop that all polling goes through.
///
/// It also pets the watchdog: a loop that hangs is a daemon that does not do its work.
actor PollLoop: Service {
    private let poller: FeedPoller
    private let register: FeedRegister
    private let committed: WakeSignal
    private let now: @Sendable () -> Timestamp
    private let watchdog: (interval: Duration, pet: @Sendable () -> Void)?
    private let logger: Logger
    private let wake = WakeSignal()
    private var queue: PollQueue
    private var scheduled: Set<FeedID> = []
    private var isStopping = false

    init(
        poller: FeedPoller, register: FeedRegister, committed: WakeSignal,
        now: @escaping @Sendable () -> Timestamp,
        watchdog: (interval: Duration, pet: @Sendable () -> Void)?, logger: Logger
    ) {
        self.poller = poller
        self.register = register
        self.committed = committed
        self.now = now
        self.watchdog = watchdog
        self.logger = logger
        queue = PollQueue(concurrency: register.configuration.polling.concurrency)
    }

    func run() async throws {
        fill()
        let wakes = wake.listen()
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                var timer: Task<Void, Never>?
                self.wake.wake()
                for await _ in wakes {
                    watchdog?.pet()
                    if isStopping { break }
                    while let id = queue.next(now: now()) {
                        group.addTask { await self.visit(id) }
                    }
                    timer?.cancel()
                    timer = alarm()
                }
                timer?.cancel()
            }
        } onGracefulShutdown: {
            Task { await self.stop() }
        }
    }

    /// Takes up the register's sources: new feeds are due at once, overdue ones spread out, removed ones forgotten.
    func fill() {
        let configuration = register.configuration
        let policy = SchedulePolicy(configuration: ScheduleConfiguration(configuration.polling))
        let moment = now()
        let active = register.feeds().filter { $0.feed.disabled == nil }
        let wanted = Set(active.map(\.feed.id))
        for known in scheduled.subtracting(wanted) {
            queue.remove(feed: known)
        }
        for (feed, state) in active where !queue.isRunning(feed.id) {
            let due = policy.firstDue(of: state, now: moment, jitter: poller.jitter())
            insert(feed, state, due: due, notBefore: state.notBefore)
        }
        scheduled = wanted
        wake.wake()
    }

    /// Brings visits forward.
    func refresh(_ ids: [FeedID]) {
        for id in ids {
            queue.refresh(id)
        }
        wake.wake()
    }

    /// Visits under way.
    var running: Int { queue.runningCount }

    var nextDue: Timestamp? {
        queue.nextWake(after: now())
    }

    private func stop() {
        isStopping = true
        wake.wake()
    }

    private func visit(_ id: FeedID) async {
        var due = now() + .minutes(1)
        var notBefore: Timestamp?
        if let feed = register.catalogue.feed(id) {
            do {
                if let summary = try await poller.poll(feed) {
                    note(summary)
                    due = summary.due
                    notBefore = summary.notBefore
                    committed.wake()
                }
            } catch {
                logger.error(
                    "a poll could not be written", metadata: ["feed": "\(id)", "reason": "\(error)"])
            }
        }
        queue.finished(feed: id, now: now())
        if let feed = register.catalogue.feed(id), scheduled.contains(id) {
            insert(feed, register.feedState(id), due: due, notBefore: notBefore)
        }
        wake.wake()
    }

    private func insert(_ feed: Feed, _ state: FeedState, due: Timestamp, notBefore: Timestamp?) {
        let polling = register.configuration.polling
        queue.insert(
            feed: feed.id, domain: Self.domain(of: feed, state), due: due, notBefore: notBefore,
            spacing: polling.hostSpacing, parallel: feed.perHost ?? polling.perHost)
    }

    private func note(_ summary: PollSummary) {
        var metadata: Logger.Metadata = [
            "feed": "\(summary.feed)", "outcome": "\(summary.outcome.rawValue)",
            "next": "\(summary.due.rfc3339)",
        ]
        switch summary.outcome {
        case .failed:
            metadata["cause"] = "\(summary.failure?.cause.rawValue ?? "")"
            metadata["message"] = "\(summary.failure?.message ?? "")"
            logger.warning("poll failed", metadata: metadata)
        case .changed:
            metadata["items"] = "\(summary.items)"
            metadata["new"] = "\(summary.new)"
            logger.info("polled", metadata: metadata)
        case .unchanged:
            logger.debug("polled", metadata: metadata)
        }
    }

    /// Sleeps until something is due, or the watchdog wants to hear of us.
    private func alarm() -> Task<Void, Never> {
        let moment = now()
        var pause = queue.nextWake(after: moment).map { max($0 - moment, .milliseconds(10)) } ?? .minutes(1)
        pause = min(pause, watchdog?.interval ?? .minutes(1), .minutes(1))
        return Task {
            guard (try? await Task.sleep(for: pause)) != nil else { return }
            wake.wake()
        }
    }

    static func domain(of feed: Feed, _ state: FeedState) -> String {
        let address = state.adoptedURL ?? feed.url
        return RegistrableDomain.of(host: WebAddress.host(of: address) ?? address)
    }
}
