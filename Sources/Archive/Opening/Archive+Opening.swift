// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import NewsModel

extension Archive {
    /// Opens the database at `path`, or makes a new one; brings an older schema up to date.
    ///
    /// A database of a newer version, of another program or in use is refused before anything of it is touched.
    public static func open(path: String, _ configuration: ArchiveConfiguration) throws(ArchiveFailure)
        -> Archive
    {
        let directory = (path as NSString).deletingLastPathComponent
        let lock = configuration.locks ? try StateLock(directory: directory.isEmpty ? "." : directory) : nil
        try DatabaseHeader.check(path: path)
        do {
            let pool = try DatabasePool(path: path, configuration: .archive(configuration))
            let identity = try prepare(pool, configuration, path: path)
            return Archive(database: pool, path: path, identity: identity, lock: lock)
        } catch {
            lock?.release()
            throw ArchiveFailure(error, path: path)
        }
    }

    /// An archive that is gone with the process: for replays and tests. Reads wait for writes.
    public static func inMemory(_ configuration: ArchiveConfiguration) throws(ArchiveFailure) -> Archive {
        do {
            let queue = try DatabaseQueue(configuration: .archive(configuration))
            let identity = try prepare(queue, configuration, path: ":memory:")
            return Archive(database: queue, path: ":memory:", identity: identity, lock: nil)
        } catch {
            throw ArchiveFailure(error, path: ":memory:")
        }
    }

    private static func prepare(
        _ database: any DatabaseWriter, _ configuration: ArchiveConfiguration, path: String
    ) throws -> LedgerIdentity {
        let version = try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        guard version <= ArchiveSchema.newest else {
            throw ArchiveFailure.newerVersion(path: path, found: version, supported: ArchiveSchema.newest)
        }
        if version < ArchiveSchema.newest {
            try ArchiveSchema.migrator().migrate(database)
        }
        let identity = try database.write { db in
            try db.execute(sql: "PRAGMA application_id = \(ArchiveSchema.application)")
            return try LedgerIdentity.open(configuration, in: db)
        }
        if version < ArchiveSchema.newest {
            // The next start reads the version from the file's header before it opens the log beside it.
            try database.writeWithoutTransaction { db in
                if database is DatabasePool {
                    try db.checkpoint(.truncate)
                }
            }
        }
        return identity
    }
}
