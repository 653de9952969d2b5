// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// Deletes items with everything that leads to them.
struct ItemRemoval {
    let transaction: PollTransaction

    func remove(_ items: [ItemBrief]) throws {
        let db = transaction.db
        let scope = transaction.scope
        for (feed, ofFeed) in Dictionary(grouping: items, by: \.feed) {
            let number = try scope.number(of: feed, in: db)
            // Names are found by item only by reading all of a feed's, so that is done once for all that go.
            try db.run(
                """
                DELETE FROM item_key WHERE feed = ?1
                    AND item IN (SELECT value FROM json_each(?2))
                """, [number, ItemKeyTable.jsonArray(ofFeed.map(\.id.number))])
            for brief in ofFeed {
                if let link = try transaction.view.item(brief.id)?.keys.link {
                    try ItemLinkTable.delete(
                        scope.hash.hash(link: link), item: brief.id.number, feed: number, in: db)
                }
                try SearchTable.delete(brief.id.number, in: db)
                try db.run("DELETE FROM item WHERE id = ?", [brief.id.number])
            }
            scope.count(items: -Int64(ofFeed.count))
            scope.tally(number) { $0.items -= Int64(ofFeed.count) }
        }
    }
}
