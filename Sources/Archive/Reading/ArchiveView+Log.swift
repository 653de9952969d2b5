// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension ArchiveView {
    /// The events after a number, in order; for followers and for readers that resume.
    ///
    /// - Parameter ofBreaking: Only the types of `EventType.ofBreakingStream`.
    public func events(
        after sequence: EventSequence, ofBreaking: Bool = false, limit: Int = 1000
    ) throws -> [LoggedEvent] {
        try EventTable.events(after: sequence.number, ofBreaking: ofBreaking, limit: limit, in: db)
    }

    /// The first number that the log still has; nil while it is empty.
    public func firstEvent() throws -> EventSequence? {
        try db.integer("SELECT min(sequence) FROM event").map(EventSequence.init)
    }

    /// The last number given, were its event pruned since; 0 before the first.
    public func lastEvent() throws -> EventSequence {
        EventSequence(try Ledger(db).lastEvent)
    }

    /// Whether a reader that saw that event can go on after it without a gap: it is 0 or in the log.
    ///
    /// False for a number that this log never gave, or no longer has: the reader must be told `reset`.
    public func canResume(after sequence: EventSequence) throws -> Bool {
        if sequence.number == 0 {
            return try firstEvent() == nil || firstEvent() == EventSequence(1)
        }
        return try db.integer("SELECT 1 FROM event WHERE sequence = ?", [sequence.number]) != nil
    }

    /// How far a follower has read; nil for one never heard of.
    public func cursor(_ name: String) throws -> EventSequence? {
        try db.integer("SELECT sequence FROM follower WHERE name = ?", [name]).map(EventSequence.init)
    }

    /// How many events a follower has before it; those of breaking stories only, or all.
    public func backlog(of follower: String, ofBreaking: Bool = false) throws -> Int {
        let place = try cursor(follower)?.number ?? 0
        guard ofBreaking else { return Int(max(0, try Ledger(db).lastEvent - place)) }
        let count = try db.integer(
            "SELECT count(*) FROM event WHERE type >= 16 AND sequence > ?", [place])
        return Int(count ?? 0)
    }

    /// What status and metrics count.
    public func counts() throws -> ArchiveCounts {
        let ledger = try Ledger(db)
        let breaking = try db.integer(
            "SELECT count(*) FROM story WHERE state IN (2, 3) AND redirect IS NULL AND hidden = 0")
        return ArchiveCounts(
            items: Int(ledger.items), stories: Int(ledger.stories), breaking: Int(breaking ?? 0),
            firstEvent: try firstEvent(), lastEvent: EventSequence(ledger.lastEvent))
    }

    /// The size of the database in bytes, pages waiting to be reused included, the write-ahead log not.
    public func databaseBytes() throws -> Int {
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        return pages * (try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }
}
