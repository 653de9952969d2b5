// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension PollTransaction {
    /// Remembers that a sink was told of a story, and how far it has read the log.
    public func noteNotified(
        _ sink: String, of story: StoryID?, through sequence: EventSequence, at: Timestamp
    ) throws {
        if let story {
            try NotifiedTable.insert(sink: sink, story: story, at: at, in: db)
            try NotifiedTable.forget(sink: sink, before: at - .days(60), in: db)
        }
        try setCursor(sink, to: sequence)
    }
}

extension ArchiveView {
    /// Whether a sink was told of the story, under the name that it has now or of one merged into it.
    public func isNotified(_ sink: String, of story: StoryID) throws -> Bool {
        let current = try self.story(story)?.redirect ?? story
        for id in Set([story, current]) where try NotifiedTable.contains(sink: sink, story: id, in: db) {
            return true
        }
        var found = false
        try db.scan("SELECT id FROM story WHERE redirect = ?", [current.number]) { row in
            found = try NotifiedTable.contains(sink: sink, story: StoryID(row[0]), in: db)
            return !found
        }
        return found
    }
}
