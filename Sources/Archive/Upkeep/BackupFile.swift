// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// Database files are put in place whole: after their log (`-wal`) was folded in, by one rename.
enum BackupFile {
    /// What SQLite keeps beside a database: a log and its index, or an undo journal.
    static let sideSuffixes = ["-wal", "-shm", "-journal"]

    /// Takes a file and its side files away; never a folder.
    static func remove(_ path: String) throws {
        for suffix in [""] + sideSuffixes where unsafe unlink(path + suffix) != 0 && errno != ENOENT {
            throw failure(path + suffix)
        }
    }

    /// Puts one file in the place of another, which is there until the instant in which the new one is (POSIX `rename`);
    /// both before and after a power cut.
    static func replace(_ path: String, with replacement: String) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: replacement))
        try file.synchronize()
        try file.close()
        guard unsafe rename(replacement, path) == 0 else { throw failure(path) }
        let folder = (path as NSString).deletingLastPathComponent
        // The name is the folder's. Some file systems sync none, and have nothing to sync then.
        let entry = FileHandle(forReadingAtPath: folder.isEmpty ? "." : folder)
        try? entry?.synchronize()
        try? entry?.close()
    }

    /// Keeps the database at `path` under a second name, with its log where that could not be folded in; it stays in its
    /// place until another is renamed over it.
    static func keepReplaced(_ path: String) throws {
        let manager = FileManager.default
        guard manager.fileExists(atPath: path) else { return }
        try remove(path + ".replaced")
        for suffix in ["-wal", ""] where manager.fileExists(atPath: path + suffix) {
            do {
                try manager.linkItem(atPath: path + suffix, toPath: path + ".replaced" + suffix)
            } catch {
                // Not every file system knows second names.
                try manager.copyItem(atPath: path + suffix, toPath: path + ".replaced" + suffix)
            }
        }
        // A log of the old database must never be played into the new one. Only that of a damaged one is still there:
        // whoever opens a sound one and closes it, as `lastEvent` does, folds it in.
        for suffix in sideSuffixes where unsafe unlink(path + suffix) != 0 && errno != ENOENT {
            throw failure(path + suffix)
        }
    }

    /// The last event number that the database at `path` gave; a thousand jumps where it cannot be read any more.
    static func lastEvent(at path: String) throws -> Int64 {
        guard FileManager.default.fileExists(atPath: path) else { return 0 }
        do {
            let queue = try DatabaseQueue(path: path)
            defer { try? queue.close() }
            return try queue.read {
                try Int64.fetchOne($0, sql: "SELECT last_event FROM ledger WHERE id = 1") ?? 0
            }
        } catch is DatabaseError {
            return 1000 * LedgerIdentity.jump
        }
    }

    /// What the system said last.
    private static func failure(_ path: String) -> ArchiveFailure {
        let code = errno
        switch code {
        case EACCES, EPERM, EROFS: return .notWritable(path: path)
        case ENOSPC, EDQUOT: return .diskFull(path: path)
        default: return .inputOutput(path: path, reason: unsafe String(cString: strerror(code)))
        }
    }
}
