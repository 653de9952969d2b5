// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Publishing
import Serving
import Synchronization

/// Lets the status ask the server for its figures, which is made after it.
final class ServingFiguresBox: Sendable {
    private let source = Mutex<(@Sendable () -> ServingFigures)?>(nil)
    private let hub = Mutex<WebSubHub?>(nil)

    func set(_ source: @escaping @Sendable () -> ServingFigures, hub: WebSubHub) {
        self.source.withLock { $0 = source }
        self.hub.withLock { $0 = hub }
    }

    /// Subscriptions at our hub.
    var hubSubscriptions: Int {
        hub.withLock { $0?.subscriptionCount } ?? 0
    }

    /// Deliveries of our hub under way.
    var hubDeliveries: Int {
        hub.withLock { $0?.deliveryCount } ?? 0
    }

    var figures: ServingFigures {
        source.withLock { $0 }?() ?? ServingFigures()
    }
}

/// How the daemon goes, counted when asked.
struct StatusFigures: Sendable {
    let newsroom: Newsroom
    let loop: PollLoop
    let startedAt: Timestamp
    let serving: ServingFiguresBox

    func report() async throws -> StatusReport {
        let moment = newsroom.now()
        let feeds = newsroom.register.feeds()
        let sinks = newsroom.register.configuration.notify.map(\.followerName)
        let (counts, bytes, growth, search, notices) = try await newsroom.archive.read { view in
            (
                try view.counts(), try view.databaseBytes(), try DatabaseGrowth(view),
                try view.backlog(of: SearchFollower.name),
                try sinks.map { try view.cursor($0) == nil ? 0 : view.backlog(of: $0, ofBreaking: true) }
            )
        }
        let running = await loop.running
        let figures = serving.figures
        let active = feeds.filter { $0.feed.disabled == nil }
        let waiting = active.count { ($0.state.nextDue ?? .epoch) <= moment }
        return StatusReport(
            version: BerrahVersion.text, logID: newsroom.archive.logID, uptime: moment - startedAt,
            feeds: FeedCounts(feeds.map { $0.feed.disabled == nil ? $0.state.health : .disabled }),
            items: counts.items, stories: counts.stories, breaking: counts.breaking,
            lastEvent: counts.lastEvent,
            eventSubscribers: figures.subscribers, webSubSubscribers: serving.hubSubscriptions,
            queues: [
                "polls_running": running, "polls_waiting": max(0, waiting - running),
                "polls_to_write": await newsroom.poller.writer.backlogLength,
                "push_deliveries": await loop.waitingDeliveries, "hub_deliveries": serving.hubDeliveries,
                "search_events": search, "notices": notices.reduce(0, +),
            ],
            databaseBytes: Int64(bytes), databaseBytesPerDay: growth.perDay(bytes, at: moment),
            lastSuccess: active.compactMap(\.state.lastSuccess).max(),
            nextDue: active.compactMap(\.state.nextDue).min(), worst: worst(of: active.map(\.state)))
    }

    /// The longest failing first.
    private func worst(of states: [FeedState]) -> [FeedTrouble] {
        states.filter { [.failing, .silent, .suspect, .gone].contains($0.health) }
            .sorted { ($0.failingSince ?? .epoch, $0.feed) < ($1.failingSince ?? .epoch, $1.feed) }
            .prefix(10)
            .map { FeedTrouble(id: $0.feed, cause: $0.cause, message: $0.account, since: $0.failingSince) }
    }
}
