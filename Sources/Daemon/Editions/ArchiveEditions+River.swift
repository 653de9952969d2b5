// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Publishing

extension ArchiveEditions {
    /// The entries of one page of the river, and whether there are more after it.
    ///
    /// - Parameter until: only what was filed before; every page of one reading has the same.
    func river(_ query: RiverQuery, until: Timestamp) async throws -> (entries: [EditionEntry], hasMore: Bool)
    {
        switch query.key.scope {
        case .merged: return try await fairRiver(query, until: until)
        default: return try await plainRiver(query)
        }
    }

    /// The merged edition goes on as it began: each page is chosen fairly from what the pages before it left, so that
    /// what one page passes over stands on a later one.
    private func fairRiver(
        _ query: RiverQuery, until: Timestamp
    ) async throws -> (entries: [EditionEntry], hasMore: Bool) {
        let register = register
        let length = RiverQuery.pageLength
        return try await archive.read { view in
            let conditions = EditionConditions(
                catalogue: register.catalogue, muted: try view.mutedPublishers(), suspects: register.suspects)
            guard var filter = conditions.filter(for: query.key) else { return ([], false) }
            filter.before = query.until
            let stories = try view.latestStories(filter, limit: length * (query.page + Self.choice - 1) + 1)
            var rest = stories.map { entry in
                FairnessPolicy.Candidate(
                    story: entry.story.id, publisher: entry.lead.publisher, published: entry.story.updated)
            }
            var chosen: [FairnessPolicy.Candidate] = []
            for _ in 1...query.page {
                chosen = FairnessPolicy().choose(
                    Array(rest.prefix(length * Self.choice)), limit: length, now: until)
                let shown = Set(chosen.map(\.story))
                rest.removeAll { shown.contains($0.story) }
            }
            let byID = Dictionary(stories.map { ($0.story.id, $0) }) { first, _ in first }
            let builder = EntryBuilder(register: register)
            return (chosen.compactMap { byID[$0.story] }.map(builder.entry), !rest.isEmpty)
        }
    }

    /// Searches and the lists of one newsroom, language, region or kind are shown as they are.
    private func plainRiver(_ query: RiverQuery) async throws -> (entries: [EditionEntry], hasMore: Bool) {
        let end = RiverQuery.pageLength * query.page
        let key = EditionKey(query.key.scope, filter: query.key.filter, limit: end + 1)
        let entries = try await collect(key)?.entries ?? []
        return (Array(entries.prefix(end).dropFirst(end - RiverQuery.pageLength)), entries.count > end)
    }

    /// Stories to choose each of a page from.
    private static let choice = 5
}
