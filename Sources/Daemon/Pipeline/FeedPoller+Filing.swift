// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Scheduling
import Stories

/// The end of a visit: what it found and what was decided, in one transaction.
extension FeedPoller {
    /// Writes everything that the visit found and decided; nothing of it stands if any of it fails.
    func commit(_ visit: Visit) async throws -> PollSummary {
        let jitter = jitter()
        let isPushed = visit.isPushed || isPushed(visit.feed.id)
        let (state, summary) = try await writer.commit(items: visit.document?.drafts.count ?? 0) {
            [visit] transaction in
            try file(visit, isPushed: isPushed, jitter: jitter, in: transaction)
        }
        register.update(state)
        summary.hastened.forEach(register.hasten)
        return summary
    }

    /// A person has looked at a suspect feed: it is believed from now on.
    func confirm(_ feed: Feed) async throws {
        try await turns.take(feed.id) {
            var state = register.feedState(feed.id)
            state.confirm()
            let moment = now()
            try await archive.write { [state] transaction in
                let events = EventBuilder(catalogue: register.catalogue, now: moment)
                try transaction.append(
                    events.event(feed: feed.id, health: state.health, message: "Confirmed by the editor."))
                try transaction.save(state)
            }
            register.update(state)
        }
    }

    private var policy: SchedulePolicy {
        SchedulePolicy(configuration: ScheduleConfiguration(register.configuration.polling))
    }

    private func file(
        _ visit: Visit, isPushed: Bool, jitter: Double, in transaction: PollTransaction
    ) throws -> (FeedState, PollSummary) {
        let feed = visit.feed
        let moment = now()
        var report = PollReport(outcome: visit.outcome, failure: visit.failure, hints: visit.hints)
        report.isPushed = isPushed
        var new = 0
        if let document = visit.document {
            new = try file(document, visit, in: transaction, &report)
        }
        let haste = HastePolicy(
            catalogue: register.catalogue, schedule: policy,
            breaking: BreakingPolicy(register.configuration.breaking))
        report.storyBreaking =
            try !visit.isSuspect && haste.isUrgent(feed.publisher, now: moment, transaction.view)
        report.isFullAnswer = visit.hasBody
        let decision = policy.decide(report, state: visit.state, feed: feed, now: moment, jitter: jitter)
        var state = visit.state
        let move = visit.record(in: &state)
        decision.record(in: &state)
        if let suspicion = state.suspicion, visit.failure == nil {
            state.health = .suspect
            state.message = suspicion.message
        }
        let events = EventBuilder(catalogue: register.catalogue, now: moment)
        if visit.state.health != state.health, visit.state.health != .waiting || state.health != .healthy {
            try transaction.append(events.event(feed: feed.id, health: state.health, message: state.message))
        }
        let notices = [move, decision.gapMessage].compactMap(\.self)
        for notice in notices {
            try transaction.append(events.event(feed: feed.id, health: state.health, message: notice))
        }
        try transaction.save(state, replacing: register.feedState(feed.id))
        try transaction.append(
            PollRecord(
                at: visit.start, outcome: visit.outcome, cause: visit.failure?.cause, status: visit.status,
                items: report.items, new: new, bytes: visit.bytes, duration: moment - visit.start,
                interval: decision.interval, reason: decision.reason),
            for: feed.id)
        var summary = PollSummary(
            feed: feed.id, url: visit.state.adoptedURL ?? visit.feed.publicURL, outcome: visit.outcome,
            due: decision.due)
        summary.failure = visit.failure
        summary.status = visit.status
        summary.items = report.items
        summary.new = new
        summary.bytes = visit.bytes
        summary.duration = moment - visit.start
        summary.notBefore = state.notBefore
        summary.hub = visit.hub
        summary.notices = notices
        // Once, when news of it comes: as long as it goes on, each feed finds that out for itself.
        if report.storyBreaking, new > 0 {
            summary.hastened = try haste.hasten(
                others: feed, now: moment, jitter: jitter, in: transaction)
        }
        summary.hasEvents =
            visit.outcome == .changed || state.health != visit.state.health || !notices.isEmpty
        if state.health != visit.state.health, [.suspect, .silent, .gone].contains(state.health) {
            summary.notices.append(state.message ?? state.health.rawValue)
        }
        return (state, summary)
    }

    /// Files the items, and tells the schedule how many were known; returns how many were new.
    private func file(
        _ document: NormalizedFeed, _ visit: Visit, in transaction: PollTransaction,
        _ report: inout PollReport
    ) throws -> Int {
        let feed = visit.feed
        let sight = FirstSight(
            gap: visit.state.lastSuccess.map { visit.start - $0 } ?? .zero,
            // What a suspect feed brings is kept and never cried out.
            isFirstRead: visit.state.isFirstRead || visit.isSuspect,
            maximumAge: register.configuration.breaking.maximumAge)
        let before = try transaction.view.listed(in: feed.id)
        let filed = try desk.file(
            document, packed: visit.packed, of: feed, sight: sight, catalogue: register.catalogue,
            now: visit.start, before: visit.isDelta ? [] : Set(before), in: transaction)
        let listed = visit.isDelta ? Self.merged(filed.listed, before) : filed.listed
        try transaction.setListed(listed, in: feed.id)
        report.items = listed.count
        report.known = listed.count - filed.new
        let known = Set(before)
        report.overlapped =
            visit.isDelta || before.isEmpty || filed.listed.contains { known.contains($0) }
        report.newest = filed.newDates
        return filed.new
    }

    /// A delta lists what is new: what it leaves out still stands in the feed (RFC 3229 with `feed`).
    private static func merged(_ delta: [ItemID], _ before: [ItemID]) -> [ItemID] {
        let fresh = Set(delta)
        return delta + before.filter { !fresh.contains($0) }.prefix(max(0, longestList - delta.count))
    }

    private static let longestList = 2000
}
