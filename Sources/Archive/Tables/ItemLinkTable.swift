// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// Canonical links across all feeds.
enum ItemLinkTable {
    static func insert(_ hash: Int64, item: Int64, feed: Int64, in db: Database) throws {
        try db.run("INSERT OR IGNORE INTO item_link(hash, feed, item) VALUES (?, ?, ?)", [hash, feed, item])
    }

    static func delete(_ hash: Int64, item: Int64, feed: Int64, in db: Database) throws {
        try db.run("DELETE FROM item_link WHERE hash = ? AND feed = ? AND item = ?", [hash, feed, item])
    }

    /// The first item of the feed with each link, by position in the list.
    static func find(_ hashes: [Int64], feed: Int64, in db: Database) throws -> [Int: Int64] {
        guard !hashes.isEmpty else { return [:] }
        var found: [Int: Int64] = [:]
        try db.rows(
            """
            SELECT j.key, min(l.item) FROM json_each(?1) j CROSS JOIN item_link l
            WHERE l.hash = j.value AND l.feed = ?2 GROUP BY j.key
            """, [ItemKeyTable.jsonArray(hashes), feed]
        ) { row in
            found[row[0] as Int] = row[1]
        }
        return found
    }

    /// Every item with each link, by position in the list, oldest first.
    static func find(_ hashes: [Int64], in db: Database) throws -> [(position: Int, item: Int64)] {
        guard !hashes.isEmpty else { return [] }
        var found: [(position: Int, item: Int64)] = []
        try db.rows(
            """
            SELECT j.key, l.item FROM json_each(?1) j CROSS JOIN item_link l WHERE l.hash = j.value
            ORDER BY j.key, l.item
            """, [ItemKeyTable.jsonArray(hashes)]
        ) { row in
            found.append((row[0], row[1]))
        }
        return found
    }
}
