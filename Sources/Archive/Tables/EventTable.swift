// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// The append-only log.
enum EventTable {
    static func append(
        _ event: NewsEvent, sequence: Int64, item: ItemID?, story: StoryID?, in db: Database
    ) throws {
        try db.run(
            "INSERT INTO event(sequence, time, type, story, item, body) VALUES (?, ?, ?, ?, ?, ?)",
            [
                sequence, event.time.milliseconds, StoredCodes.code(of: event.type), story?.number,
                item?.number,
                EventBody.pack(event).stored,
            ])
    }

    /// In order, from the first after `sequence`.
    static func events(after sequence: Int64, ofBreaking: Bool, limit: Int, in db: Database) throws
        -> [LoggedEvent]
    {
        var events: [LoggedEvent] = []
        try db.rows(
            """
            SELECT sequence, time, type, story, item, body FROM event
            WHERE sequence > ?\(ofBreaking ? " AND type >= 16" : "") ORDER BY sequence LIMIT ?
            """, [sequence, limit]
        ) { row in
            let event = try EventBody.unpack(
                row.bytes(5) ?? [], sequence: EventSequence(row[0]), time: Timestamp(milliseconds: row[1]),
                type: StoredCodes.eventType(row[2]))
            events.append(
                LoggedEvent(
                    event: event, item: (row[4] as Int64?).map(ItemID.init),
                    story: (row[3] as Int64?).map(StoryID.init)))
        }
        return events
    }
}
