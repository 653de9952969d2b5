// SPDX-License-Identifier: Apache-2.0

/// Recognises the Unicode encodings by their first bytes (XML 1.0, appendix F).
enum UnicodeSignature {
    /// The charset, and the length of the byte order mark; nil when the first bytes tell nothing.
    static func detect(_ bytes: [UInt8]) -> (charset: Charset, mark: Int)? {
        func starts(_ signature: UInt8...) -> Bool {
            bytes.count >= signature.count && bytes[..<signature.count].elementsEqual(signature)
        }
        let utf16 = (
            big: Charset(label: "utf-16be", decoder: .utf16(bigEndian: true)),
            little: Charset(label: "utf-16le", decoder: .utf16(bigEndian: false))
        )
        let utf32 = (
            big: Charset(label: "utf-32be", decoder: .utf32(bigEndian: true)),
            little: Charset(label: "utf-32le", decoder: .utf32(bigEndian: false))
        )
        if starts(0xEF, 0xBB, 0xBF) { return (.utf8, 3) }
        if starts(0x00, 0x00, 0xFE, 0xFF) { return (utf32.big, 4) }
        if starts(0xFF, 0xFE, 0x00, 0x00) { return (utf32.little, 4) }
        if starts(0x00, 0x00, 0x00, 0x3C) || starts(0x00, 0x00, 0x00, 0x7B) { return (utf32.big, 0) }
        if starts(0x3C, 0x00, 0x00, 0x00) || starts(0x7B, 0x00, 0x00, 0x00) { return (utf32.little, 0) }
        if starts(0xFE, 0xFF) { return (utf16.big, 2) }
        if starts(0xFF, 0xFE) { return (utf16.little, 2) }
        if starts(0x00, 0x3C) || starts(0x00, 0x7B) { return (utf16.big, 0) }
        if starts(0x3C, 0x00) || starts(0x7B, 0x00) { return (utf16.little, 0) }
        return nil
    }
}
