// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// Database files are moved whole: with the log (`-wal`) and its index (`-shm`), or after these were folded in.
enum BackupFile {
    static func remove(_ path: String) throws {
        for suffix in ["", "-wal", "-shm", "-journal"]
        where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    /// Renames, which either happens or does not (POSIX `rename`).
    static func replace(_ path: String, with replacement: String) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: replacement))
        try file.synchronize()
        try file.close()
        try remove(path)
        try FileManager.default.moveItem(atPath: replacement, toPath: path)
    }

    /// Moves the database at `path` and its log aside, where there is one.
    static func keepReplaced(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        try remove(path + ".replaced")
        for suffix in ["-wal", ""] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.moveItem(atPath: path + suffix, toPath: path + ".replaced" + suffix)
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
}
