// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension PollTransaction {
    /// Stores what is remembered of a feed; a feed never stored before is added.
    ///
    /// - Parameter known: the state that is stored already, where the caller knows it: what of it is the same need not be
    ///   written again.
    public func save(_ state: FeedState, replacing known: FeedState? = nil) throws {
        try FeedTable.save(state, replacing: known, in: db)
    }

    /// Adds one line to the feed's history, of which the last thirty are kept.
    public func append(_ record: PollRecord, for feed: FeedID) throws {
        let number = try scope.number(of: feed, in: db)
        let ordinal = try FeedTally.polls(of: number, in: db) + scope.pollsRecorded(of: number)
        try PollTable.append(record, feed: number, ordinal: ordinal, in: db)
        scope.tally(number) { $0.polls += 1 }
    }

    /// Replaces the list of what the feed's last document listed; retention never touches these.
    ///
    /// One small write per poll that read a document, whatever the number of items; polls that answered 304 need none.
    public func setListed(_ items: some Sequence<ItemID>, in feed: FeedID) throws {
        let number = try scope.number(of: feed, in: db)
        let packed = ListedItems.pack(items)
        scope.tally(number) { $0.listed = packed }
    }
}
