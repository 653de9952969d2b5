// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension PollTransaction {
    /// A number for a story about to be inserted, so that its items can name it first.
    public func reserveStory() -> StoryID {
        scope.nextStory()
    }

    /// Stores a new story. Its lead item may be inserted after it, within the same transaction.
    ///
    /// - Returns: Its number: the one reserved, or a new one when `story.id` is 0.
    @discardableResult
    public func insert(_ story: Story) throws -> StoryID {
        var story = story
        if story.id.number == 0 {
            story.id = scope.nextStory()
        }
        try StoryTable.insert(story, scope.hash, in: db)
        scope.count(stories: 1)
        return story.id
    }

    /// Stores everything of a story that may change: state, title, language, lead, times, alert, counts, visibility.
    ///
    /// Its number, public id, first sight and redirect do not.
    public func update(_ story: Story) throws {
        try StoryTable.update(story, in: db)
    }

    /// Merges the younger of two stories into the elder: its items move, its name becomes a redirect for ever.
    ///
    /// Redirects that led to the younger lead to the elder now. The elder counts the items of both; owners, state and
    /// alert are the caller's to judge and to store with `update(_:)`.
    /// - Returns: The elder as it stands now; nil when one of the two does not exist or is a redirect itself.
    @discardableResult
    public func merge(_ younger: StoryID, into elder: StoryID, at: Timestamp) throws -> Story? {
        guard younger != elder, var kept = try StoryTable.find(elder.number, in: db), kept.redirect == nil,
            let gone = try StoryTable.find(younger.number, in: db), gone.redirect == nil
        else { return nil }
        try db.run("UPDATE item SET story = ? WHERE story = ?", [elder.number, younger.number])
        try db.run("UPDATE story SET redirect = ? WHERE redirect = ?", [elder.number, younger.number])
        try db.run(
            "UPDATE story SET redirect = ?, updated = ?, state = 0, items = 0 WHERE id = ?",
            [elder.number, at.milliseconds, younger.number])
        kept.itemCount = Int(try db.integer("SELECT count(*) FROM item WHERE story = ?", [elder.number]) ?? 0)
        kept.updated = max(kept.updated, at)
        try StoryTable.update(kept, in: db)
        scope.count(stories: -1)
        return kept
    }

    /// Undoes a merge: the story lives again; its items are the caller's to place back.
    public func revive(_ story: StoryID, at: Timestamp) throws {
        guard try StoryTable.find(story.number, in: db)?.redirect != nil else { return }
        try db.run(
            "UPDATE story SET redirect = NULL, updated = ? WHERE id = ?", [at.milliseconds, story.number])
        scope.count(stories: 1)
    }

    /// Takes a story out of every edition and archive, or back in; archives show a tombstone of that time.
    public func setHidden(_ isHidden: Bool, story id: StoryID, at: Timestamp) throws {
        try db.run(
            "UPDATE story SET hidden = ?, updated = ? WHERE id = ?", [isHidden, at.milliseconds, id.number])
    }

    /// Keeps bytes under a name: what a policy remembers between two starts (series, calibrations). nil forgets them.
    public func setMemory(_ name: String, _ value: [UInt8]?) throws {
        guard let value else { return try db.run("DELETE FROM memory WHERE name = ?", [name]) }
        try db.run("INSERT OR REPLACE INTO memory(name, value) VALUES (?, ?)", [name, value.stored])
    }
}
