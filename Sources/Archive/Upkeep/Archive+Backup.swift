// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
public import NewsModel

extension Archive {
    /// Copies the archive as it is now into one file, while polls go on. An older backup of that name is replaced, only
    /// after the copy is complete and checked.
    ///
    /// - Throws: `ArchiveFailure`; `.notReplaceable` when something else than an older backup has that name, and
    ///   `.corrupt` when the copy, and so the archive, is damaged.
    public func backup(to target: String) async throws {
        try BackupTarget(path: target).check(database: path)
        let partial = target + ".partial"
        do {
            try BackupFile.remove(partial)
            let copy = try DatabaseQueue(path: partial)
            try await database.read { db in
                try copy.writeWithoutTransaction { try db.backup(to: $0) }
            }
            try await copy.writeWithoutTransaction { [archive = path] db in
                // One file, without a log beside it; synced by the change of mode.
                try db.execute(sql: "PRAGMA journal_mode = DELETE")
                try db.execute(sql: "UPDATE ledger SET boot = NULL WHERE id = 1")
                let answer = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
                guard answer == "ok" else { throw ArchiveFailure.corrupt(path: archive, reason: answer) }
            }
            try copy.close()
            try BackupFile.replace(target, with: partial)
        } catch {
            try? BackupFile.remove(partial)
            throw ArchiveFailure(error, path: target)
        }
    }

    /// Puts a backup in the place of the database at `path`, which no daemon may hold meanwhile.
    ///
    /// The replaced database stays beside it with `.replaced` added. Event numbers go on at least 1,000,000 above the
    /// last one that either of the two gave, so that none is given twice.
    /// - Returns: The number after which the restored log goes on.
    @discardableResult
    public static func restore(
        from backup: String, to path: String, _ configuration: ArchiveConfiguration
    ) throws(ArchiveFailure) -> EventSequence {
        guard FileManager.default.fileExists(atPath: backup) else { throw .missing(path: backup) }
        try DatabaseHeader.check(path: backup)
        let directory = (path as NSString).deletingLastPathComponent
        let lock = try StateLock(directory: directory.isEmpty ? "." : directory)
        defer { lock.release() }
        let partial = path + ".partial"
        do {
            try BackupFile.remove(partial)
            try FileManager.default.copyItem(atPath: backup, toPath: partial)
            let last = try BackupFile.lastEvent(at: path)
            let restored = try DatabaseQueue(path: partial, configuration: .archive(configuration))
            let resumed = try restored.writeWithoutTransaction { db in
                let answer = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? ""
                guard answer == "ok" else { throw ArchiveFailure.corrupt(path: backup, reason: answer) }
                let own = try Int64.fetchOne(db, sql: "SELECT last_event FROM ledger WHERE id = 1") ?? 0
                let resumed = max(own, last) + LedgerIdentity.jump
                try db.execute(
                    sql: "UPDATE ledger SET last_event = ?, boot = NULL WHERE id = 1", arguments: [resumed])
                return resumed
            }
            try restored.close()
            try BackupFile.keepReplaced(path)
            try BackupFile.replace(path, with: partial)
            return EventSequence(resumed)
        } catch {
            try? BackupFile.remove(partial)
            throw ArchiveFailure(error, path: path)
        }
    }
}
