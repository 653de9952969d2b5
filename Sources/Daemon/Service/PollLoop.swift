// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import Logging
import NewsModel
import NewsText
import Scheduling
import ServiceLifecycle
import Serving

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
    /// Called when the loop begins to end, so that what is under way has a limit.
    private let ending: @Sendable () async -> Void
    /// Nil when no hub can reach us.
    private let push: PushSubscriber?
    /// What hubs have sent and is not filed yet; a delivery too many becomes a poll.
    private var deliveries = DeliveryBacklog()
    /// What has come of it all since the start.
    private(set) var figures = PollFigures()
    private let wake = WakeSignal()
    private var queue: PollQueue
    private var spacing: HostSpacing
    private var scheduled: Set<FeedID> = []
    private var isStopping = false

    init(
        poller: FeedPoller, register: FeedRegister, committed: WakeSignal,
        now: @escaping @Sendable () -> Timestamp,
        watchdog: (interval: Duration, pet: @Sendable () -> Void)?, push: PushSubscriber? = nil,
        logger: Logger, ending: @escaping @Sendable () async -> Void = {}
    ) {
        self.ending = ending
        self.push = push
        self.poller = poller
        self.register = register
        self.committed = committed
        self.now = now
        self.watchdog = watchdog
        self.logger = logger
        let polling = register.configuration.polling
        queue = PollQueue(concurrency: polling.concurrency)
        spacing = HostSpacing(register.feeds(), usual: polling.hostSpacing)
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
                    while let (feed, document) = deliveries.next() {
                        group.addTask { await self.take(document, for: feed) }
                    }
                    while let id = queue.next(now: now()) {
                        group.addTask { await self.visit(id) }
                    }
                    timer?.cancel()
                    timer = alarm()
                }
                timer?.cancel()
                group.addTask { await self.ending() }
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
        spacing = HostSpacing(register.feeds(), usual: configuration.polling.hostSpacing)
        let active = register.feeds().filter { $0.feed.disabled == nil }
        let wanted = Set(active.map(\.feed.id))
        for known in scheduled.subtracting(wanted) {
            queue.remove(feed: known)
        }
        for (feed, state) in active where !queue.isRunning(feed.id) {
            let due = policy.firstDue(of: state, now: moment, jitter: poller.jitter())
            insert(feed, state, due: due, notBefore: SchedulePolicy.notBefore(of: state, now: moment))
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

    /// A feed's hub has something new: what it sent, or, with nil, only the word.
    func deliver(_ feed: FeedID, _ document: PushedDocument?) {
        if document.map({ deliveries.add($0, for: feed) }) != true {
            queue.refresh(feed)
        }
        wake.wake()
    }

    /// Something was committed outside of a visit.
    nonisolated func announce() {
        committed.wake()
    }

    /// Visits under way.
    var running: Int { queue.runningCount }

    /// What hubs have sent and is not filed yet.
    var waitingDeliveries: Int { deliveries.count }

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
                    if summary.hasEvents { committed.wake() }
                    hasten(summary.hastened)
                    try await push?.heard(summary.hub, from: feed, new: summary.new)
                }
            } catch {
                // The publisher is not to be asked more often because our disk is full.
                due = now() + max(feed.interval ?? .zero, register.configuration.polling.interval)
                logger.error(
                    "a poll could not be written", metadata: ["feed": "\(id)", "reason": "\(error)"])
            }
        }
        queue.finished(feed: id, now: now())
        if let feed = register.catalogue.feed(id), scheduled.contains(id) {
            let state = register.feedState(id)
            let wish = await poller.robots?.crawlDelay(of: state.adoptedURL ?? feed.url)
            insert(feed, state, due: due, notBefore: notBefore, crawlDelay: wish)
        }
        wake.wake()
    }

    /// A story of their publisher is breaking. One that is being read plans its next visit itself.
    private func hasten(_ feeds: [Haste]) {
        for haste in feeds where scheduled.contains(haste.feed) && !queue.isRunning(haste.feed) {
            queue.update(feed: haste.feed, due: haste.due, notBefore: haste.notBefore)
        }
    }

    /// A delivery counts as a visit; one that cannot be read makes us look ourselves.
    private func take(_ document: PushedDocument, for id: FeedID) async {
        defer { deliveries.finished(id) }
        guard let feed = register.catalogue.feed(id), scheduled.contains(id) else { return }
        do {
            if let summary = try await poller.take(document, for: feed) {
                note(summary)
                queue.update(feed: id, due: summary.due, notBefore: summary.notBefore)
                hasten(summary.hastened)
                committed.wake()
            } else {
                queue.refresh(id)
            }
        } catch {
            logger.error(
                "a delivery could not be written", metadata: ["feed": "\(id)", "reason": "\(error)"])
            queue.refresh(id)
        }
        wake.wake()
    }

    private func insert(
        _ feed: Feed, _ state: FeedState, due: Timestamp, notBefore: Timestamp?, crawlDelay: Duration? = nil
    ) {
        let polling = register.configuration.polling
        let domain = Self.domain(of: feed, state)
        let spacing = max(spacing[domain], min(crawlDelay ?? .zero, Self.longestCrawlDelay))
        queue.insert(
            feed: feed.id, domain: domain, due: due, notBefore: notBefore,
            spacing: spacing, parallel: feed.perHost ?? polling.perHost)
    }

    /// No robots.txt keeps the other feeds of a domain waiting for longer.
    private static let longestCrawlDelay = Duration.minutes(5)

    private func note(_ summary: PollSummary) {
        figures.count(summary)
        summary.log(to: logger)
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
