// SPDX-License-Identifier: Apache-2.0

import NewsModel

@testable import Publishing

/// Those items as editions.
enum SampleEditions {
    static let site = PublicSite(
        publicURL: "https://berrah.example/news/", identity: "7d1f6b1c", contact: "desk@berrah.example",
        version: "1.0")

    static func entry(
        _ item: Item, extent: PublishedExtent = .summary, story: StoryMark? = nil
    ) -> EditionEntry {
        let parts = SampleSources.source(item.publisher.text, item.language ?? "ar")
        return EditionEntry(
            item: item,
            source: EntrySource(parts.publisher, parts.feed, updated: item.published + .minutes(1)),
            extent: extent, story: story)
    }

    static func story(
        _ lead: Item, reports: [Item] = [], state: StoryState = .quiet, extent: PublishedExtent = .summary,
        evidence: [Evidence] = []
    ) -> EditionEntry {
        let story = Story(
            id: StoryID(lead.id.number), publicID: NameUUID(name: "story \(lead.publicID)").urn, state: state,
            title: lead.title, language: lead.language, lead: lead.id, firstSeen: lead.firstSeen,
            updated: lead.firstSeen, alerted: state.hasAlerted ? lead.firstSeen : nil,
            alertScore: state.hasAlerted ? 2.5 : nil, alertEvidence: evidence, itemCount: reports.count + 1,
            ownerCount: Set(reports.map(\.publisher) + [lead.publisher]).count)
        let parts = SampleSources.source(lead.publisher.text, lead.language ?? "ar")
        return EditionEntry(
            story: story, lead: lead,
            source: EntrySource(parts.publisher, parts.feed, updated: lead.published + .minutes(1)),
            extent: extent,
            reports: reports.compactMap { report in
                SampleSources.catalogue.publisher(report.publisher).flatMap { EntryReport(report, $0) }
            })
    }

    static func breakingStory(extent: PublishedExtent = .summary) -> EditionEntry {
        story(
            SampleItems.arabicLead, reports: [SampleItems.wireReport, SampleItems.frenchReport],
            state: .breaking, extent: extent,
            evidence: [
                Evidence("mark", score: 1.5, words: ["عاجل"]),
                Evidence("owners", score: 3, words: ["صباح الأطلس", "وكالة المرسى", "Le Littoral"]),
            ])
    }

    static func entries(extent: PublishedExtent = .summary) -> [EditionEntry] {
        [breakingStory(extent: extent)] + SampleItems.quiet.map { story($0, extent: extent) }
    }

    static func edition(
        _ scope: EditionScope = .merged, entries: [EditionEntry]? = nil, filter: EditionFilter = .none,
        withdrawals: [Withdrawal] = [], previousArchive: ArchiveDocument? = nil,
        nextArchive: ArchiveDocument? = nil,
        isComplete: Bool = false, language: LanguageTag = "ar"
    ) -> Edition {
        let key = EditionKey(scope, filter: filter)
        let titles = EditionTitles(catalogue: SampleSources.catalogue)
        let entries = entries ?? Self.entries()
        return Edition(
            key: key, title: titles.title(of: key, in: language),
            subtitle: titles.subtitle(of: key, in: language), language: language,
            updated: entries.map(\.updated).max() ?? SampleSources.now, entries: entries,
            withdrawals: withdrawals, previousArchive: previousArchive, nextArchive: nextArchive,
            isComplete: isComplete)
    }

    static func text(_ edition: Edition, _ format: EditionFormat) -> String {
        String(decoding: EditionWriter(site: site).write(edition, as: format), as: UTF8.self)
    }
}
