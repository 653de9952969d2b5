// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Scheduling
import Stories

/// A feed that is visited sooner than was planned, because its publisher tells a story that is breaking.
struct Haste: Hashable, Sendable {
    var feed: FeedID
    var due: Timestamp
    var notBefore: Timestamp?
}

/// Which publishers tell a story that is breaking or close to it, and which of their feeds are looked at sooner.
struct HastePolicy {
    let catalogue: SourceCatalogue
    let schedule: SchedulePolicy
    let breaking: BreakingPolicy

    /// Asked at every visit, also one that brings nothing new: as long as the story goes on, not for one visit.
    func isUrgent(_ publisher: PublisherID, now: Timestamp, _ view: ArchiveView) throws -> Bool {
        try view.isTelling(
            publisher, in: [.breaking, .developing], since: now - .milliseconds(breaking.cooling))
            || view.isTelling(publisher, in: [.candidate], since: now - .milliseconds(breaking.markWindow))
    }

    /// Brings the publisher's other feeds forward, and writes down that it did.
    func hasten(
        others visited: Feed, now: Timestamp, jitter: Double, in transaction: PollTransaction
    ) throws -> [Haste] {
        guard let publisher = catalogue.publisher(visited.publisher) else { return [] }
        var hastened: [Haste] = []
        for feed in publisher.feeds where feed.id != visited.id && feed.disabled == nil {
            guard var state = try transaction.view.feedState(feed.id),
                let due = schedule.sooner(state, feed: feed, now: now, jitter: jitter)
            else { continue }
            state.nextDue = due
            state.reason = ScheduleReason.breaking.rawValue
            try transaction.save(state)
            hastened.append(Haste(feed: feed.id, due: due, notBefore: state.notBefore))
        }
        return hastened
    }
}
