// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension ArchiveView {
    /// The latest visible items that pass, newest first by date of publication.
    public func latestItems(_ filter: ArchiveFilter = .everything, limit: Int) throws -> [Item] {
        var items: [Item] = []
        try candidates(filter, limit: limit) { row in
            items.append(try ItemTable.item(row, names, in: db))
            return items.count < limit
        }
        return items
    }

    /// The latest visible stories with a report that passes; newest change first without conditions on items, else
    /// newest such report first.
    public func latestStories(_ filter: ArchiveFilter = .everything, limit: Int) throws -> [StoryEntry] {
        if let states = filter.states, !states.contains(.quiet) {
            return try storiesByState(states, filter, limit: limit)
        }
        if filter.looksAtItems {
            return try storiesByItem(filter, limit: limit)
        }
        var entries: [StoryEntry] = []
        try db.scan(
            """
            SELECT \(StoryTable.columns) FROM story s WHERE s.redirect IS NULL AND s.hidden = 0
                AND s.updated >= ? AND s.updated < ? ORDER BY s.updated DESC
            """, [filter.since?.milliseconds ?? .min, filter.before?.milliseconds ?? .max]
        ) { row in
            let story = try StoryTable.story(row)
            if filter.states?.contains(story.state) ?? true, let entry = try entry(story, filter) {
                entries.append(entry)
            }
            return entries.count < limit
        }
        return entries
    }

    /// Stories alerted and not taken back, latest change first.
    public func breakingStories(_ filter: ArchiveFilter = .everything, limit: Int) throws -> [StoryEntry] {
        var filter = filter
        filter.states = [.breaking, .developing, .cooled]
        return try latestStories(filter, limit: limit)
    }

    private func storiesByState(
        _ states: Set<StoryState>, _ filter: ArchiveFilter, limit: Int
    ) throws -> [StoryEntry] {
        var entries: [StoryEntry] = []
        // A story that shows no fitting report makes room for an older one.
        for story in try stories(in: states, limit: 10 * limit) where !story.isHidden {
            guard entries.count < limit else { break }
            if let since = filter.since, story.updated < since {
                continue
            }
            if let before = filter.before, story.updated >= before {
                continue
            }
            if let tag = filter.tag, try !hasTag(tag, story: story.id) {
                continue
            }
            guard try admits(filter.region, story: story.id) else { continue }
            if let entry = try entry(story, filter) {
                entries.append(entry)
            }
        }
        return entries
    }

    private func storiesByItem(_ filter: ArchiveFilter, limit: Int) throws -> [StoryEntry] {
        var entries: [StoryEntry] = []
        var seen = Set<Int64>()
        try candidates(filter, limit: limit) { row in
            let number: Int64 = row[3]
            if seen.insert(number).inserted, let story = try StoryTable.find(number, in: db), !story.isHidden,
                filter.states?.contains(story.state) ?? true, let entry = try entry(story, filter)
            {
                entries.append(entry)
            }
            return entries.count < limit
        }
        return entries
    }

    private func hasTag(_ tag: String, story: StoryID) throws -> Bool {
        try db.integer(
            """
            SELECT 1 FROM search WHERE search MATCH ? AND rowid IN (SELECT id FROM item WHERE story = ?) LIMIT 1
            """, [SearchQuery.tag(tag, hash), story.number]) != nil
    }
}
