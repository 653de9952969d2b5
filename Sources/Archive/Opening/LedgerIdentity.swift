// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import NewsModel

/// Who a database is: its log's name and the key of its hashes.
struct LedgerIdentity {
    /// How far numbers go on when the last ones given may be unknown.
    static let jump: Int64 = 1_000_000

    var logID: String
    var hash: KeyHash

    /// Reads the ledger, or writes it into a new database; notes that the database is open on this boot of the machine.
    static func open(_ configuration: ArchiveConfiguration, in db: Database) throws -> LedgerIdentity {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT log_id, key_first, key_second, boot FROM ledger WHERE id = 1")
        else { return try create(configuration, in: db) }
        let boot: String? = row[3]
        if let boot, boot != configuration.boot {
            // The machine stopped while the database was open, and commits do not wait for the disk.
            try db.execute(sql: "UPDATE ledger SET last_event = last_event + \(jump) WHERE last_event > 0")
        }
        try db.execute(sql: "UPDATE ledger SET boot = ? WHERE id = 1", arguments: [configuration.boot])
        return LedgerIdentity(
            logID: row[0],
            hash: KeyHash(
                first: UInt64(bitPattern: row[1] as Int64), second: UInt64(bitPattern: row[2] as Int64)))
    }

    private static func create(_ configuration: ArchiveConfiguration, in db: Database) throws
        -> LedgerIdentity
    {
        let name = Digest128(of: configuration.entropy + Array("log".utf8))
        let key = Digest128(of: configuration.entropy + Array("key".utf8))
        let identity = LedgerIdentity(
            logID: Hexadecimal.encode(name.bytes), hash: KeyHash(first: key.high, second: key.low))
        try db.execute(
            sql: """
                INSERT INTO ledger(id, log_id, key_first, key_second, boot, last_item, last_story, last_event, items,
                    stories) VALUES (1, ?, ?, ?, ?, 0, 0, 0, 0, 0)
                """,
            arguments: [
                identity.logID, Int64(bitPattern: key.high), Int64(bitPattern: key.low), configuration.boot,
            ])
        return identity
    }
}
