// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The one row of counters: numbers given so far, and totals. Read and written once per transaction.
struct Ledger: Hashable {
    var lastItem: Int64
    var lastStory: Int64
    var lastEvent: Int64
    var items: Int64
    var stories: Int64

    init(_ db: Database) throws {
        guard
            let row = try db.row(
                "SELECT last_item, last_story, last_event, items, stories FROM ledger WHERE id = 1")
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the ledger is empty") }
        lastItem = row[0]
        lastStory = row[1]
        lastEvent = row[2]
        items = row[3]
        stories = row[4]
    }

    func save(_ db: Database) throws {
        try db.run(
            "UPDATE ledger SET last_item = ?, last_story = ?, last_event = ?, items = ?, stories = ? WHERE id = 1",
            [lastItem, lastStory, lastEvent, items, stories])
    }
}
