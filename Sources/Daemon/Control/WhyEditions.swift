// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import NewsText
import Publishing
import Stories

/// In which editions an item stands now, and why not in the others that it could stand in.
///
/// Every edition is collected as a reader would get it and looked through: what `why` says is what is shown, whatever
/// the rules of the day are.
struct WhyEditions {
    let view: ArchiveView
    let register: FeedRegister
    let item: Item
    let story: Story
    let appraisal: BreakingAppraisal?
    let now: Timestamp

    /// Of the many tags that an item may have.
    private static let mostTags = 12

    /// The editions that an item like this one could stand in.
    func scopes() throws -> [EditionScope] {
        var scopes: [EditionScope] = [.merged, .items, .breaking]
        if let language = item.language { scopes.append(.language(LanguageTag(language.primary))) }
        scopes.append(.publisher(item.publisher))
        var regions = try view.regions(of: item.id)
        if let publisher = register.catalogue.publisher(item.publisher) {
            scopes.append(.kind(publisher.kind))
            if publisher.region != .national, !regions.contains(publisher.region) {
                regions.append(publisher.region)
            }
        }
        scopes += regions.map(EditionScope.region)
        scopes += tags.map(EditionScope.tag)
        if let name = StoryName(story.publicID) { scopes.append(.story(name.uuid)) }
        scopes.append(.search(item.title))
        let day = story.firstSeen.day
        let part = try view.archiveParts(ofDay: day, length: ArchiveDocument.mostStories)
            .first { $0.contains(story.id) }
        if let day = CivilDate(iso8601: day), let part {
            scopes.append(.archive(ArchiveDocument(day: day, part: part.number)))
        }
        return scopes
    }

    /// As in its address, without format.
    static func name(of scope: EditionScope) -> String {
        if case .search = scope { return "/search" }
        return EditionAddress(EditionKey(scope), .atom).target.replacing(".atom", with: "")
    }

    func place(in report: inout WhyReport) throws {
        for scope in try scopes() {
            if let reason = try absence(from: scope) {
                report.absences.append(.init(edition: Self.name(of: scope), reason: reason))
            } else {
                report.editions.append(Self.name(of: scope))
            }
        }
    }

    private var tags: [String] {
        let text = FoldedText(item.title + "\n" + item.summary, limit: 160)
        var tags: [String] = []
        for tag in item.categories + Gazetteer.shared.tags(in: text) where !tags.contains(tag) {
            tags.append(tag)
        }
        return Array(tags.prefix(Self.mostTags))
    }

    /// nil when the edition shows it.
    private func absence(from scope: EditionScope) throws -> String? {
        let key = EditionKey(scope)
        guard let content = try collect(key) else {
            guard case .archive = scope else { return "there is no such edition any more" }
            return "the archive of a day begins when the day is over"
        }
        if content.entries.contains(where: { $0.item.id == item.id }) { return nil }
        if !scope.listsItems, content.entries.contains(where: { $0.id == story.publicID }) {
            return item.url == nil
                ? "another report leads its story; without an address it is not linked there"
                : "another report leads its story; it is linked there"
        }
        switch scope {
        case .breaking where !story.state.hasAlerted: return whyNotCalledOut
        case .merged: return try whyNotMerged(key)
        case .search, .tag: return "the search index has not come to it yet, or \(crowd(content, key))"
        default: return crowd(content, key)
        }
    }

    private func collect(_ key: EditionKey) throws -> EditionContent? {
        let conditions = EditionConditions(
            catalogue: register.catalogue, muted: try view.mutedPublishers(), suspects: register.suspects)
        return try conditions.filter(for: key).flatMap { filter in
            try EditionCollector(
                view: view, builder: EntryBuilder(register: register), filter: filter, now: now
            ).collect(key)
        }
    }

    private func crowd(_ content: EditionContent, _ key: EditionKey) -> String {
        content.entries.count < key.limit
            ? "its story has no report that the edition could show"
            : "\(content.entries.count) newer entries fill the edition; a reader may ask for up to "
                + "\(EditionKey.highestLimit) with ?limit="
    }

    private var whyNotCalledOut: String {
        if story.alerted != nil { return "its story's alert was taken back" }
        guard let appraisal else {
            return "its story was not called out, and is too old to tell what it came to"
        }
        return "its story was not called out: it came to \(appraisal.score) at most, and "
            + "\(appraisal.threshold) calls a story out"
    }

    /// Too old for the edition, or passed over in favour of other publishers.
    private func whyNotMerged(_ key: EditionKey) throws -> String {
        let conditions = EditionConditions(
            catalogue: register.catalogue, muted: try view.mutedPublishers(), suspects: register.suspects)
        guard let filter = conditions.filter(for: key) else { return "there is no such edition" }
        let newer = try view.latestLeads(filter, limit: 5000)
            .filter { ($0.updated, $0.story) > (story.updated, story.id) }
        guard newer.count < key.limit else {
            return "\(newer.count) stories are newer, and the edition has \(key.limit)"
        }
        return "its publisher leads as many of the \(key.limit) stories as one may while others have "
            + "unshown stories of the last 24 hours"
    }
}
