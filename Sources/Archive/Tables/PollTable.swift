// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// The last thirty polls of each feed.
enum PollTable {
    static let kept: Int64 = 30

    /// - Parameter ordinal: The poll's number among those of the feed, from 0.
    static func append(_ record: PollRecord, feed: Int64, ordinal: Int64, in db: Database) throws {
        try db.run(
            """
            INSERT OR REPLACE INTO poll(feed, slot, at, outcome, cause, status, items, new, bytes, duration, interval,
                reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                feed, ordinal % kept, record.at.milliseconds, StoredCodes.code(of: record.outcome),
                record.cause?.rawValue, record.status, record.items, record.new, record.bytes,
                record.duration.milliseconds, record.interval.milliseconds, record.reason,
            ])
    }

    /// Latest first.
    static func records(of feed: FeedID, in db: Database) throws -> [PollRecord] {
        var records: [PollRecord] = []
        // The slot after the newest is the oldest: order by distance from the newest.
        try db.rows(
            """
            SELECT p.at, p.outcome, p.cause, p.status, p.items, p.new, p.bytes, p.duration, p.interval, p.reason
            FROM feed f JOIN feed_tally t ON t.feed = f.number JOIN poll p ON p.feed = f.number
            WHERE f.id = ? ORDER BY (t.polls - 1 - p.slot + \(kept)) % \(kept)
            """, [feed.text]
        ) { row in
            records.append(
                PollRecord(
                    at: Timestamp(milliseconds: row[0]), outcome: StoredCodes.outcome(row[1]),
                    cause: (row[2] as String?).flatMap(PollCause.init(rawValue:)), status: row[3],
                    items: row[4],
                    new: row[5], bytes: row[6], duration: .milliseconds(row[7] as Int64),
                    interval: .milliseconds(row[8] as Int64), reason: row[9]))
        }
        return records
    }
}
