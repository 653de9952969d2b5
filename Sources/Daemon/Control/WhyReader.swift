// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import NewsText
import Publishing

/// Gathers everything that was decided about one address.
struct WhyReader {
    let newsroom: Newsroom

    /// nil when the address was never seen.
    func report(on address: String) async throws -> WhyReport? {
        let suspects = newsroom.register.suspects
        return try await newsroom.archive.read { view -> WhyReport? in
            let items = try view.items(named: address, link: CanonicalAddress.key(address))
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
            if let story = try view.story(item.story) {
                report.story = story.publicID
                report.breaking = .init(
                    state: story.state, score: story.alertScore, terms: story.alertEvidence)
                let acts = try acts(on: Set(items.map(\.publicID)), story, item.publisher, view)
                report.acts = acts.map {
                    .init(
                        number: $0.number, at: $0.at, action: $0.kind.rawValue, reason: $0.reason,
                        takenBack: $0.takenBack)
                }
                if let reason = absence(item, story, acts.filter { $0.takenBack == nil }, suspects) {
                    report.absences = ["/feed", "/items", "/breaking"].map {
                        .init(edition: $0, reason: reason)
                    }
                } else {
                    place(item, story, in: &report)
                    report.editions += try view.regions(of: item.id).map { "/region/\($0.rawValue)" }
                }
            }
            return report
        }
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
    private func absence(
        _ item: Item, _ story: Story, _ standing: [EditorAct], _ suspects: Set<FeedID>
    ) -> String? {
        func words(_ kind: EditorAct.Kind) -> String {
            standing.last { $0.kind == kind }.map { ": \($0.reason)" } ?? ""
        }
        if item.isHidden { return "hidden by the editor" + words(.hide) }
        if story.state == .retracted { return "its story was retracted by the editor" + words(.retract) }
        if story.isHidden { return "its story is hidden by the editor" + words(.hide) }
        if standing.contains(where: { $0.kind == .mute }) { return "its publisher is muted" + words(.mute) }
        return suspects.contains(item.feed) ? "its feed is suspect" : nil
    }

    private func place(_ item: Item, _ story: Story, in report: inout WhyReport) {
        report.editions = ["/items", "/publisher/\(item.publisher)"]
        if let language = item.language { report.editions.append("/language/\(language.primary)") }
        if story.lead == item.id {
            report.editions.append("/feed")
        } else {
            report.absences.append(
                .init(edition: "/feed", reason: "another report leads its story; it is linked there"))
        }
        if story.state.hasAlerted {
            report.editions.append("/breaking")
        } else {
            report.absences.append(.init(edition: "/breaking", reason: "its story was not called out"))
        }
    }
}
