// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// Everything that Berrah remembers, in one SQLite database: one writer, several readers, and an append-only log.
///
/// Each call to `write` is one transaction: killed at any instant, the process finds all of it or nothing.
public final class Archive: Sendable {
    let database: any DatabaseWriter
    let path: String
    let hash: KeyHash
    private let lock: StateLock?
    /// The log's name; other numbers than this log's mean nothing to it.
    public let logID: String

    init(database: any DatabaseWriter, path: String, identity: LedgerIdentity, lock: StateLock?) {
        self.database = database
        self.path = path
        self.hash = identity.hash
        self.lock = lock
        logID = identity.logID
    }

    /// Runs `body` in one transaction, which is undone when `body` throws or the task is cancelled.
    ///
    /// `body` runs on the writer's own queue, one at a time with all others.
    /// - Throws: `ArchiveFailure` when the database refuses; what `body` throws.
    @discardableResult
    public func write<Value: Sendable>(
        _ body: @Sendable (PollTransaction) throws -> Value
    ) async throws -> Value {
        do {
            return try await database.writeWithoutTransaction { [hash] db in try Self.transact(db, hash, body)
            }
        } catch {
            throw ArchiveFailure.translating(error, path: path)
        }
    }

    /// The same for programs without concurrency, such as a replay: blocks the thread until the commit.
    @discardableResult
    public func writeAndWait<Value>(_ body: (PollTransaction) throws -> Value) throws -> Value {
        do {
            return try database.writeWithoutTransaction { db in try Self.transact(db, hash, body) }
        } catch {
            throw ArchiveFailure.translating(error, path: path)
        }
    }

    /// Runs `body` on one unchanging state, beside writers and other readers.
    public func read<Value: Sendable>(
        _ body: @Sendable (ArchiveView) throws -> Value
    ) async throws -> Value {
        do {
            return try await database.read { [hash] db in
                try body(ArchiveView(db: db, hash: hash, names: NameCache()))
            }
        } catch {
            throw ArchiveFailure.translating(error, path: path)
        }
    }

    /// The same, blocking the thread.
    public func readAndWait<Value>(_ body: (ArchiveView) throws -> Value) throws -> Value {
        do {
            return try database.read { db in try body(ArchiveView(db: db, hash: hash, names: NameCache())) }
        } catch {
            throw ArchiveFailure.translating(error, path: path)
        }
    }

    /// Writes everything into the one file, and gives the state directory free. Later calls fail with `.closed`.
    public func close() throws(ArchiveFailure) {
        do {
            try database.writeWithoutTransaction { db in
                try db.run("UPDATE ledger SET boot = NULL WHERE id = 1")
                if database is DatabasePool {
                    try db.checkpoint(.truncate)
                }
            }
            try database.close()
            if database is DatabasePool {
                // The pool's readers are closed last and may not tidy up; the last writer to close removes the log.
                let last = try DatabaseQueue(path: path)
                try last.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM ledger") }
                try last.close()
            }
        } catch {
            throw ArchiveFailure(error, path: path)
        }
        lock?.release()
    }

    /// What is to happen when the transaction is undone happens here, on the writer's queue, before the next one: an
    /// observer of the database's would be asked about every statement and every row.
    private static func transact<Value>(
        _ db: Database, _ hash: KeyHash, _ body: (PollTransaction) throws -> Value
    ) throws -> Value {
        var undo: [@Sendable () -> Void] = []
        do {
            var value: Value?
            try db.inTransaction {
                let scope = try TransactionScope(db, hash: hash)
                defer { undo = scope.rollbackActions }
                value = try body(PollTransaction(db: db, scope: scope))
                try scope.flush(db)
                return .commit
            }
            guard let value else { throw ArchiveFailure.rejected(reason: "a transaction without its work") }
            return value
        } catch {
            for action in undo { action() }
            throw error
        }
    }
}
