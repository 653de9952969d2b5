// SPDX-License-Identifier: Apache-2.0

import Compression

/// A blob as it is stored: compressed where that makes it smaller.
enum PackedText {
    /// Level 1: level 3 saves 4 % more room for half as much time again.
    static let level = 1
    /// Far above what one item may be (the parser's limits); a damaged size is no reason to take memory.
    static let limit = 64 << 20

    private static let plain: UInt8 = 0
    private static let zstandard: UInt8 = 1

    static func pack(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.count > 96, let frame = try? Zstandard.compress(bytes, level: level),
            frame.count < bytes.count
        {
            return [zstandard] + frame
        }
        return [plain] + bytes
    }

    static func unpack(_ stored: [UInt8]) throws -> [UInt8] {
        switch stored.first {
        case plain: Array(stored.dropFirst())
        case zstandard: try Zstandard.decompress(Array(stored.dropFirst()), limit: limit)
        default: throw PackingFailure.unknownVersion
        }
    }
}
