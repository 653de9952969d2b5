// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Publishing
import Stories

/// One story as its archive page shows it for ever: as it stood when its day ended.
///
/// RFC 5005 asks archives to stay as they are; what comes later stands in the subscription document. So reports that
/// came afterwards, later texts and the further fate of the story are left out; what an editor hides is gone.
struct ArchivedDay {
    let view: ArchiveView
    let builder: EntryBuilder
    let filter: ArchiveFilter
    /// The first instant of the next day.
    let end: Timestamp

    /// nil when none of its reports may be shown.
    func entry(_ story: Story, catalogue: SourceCatalogue) throws -> EditionEntry? {
        let visible = try view.items(of: story.id, filter)
        // A story whose every report of that day was hidden since is told by what came later.
        let ofDay = visible.filter { $0.firstSeen < end }
        let items = ofDay.isEmpty ? Array(visible.prefix(1)) : ofDay
        guard let first = items.first else { return nil }
        let lead = items.dropFirst().reduce(first) { lead, item in
            LeadPolicy().prefers(item, over: lead, publisher: { catalogue.publisher($0) }) ? item : lead
        }
        var archived = story
        archived.lead = lead.id
        archived.state = story.alerted.map { $0 < end } == true ? .cooled : .quiet
        if archived.state == .quiet {
            archived.alerted = nil
            archived.alertScore = nil
            archived.alertEvidence = []
        }
        archived.itemCount = items.count
        archived.ownerCount =
            Set(items.map { catalogue.publisher($0.publisher)?.owner ?? OwnerID($0.publisher.text) }).count
        archived.updated = items.map(\.firstSeen).max() ?? story.firstSeen
        let text = try textOfThatDay(lead)
        archived.title = text.title
        archived.language = text.language
        return EditionEntry(
            story: archived, lead: text, source: builder.source(of: text), extent: builder.extent(of: text),
            reports: try reports(items.filter { $0.id != lead.id }))
    }

    private func reports(_ items: [Item]) throws -> [EntryReport] {
        guard let story = items.first?.story else { return [] }
        let briefs = try Dictionary(
            view.briefs(of: story).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return try items.compactMap { item in
            guard var brief = briefs[item.id] else { return nil }
            let text = try textOfThatDay(item)
            brief.title = text.title
            brief.url = text.url
            return builder.report(brief)
        }
    }

    /// Takes back the revisions that came after the day.
    private func textOfThatDay(_ item: Item) throws -> Item {
        guard item.revision > 0 else { return item }
        var item = item
        for revision in try view.revisions(of: item.id).reversed() where revision.at >= end {
            item.title = revision.title ?? item.title
            item.summary = revision.summary ?? item.summary
            item.contentHTML = revision.contentHTML ?? item.contentHTML
            item.url = revision.url ?? item.url
        }
        return item
    }
}
