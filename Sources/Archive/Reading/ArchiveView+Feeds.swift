// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension ArchiveView {
    /// What is remembered of a feed; nil for one never polled.
    public func feedState(_ feed: FeedID) throws -> FeedState? {
        try FeedTable.state(of: feed, in: db)
    }

    /// The same for every feed ever polled, by id.
    public func feedStates() throws -> [FeedState] {
        try FeedTable.states(in: db)
    }

    /// The last thirty polls of a feed, latest first.
    public func polls(of feed: FeedID) throws -> [PollRecord] {
        try PollTable.records(of: feed, in: db)
    }

    /// How many items are kept of each feed.
    public func itemCounts() throws -> [FeedID: Int] {
        var counts: [FeedID: Int] = [:]
        try db.rows("SELECT f.id, t.items FROM feed_tally t JOIN feed f ON f.number = t.feed") { row in
            counts[FeedID(row[0] as String)] = row[1]
        }
        return counts
    }

    /// How many items are kept of one feed.
    public func itemCount(of feed: FeedID) throws -> Int {
        let count = try db.integer(
            "SELECT t.items FROM feed_tally t JOIN feed f ON f.number = t.feed WHERE f.id = ?", [feed.text])
        return Int(count ?? 0)
    }

    /// The items that the feed's last document listed.
    public func listed(in feed: FeedID) throws -> [ItemID] {
        let row = try db.row(
            "SELECT t.listed FROM feed_tally t JOIN feed f ON f.number = t.feed WHERE f.id = ?", [feed.text])
        return try row?.bytes(0).map { try ListedItems.unpack($0) } ?? []
    }
}
