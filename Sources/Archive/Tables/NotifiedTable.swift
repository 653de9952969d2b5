// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// Which stories were announced to which notification sink.
enum NotifiedTable {
    static func insert(sink: String, story: StoryID, at: Timestamp, in db: Database) throws {
        try db.run(
            "INSERT OR IGNORE INTO notified(sink, story, at) VALUES (?, ?, ?)",
            [sink, story.number, at.milliseconds])
    }

    static func contains(sink: String, story: StoryID, in db: Database) throws -> Bool {
        try db.integer("SELECT 1 FROM notified WHERE sink = ? AND story = ?", [sink, story.number]) != nil
    }

    /// A story is called out within hours of its beginning or never.
    static func forget(sink: String, before: Timestamp, in db: Database) throws {
        try db.run("DELETE FROM notified WHERE sink = ? AND at < ?", [sink, before.milliseconds])
    }
}
