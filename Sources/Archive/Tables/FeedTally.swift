// SPDX-License-Identifier: Apache-2.0

import GRDB

/// What changes with every poll of a feed, gathered during a transaction and written once at its end.
struct FeedTally {
    var items: Int64 = 0
    var polls: Int64 = 0
    var listed: [UInt8]?

    /// Adds the counts to the stored ones; `listed` replaces the stored list where it is given.
    func save(feed: Int64, in db: Database) throws {
        try db.run(
            """
            INSERT INTO feed_tally(feed, items, polls, listed) VALUES (?, ?, ?, ?)
            ON CONFLICT(feed) DO UPDATE SET items = items + excluded.items, polls = polls + excluded.polls,
                listed = coalesce(excluded.listed, listed)
            """, [feed, items, polls, listed?.stored])
    }

    static func polls(of feed: Int64, in db: Database) throws -> Int64 {
        try db.integer("SELECT polls FROM feed_tally WHERE feed = ?", [feed]) ?? 0
    }
}
