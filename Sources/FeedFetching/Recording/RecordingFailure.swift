// SPDX-License-Identifier: Apache-2.0

/// Why a recording cannot be written or read.
public enum RecordingFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or folder, and the system's reason.
    case unreadable(path: String, reason: String)
    case unwritable(path: String, reason: String)
    /// A file that is no recorded exchange.
    case damaged(path: String)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
        case .damaged(let path): "\(path) is no recorded exchange: remove it, or record anew"
        }
    }
}
