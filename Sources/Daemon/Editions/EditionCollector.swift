// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import NewsText
import Publishing

/// Takes one edition's content out of one unchanging state of the archive.
struct EditionCollector {
    let view: ArchiveView
    let builder: EntryBuilder
    let filter: ArchiveFilter
    let now: Timestamp
    var archiveLength = ArchiveDocument.mostStories

    func collect(_ key: EditionKey) throws -> EditionContent? {
        var content: EditionContent
        switch key.scope {
        case .merged:
            content = try merged(limit: key.limit)
        case .items:
            content = EditionContent(entries: try items(view.latestItems(filter, limit: key.limit)))
            content.withdrawals = try withdrawnItems(since: now - .days(7))
        case .breaking:
            content = EditionContent(
                entries: try view.breakingStories(filter, limit: key.limit).map(builder.entry).sorted(
                    by: isNewer))
            content.withdrawals = try withdrawals(since: now - .days(7)).filter {
                try view.story(publicID: $0.id)?.story.alerted != nil
            }
        case .language, .publisher, .region, .kind, .tag:
            var folded = filter
            folded.tag = filter.tag.map { TextFolding.fold($0) }
            content = EditionContent(
                entries: try view.latestStories(folded, limit: key.limit).map(builder.entry).sorted(
                    by: isNewer))
            // All of them: whoever never had one passes over it (RFC 6721, section 3).
            content.withdrawals = try withdrawals(since: now - .days(7))
        case .search(let words):
            content = EditionContent(
                entries: try items(view.search(TextFolding.fold(words), filter, limit: key.limit)))
        case .story(let name):
            guard let found = try story(name) else { return nil }
            content = found
        case .archive(let document):
            guard let found = try archived(document) else { return nil }
            content = found
        }
        content.changed = builder.register.catalogueChanged
        return content
    }

    /// Fairly chosen among the newest. A prolific publisher's stories must not hide the others', so that many more
    /// candidates than places are looked at; but only who leads them, and never the whole archive.
    private func merged(limit: Int) throws -> EditionContent {
        let candidates = try view.latestLeads(filter, limit: min(max(20 * limit, 2000), 5000)).map {
            FairnessPolicy.Candidate(story: $0.story, publisher: $0.publisher, published: $0.updated)
        }
        let chosen = FairnessPolicy().choose(candidates, limit: limit, now: now)
        var content = EditionContent(
            entries: try chosen.compactMap { try view.entry($0.story, filter) }.map(builder.entry))
        content.previousArchive = try last(before: now.day)
        content.withdrawals = try withdrawals(since: now - .days(7))
        return content
    }

    /// What an editor took out of the stories: a reader that holds them is told to let go.
    private func withdrawals(since: Timestamp) throws -> [Withdrawal] {
        var found = try view.standingActs(.retract).filter { $0.at >= since }.map {
            Withdrawal(id: $0.subject, at: $0.at, reason: $0.reason)
        }
        for act in try view.standingActs(.hide) where act.at >= since {
            for number in EditTrace(of: act.before).stories ?? [] {
                if let story = try view.story(StoryID(number)), story.isHidden {
                    found.append(Withdrawal(id: story.publicID, at: act.at, reason: act.reason))
                }
            }
        }
        found += try view.standingActs(.merge).filter { $0.at >= since }.map {
            Withdrawal(id: $0.subject, at: $0.at, reason: $0.object.map { "merged into \($0)" })
        }
        return found.sorted { ($1.at, $1.id) < ($0.at, $0.id) }
    }

