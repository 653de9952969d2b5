// SPDX-License-Identifier: Apache-2.0

@testable import FeedParsing

/// Texts in the encodings that old sites still send, made from the inverse of the decoders' tables.
enum LegacyBytes {
    static func windows1256(_ text: String) -> [UInt8] {
        encode(text, ArabicCharset.windows1256.scalar(of:))
    }

    static func iso8859Part6(_ text: String) -> [UInt8] {
        encode(text, ArabicCharset.iso8859Part6.scalar(of:))
    }

    static func windows1252(_ text: String) -> [UInt8] {
        encode(text, Windows1252.scalar(of:))
    }

    /// UTF-8 that somebody read as windows-1252 and encoded once more.
    static func twice(_ text: String) -> [UInt8] {
        text.utf8.flatMap { Windows1252.scalar(of: $0).utf8 }
    }

    static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        (mark ? [0xFEFF] : []).appending(text.utf16).flatMap { unit -> [UInt8] in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    static func utf32(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar -> [UInt8] in
            let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    private static func encode(_ text: String, _ scalar: (UInt8) -> Unicode.Scalar) -> [UInt8] {
        var table: [Unicode.Scalar: UInt8] = [:]
        for byte in UInt8.min...UInt8.max where table[scalar(byte)] == nil {
            table[scalar(byte)] = byte
        }
        return text.unicodeScalars.map { table[$0] ?? UInt8(ascii: "?") }
    }
}

extension [UInt16] {
    fileprivate func appending(_ more: String.UTF16View) -> [UInt16] {
        self + Array(more)
    }
}
