// SPDX-License-Identifier: Apache-2.0

/// Why a recorded stream could not be replayed; the message says where and what to do.
public enum StreamFailure: Error, Hashable, Sendable {
    /// The stream, or the list of sources beside it, cannot be opened.
    case unreadable(file: String, reason: String)
    /// A file that says something else than it should; `line` is 0 for the file as a whole.
    case malformed(file: String, line: Int, reason: String)

    public var message: String {
        switch self {
        case .unreadable(let file, let reason): "\(file): \(reason)"
        case .malformed(let file, 0, let reason): "\(file): \(reason)"
        case .malformed(let file, let line, let reason): "\(file):\(line): \(reason)"
        }
    }
}
