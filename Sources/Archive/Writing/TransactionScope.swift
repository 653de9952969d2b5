// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// What a transaction gathers and writes once, before it commits. Belongs to one transaction, so that nothing of a
/// rolled-back one survives.
final class TransactionScope {
    let hash: KeyHash
    let names = NameCache()
    /// To be called when the transaction is undone.
    var rollbackActions: [@Sendable () -> Void] = []
    private(set) var ledger: Ledger
    private let ledgerAtStart: Ledger
    private var feeds: [FeedID: Int64] = [:]
    private var publishers: [PublisherID: Int64] = [:]
    private var tallies: [Int64: FeedTally] = [:]

    init(_ db: Database, hash: KeyHash) throws {
        self.hash = hash
        ledger = try Ledger(db)
        ledgerAtStart = ledger
    }

    func nextItem() -> ItemID {
        ledger.lastItem += 1
        return ItemID(ledger.lastItem)
    }

    func nextStory() -> StoryID {
        ledger.lastStory += 1
        return StoryID(ledger.lastStory)
    }

    func nextEvent() -> Int64 {
        ledger.lastEvent += 1
        return ledger.lastEvent
    }

    func count(items: Int64 = 0, stories: Int64 = 0) {
        ledger.items += items
        ledger.stories += stories
    }

    func tally(_ feed: Int64, _ change: (inout FeedTally) -> Void) {
        change(&tallies[feed, default: FeedTally()])
    }

    /// Polls of that feed recorded in this very transaction.
    func pollsRecorded(of feed: Int64) -> Int64 {
        tallies[feed]?.polls ?? 0
    }

    /// The feed's number; a feed never heard of is stored as waiting for its first poll.
    func number(of feed: FeedID, in db: Database) throws -> Int64 {
        if let known = feeds[feed] {
            return known
        }
        if try NameTable.number(of: feed, in: db) == nil {
            try FeedTable.save(FeedState(feed: feed), in: db)
        }
        let number = try NameTable.number(of: feed, in: db) ?? 0
        feeds[feed] = number
        return number
    }

    func number(of publisher: PublisherID, in db: Database) throws -> Int64 {
        if let known = publishers[publisher] {
            return known
        }
        let number = try NameTable.number(of: publisher, in: db) ?? NameTable.add(publisher, in: db)
        publishers[publisher] = number
        return number
    }

    func flush(_ db: Database) throws {
        for (feed, tally) in tallies {
            try tally.save(feed: feed, in: db)
        }
        if ledger != ledgerAtStart {
            try ledger.save(db)
        }
    }
}
