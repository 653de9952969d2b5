// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension ArchiveView {
    /// A story by number, as it is: a merged one says so by its `redirect`.
    public func story(_ id: StoryID) throws -> Story? {
        try StoryTable.find(id.number, in: db)
    }

    /// A story by its permanent name, through any merge.
    public func story(publicID: String) throws -> StoryLookup? {
        guard let story = try StoryTable.find(publicID: publicID, hash, in: db) else { return nil }
        guard let target = story.redirect else { return StoryLookup(story: story, isRedirected: false) }
        return try self.story(target).map { StoryLookup(story: $0, isRedirected: true) }
    }

    /// A story with its lead and reports, whatever its visibility; nil when none of its items passes the filter.
    public func entry(_ id: StoryID, _ filter: ArchiveFilter = .everything) throws -> StoryEntry? {
        try story(id).flatMap { try entry($0, filter) }
    }

    /// The names of the stories merged into one.
    public func aliases(of id: StoryID) throws -> [String] {
        var aliases: [String] = []
        try db.rows("SELECT public_id FROM story WHERE redirect = ? ORDER BY id", [id.number]) { row in
            aliases.append(PublicName.unpack(row[0]))
        }
        return aliases
    }

    /// The stories that may still change state: candidates, breaking and developing ones, latest change first.
    public func stories(in states: Set<StoryState>, limit: Int = 1000) throws -> [Story] {
        var stories: [Story] = []
        for state in states where state != .quiet {
            try db.rows(StoryTable.latestInState, [StoredCodes.code(of: state), limit]) {
                stories.append(try StoryTable.story($0))
            }
        }
        return Array(stories.sorted { ($0.updated, $0.id) > ($1.updated, $1.id) }.prefix(limit))
    }

    /// Bytes kept under a name by `PollTransaction.setMemory(_:_:)`.
    public func memory(_ name: String) throws -> [UInt8]? {
        try db.row("SELECT value FROM memory WHERE name = ?", [name])?.bytes(0)
    }

    /// What an edition shows of a story: visible reports that pass the filter, one of them in the lead.
    func entry(_ story: Story, _ filter: ArchiveFilter) throws -> StoryEntry? {
        let reports = try briefs(of: story.id).filter {
            !$0.isHidden && filter.admits(publisher: $0.publisher, feed: $0.feed)
        }
        let fitting =
            filter.languages.isEmpty ? reports : reports.filter { filter.admits(language: $0.language) }
        guard let first = fitting.first else { return nil }
        let choice = fitting.first { $0.id == story.lead } ?? first
        return try item(choice.id).map { StoryEntry(story: story, lead: $0, reports: reports) }
    }
}
