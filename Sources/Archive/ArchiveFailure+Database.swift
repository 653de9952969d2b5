// SPDX-License-Identifier: Apache-2.0

import Compression
import Foundation
import GRDB

extension ArchiveFailure {
    /// What a person can do about an error of SQLite or of the file system.
    init(_ error: any Error, path: String) {
        switch error {
        case let failure as ArchiveFailure:
            self = failure
        case let error as DatabaseError:
            self.init(error, path: path)
        case is PackingFailure, is CompressionFailure, is DecodingError:
            self = .corrupt(path: path, reason: "a row cannot be read: \(error)")
        default:
            self = .inputOutput(path: path, reason: error.localizedDescription)
        }
    }

    /// The same where the error may be the caller's own, which passes unchanged.
    static func translating(_ error: any Error, path: String) -> any Error {
        switch error {
        case is DatabaseError, is PackingFailure, is CompressionFailure, is DecodingError:
            ArchiveFailure(error, path: path)
        default: error
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let reason = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .notWritable(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self = .corrupt(path: path, reason: reason)
        case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_RANGE: self = .rejected(reason: reason)
        case .SQLITE_MISUSE: self = .closed
        default: self = .inputOutput(path: path, reason: reason)
        }
    }
}
