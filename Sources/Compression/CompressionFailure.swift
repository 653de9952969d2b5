// SPDX-License-Identifier: Apache-2.0

/// Why bytes could not be compressed or restored.
public enum CompressionFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// They are no such stream, or a damaged one; the library's words.
    case damaged(String)
    /// They would become longer than allowed.
    case exceedsLimit(Int)
    /// The stream ends in the middle.
    case truncated
    /// The library had no memory for its tables.
    case noMemory

    public var description: String {
        switch self {
        case .damaged(let reason): "the compressed data is damaged: \(reason)"
        case .exceedsLimit(let limit): "the data would be longer than the \(limit) bytes allowed"
        case .truncated: "the compressed data ends too early"
        case .noMemory: "there is not enough memory to compress"
        }
    }
}
