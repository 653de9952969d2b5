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
        let item = try await newsroom.archive.read { view -> (Item, WhyReport)? in
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
                place(item, story, muted: try view.mutedPublishers(), suspects, in: &report)
            }
            return (item, report)
        }
        return item?.1
    }

    private func place(
        _ item: Item, _ story: Story, muted: Set<PublisherID>, _ suspects: Set<FeedID>,
        in report: inout WhyReport
    ) {
        let reason: String? =
            item.isHidden
            ? "hidden by the editor"
            : story.isHidden
                ? "its story is hidden by the editor"
                : muted.contains(item.publisher)
                    ? "its publisher is muted" : suspects.contains(item.feed) ? "its feed is suspect" : nil
        if let reason {
            report.absences = ["/feed", "/items", "/breaking"].map { .init(edition: $0, reason: reason) }
            return
        }
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
