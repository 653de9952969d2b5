// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// The regions that an item speaks of, wherever its publisher sits.
enum RegionTable {
    static func insert(_ regions: [Region], item: Int64, published: Timestamp, in db: Database) throws {
        for region in regions {
            guard let code = StoredCodes.code(of: region) else { continue }
            try db.run(
                "INSERT OR IGNORE INTO item_region(region, published, item) VALUES (?, ?, ?)",
                [code, published.milliseconds, item])
        }
    }

    static func delete(item: Int64, in db: Database) throws {
        try db.run("DELETE FROM item_region WHERE item = ?", [item])
    }

    static func regions(ofItem item: Int64, in db: Database) throws -> [Region] {
        var regions: [Region] = []
        try db.rows("SELECT region FROM item_region WHERE item = ? ORDER BY region", [item]) { row in
            if let region = StoredCodes.region(row[0]) { regions.append(region) }
        }
        return regions
    }

    static func regions(ofStory story: Int64, in db: Database) throws -> [Region] {
        var regions: [Region] = []
        try db.rows(
            """
            SELECT DISTINCT r.region FROM item i JOIN item_region r ON r.item = i.id WHERE i.story = ? AND i.hidden = 0
            ORDER BY r.region
            """, [story]
        ) { row in
            if let region = StoredCodes.region(row[0]) { regions.append(region) }
        }
        return regions
    }
}
