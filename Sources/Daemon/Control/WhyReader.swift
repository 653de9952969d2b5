// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import NewsText
import Publishing
import Stories

/// Gathers everything that was decided about one address.
struct WhyReader {
    let archive: Archive
    let register: FeedRegister
    let desk: NewsDesk
    let now: @Sendable () -> Timestamp

    /// nil when the address was never seen.
    func report(on address: String) async throws -> WhyReport? {
        let (catalogue, moment) = (register.catalogue, now())
        // Only what happens in a transaction may look into the story index.
        let appraisal = try await archive.write { transaction -> BreakingAppraisal? in
            guard let item = try Self.items(at: address, transaction.view).first else { return nil }
            return try desk.appraise(item.story, catalogue: catalogue, now: moment, in: transaction)
        }
        return try await archive.read { view -> WhyReport? in
            let items = try Self.items(at: address, view)
            guard let item = items.first else { return nil }
            var report = WhyReport(item: item.publicID, feed: item.feed)
            for sighted in items {
                report.seen.append(.init(feed: sighted.feed, at: sighted.firstSeen))
                for revision in try view.revisions(of: sighted.id) {
                    report.seen.append(.init(feed: sighted.feed, at: revision.at, revision: revision.number))
                }
            }
            report.duplicateOf = try item.duplicateOf.flatMap { try view.item($0)?.publicID }
            report.evidence = try view.evidence(of: item.id)
            report.schedule = .init(register.feedState(item.feed))
            guard let story = try view.story(item.story) else { return report }
            report.story = story.publicID
            report.breaking = Self.breaking(story, appraisal)
            let acts = try acts(on: Set(items.map(\.publicID)), story, item.publisher, view)
            report.acts = acts.map {
                .init(
                    number: $0.number, at: $0.at, action: $0.kind.rawValue, reason: $0.reason,
                    takenBack: $0.takenBack)
            }
            let editions = WhyEditions(
                view: view, register: register, item: item, story: story, appraisal: appraisal, now: moment)
            if let reason = absence(item, story, acts.filter { $0.takenBack == nil }) {
                report.absences = try editions.scopes().map {
                    .init(edition: WhyEditions.name(of: $0), reason: reason)
                }
            } else {
                try editions.place(in: &report)
            }
            return report
        }
    }

    private static func items(at address: String, _ view: ArchiveView) throws -> [Item] {
        try view.items(named: address, link: CanonicalAddress.key(address))
    }

    /// The alert's own score where there was one, else what the story came to without one.
    private static func breaking(_ story: Story, _ appraisal: BreakingAppraisal?) -> WhyReport.Breaking {
        .init(
            state: story.state, score: story.alertScore ?? appraisal?.score, threshold: appraisal?.threshold,
            terms: story.alertScore == nil ? appraisal?.evidence ?? [] : story.alertEvidence)
    }

    /// What an editor did to the item, to its story under any of its names, or to its publisher.
    private func acts(
        on items: Set<String>, _ story: Story, _ publisher: PublisherID, _ view: ArchiveView
    ) throws -> [EditorAct] {
        let names = try items.union([story.publicID, publisher.text]).union(view.aliases(of: story.id))
        return try EditorAct.Kind.allCases.flatMap { kind in
            try (view.standingActs(kind) + view.takenBackActs(kind)).filter { act in
                names.contains(act.subject) || act.object.map(names.contains) ?? false
            }
        }.sorted { $0.number < $1.number }
    }

    /// Why it stands in no edition at all; nil when it does.
    private func absence(_ item: Item, _ story: Story, _ standing: [EditorAct]) -> String? {
        func words(_ kind: EditorAct.Kind) -> String {
            standing.last { $0.kind == kind }.map { ": \($0.reason)" } ?? ""
        }
        if item.isHidden { return "hidden by the editor" + words(.hide) }
        if story.state == .retracted { return "its story was retracted by the editor" + words(.retract) }
        if story.isHidden { return "its story is hidden by the editor" + words(.hide) }
        if standing.contains(where: { $0.kind == .mute }) { return "its publisher is muted" + words(.mute) }
        return register.suspects.contains(item.feed) ? "its feed is suspect" : nil
    }
}