    /// The same for lists of items: one act may take out several, each feed's copy of an article or a whole story.
    private func withdrawnItems(since: Timestamp) throws -> [Withdrawal] {
        var found: [Withdrawal] = []
        for act in try view.standingActs(.hide) where act.at >= since {
            for number in EditTrace(of: act.before).items {
                guard let item = try view.item(ItemID(number)), item.isHidden else { continue }
                found.append(Withdrawal(id: item.publicID, at: act.at, reason: act.reason))
            }
        }
        for act in try view.standingActs(.retract) where act.at >= since {
            guard let story = EditTrace(of: act.before).target else { continue }
            found += try view.briefs(of: StoryID(story)).filter { !$0.isHidden }.map {
                Withdrawal(id: $0.publicID, at: act.at, reason: act.reason)
            }
        }
        return found.sorted { ($1.at, $1.id) < ($0.at, $0.id) }
    }

    private func story(_ name: String) throws -> EditionContent? {
        guard let found = try view.story(publicID: "urn:uuid:\(name)"), !found.story.isHidden else {
            return nil
        }
        let items = try view.items(of: found.story.id, filter)
        // Its newsrooms are muted or suspect, or it has nothing of what was asked for.
        guard !items.isEmpty else { return nil }
        return EditionContent(
            entries: try items.map { try entry($0, found.story) }.sorted(by: isNewer), isComplete: true)
    }

    /// Of a day that is over; today's stories are still in the subscription document.
    private func archived(_ document: ArchiveDocument) throws -> EditionContent? {
        let name = document.day.iso8601
        guard name < now.day else { return nil }
        guard let end = Timestamp(rfc3339: "\(name)T00:00:00Z").map({ $0 + .days(1) }) else { return nil }
        let parts = try view.archiveParts(ofDay: name, length: archiveLength)
        guard let place = parts.firstIndex(where: { $0.number == document.part }) else { return nil }
        let archived = ArchivedDay(view: view, builder: builder, filter: filter, end: end)
        let stories = try view.stories(of: parts[place], filter).compactMap {
            try archived.entry($0.story, catalogue: builder.register.catalogue)
        }
        // A part of which nothing may be shown is an empty page: the chain goes on behind it.
        var content = EditionContent(entries: stories)
        let reasons = try Dictionary(
            withdrawals(since: .epoch).map { ($0.id, $0.reason) }, uniquingKeysWith: { first, _ in first })
        content.withdrawals = try view.tombstones(of: parts[place]).map {
            Withdrawal(
                id: $0.publicID, at: $0.at,
                reason: $0.mergedInto.map { "merged into \($0)" } ?? reasons[$0.publicID] ?? nil)
        }
        content.previousArchive =
            place > 0
            ? ArchiveDocument(day: document.day, part: parts[place - 1].number) : try last(before: name)
        content.nextArchive =
            place + 1 < parts.count
            ? ArchiveDocument(day: document.day, part: parts[place + 1].number) : try first(after: name)
        return content
    }

    /// The last document of the newest day before that one.
    private func last(before day: String) throws -> ArchiveDocument? {
        guard let day = try view.archiveDays(before: day, limit: 1).first, let date = CivilDate(iso8601: day),
            let part = try view.archiveParts(ofDay: day, length: archiveLength).last
        else { return nil }
        return ArchiveDocument(day: date, part: part.number)
    }

    /// The first document of the next day that is over.
    private func first(after day: String) throws -> ArchiveDocument? {
        guard let next = try view.archiveDay(after: day), next < now.day else { return nil }
        return CivilDate(iso8601: next).map { ArchiveDocument(day: $0) }
    }

    private func items(_ items: [Item]) throws -> [EditionEntry] {
        try items.map { try entry($0, try view.story($0.story)) }
    }

    /// An item by itself. It was updated when it was last revised: only then has a reader to look again.
    private func entry(_ item: Item, _ story: Story?) throws -> EditionEntry {
        let revised = item.revision == 0 ? nil : try view.revisions(of: item.id).last?.at
        return builder.entry(item, story: story, updated: revised)
    }

    private func isNewer(_ lhs: EditionEntry, _ rhs: EditionEntry) -> Bool {
        (lhs.updated, lhs.id) > (rhs.updated, rhs.id)
    }
}
