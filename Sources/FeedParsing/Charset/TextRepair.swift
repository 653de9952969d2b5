// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Undoes what two wrong decodings leave behind in a text: C1 control characters that were meant as the
/// punctuation of windows-1252, and UTF-8 that was read as windows-1252 or windows-1256 and encoded again.
enum TextRepair {
    /// Whether any text of a document, or any that character references below U+0080 add to, may need a repair:
    /// asked once for all of them.
    static func mayBeNeeded(in document: [UInt8]) -> Bool {
        document.count > 1 && suspicion(document, 0..<document.count, isDocument: true).isAny
    }

    /// Repairs the range in place; nothing is done, and nothing copied, for text without suspicious bytes.
    ///
    /// - Returns: whether something was done.
    @discardableResult
    static func repair(_ text: inout [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return false }
        let found = suspicion(text, range, isDocument: false)
        if found.doubles, let once = decodedOnceMore(text, Windows1252.byte(of:)) {
            text = once
        } else if found.arabicDoubles, let once = decodedOnceMore(text, ArabicCharset.byte1256(of:)) {
            text = once
        } else if found.controls {
            text = withPunctuation(text)
        } else {
            return false
        }
        return true
    }

    private struct Suspicion {
        var controls = false
        var doubles = false
        var arabicDoubles = false

        var isAny: Bool { controls || doubles || arabicDoubles }
    }

    /// C2 80…9F is a C1 control; a lead byte of UTF-8 that was read as a letter of windows-1252, before what a
    /// continuation byte became, is the mark of double encoding. So is `ط§`, which alef becomes through
    /// windows-1256.
    ///
    /// - Parameter isDocument: a comment or the bounds of a CDATA section may stand between the parts of a text.
    private static func suspicion(_ text: [UInt8], _ range: Range<Int>, isDocument: Bool) -> Suspicion {
        unsafe text.withUnsafeBufferPointer { buffer in
            var found = Suspicion()
            guard let start = buffer.baseAddress else { return found }
            let end = range.upperBound - 1
            var index = range.lowerBound
            while index < end,
                let hit = unsafe memchr(start + index, 0xC2, end - index)
            {
                let place = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(start)
                let next = unsafe buffer[place + 1]
                if next >= 0x80 && next <= 0x9F { found.controls = true }
                if next == 0xA7, place >= range.lowerBound + 2 {
                    let (first, second) = unsafe (buffer[place - 2], buffer[place - 1])
                    let isBound = second == UInt8(ascii: ">") || second == UInt8(ascii: "[")
                    if first == 0xD8 && second == 0xB7 || isDocument && isBound {
                        found.arabicDoubles = true
                    }
                }
                index = place + 2
            }
            index = range.lowerBound
            while index < end, let hit = unsafe memchr(start + index, 0xC3, end - index) {
                let place = unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(start)
                let lead = unsafe buffer[place + 1] | 0x40
                // Ã Â Ø Ù Ú Û â ð before what windows-1252 has at 80 to BF.
                let isLead = lead >= 0xC2 && lead <= 0xF4 && lead != 0xD7
                if isLead, place + 2 < range.upperBound {
                    let next = unsafe buffer[place + 2]
                    if isContinuation(next) || isDocument && isBound(text.span, at: place + 2) {
                        found.doubles = true
                        break
                    }
                }
                index = place + 2
            }
            return found
        }
    }

    /// `<!`, `<?` or the end of a CDATA section.
    private static func isBound(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
            return bytes[index] == UInt8(ascii: "]")
        }
        return bytes[index + 1] == UInt8(ascii: "!") || bytes[index + 1] == UInt8(ascii: "?")
    }

    /// The first byte of what a byte of 80 to BF becomes when it is read as windows-1252: `©`, `€`, `ˆ`, `Œ`, `ƒ`.
    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool {
        byte == 0xC2 || byte == 0xE2 || byte == 0xC5 || byte == 0xC6 || byte == 0xCB
    }

    /// The text read as bytes of a legacy encoding, if they are UTF-8 throughout and shorter for it.
    private static func decodedOnceMore(_ text: [UInt8], _ byte: (Unicode.Scalar) -> UInt8?) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            guard let byte = byte(scalar) else { return nil }
            bytes.append(byte)
        }
        return bytes.count < text.count && UTF8Check.isValid(bytes) ? bytes : nil
    }

    private static func withPunctuation(_ text: [UInt8]) -> [UInt8] {
        var fixed: [UInt8] = []
        fixed.reserveCapacity(text.count + 16)
        var index = 0
        while index < text.count {
            if text[index] == 0xC2, index + 1 < text.count, text[index + 1] >= 0x80, text[index + 1] <= 0x9F {
                fixed.append(contentsOf: Windows1252.scalar(of: text[index + 1]).utf8)
                index += 2
            } else {
                fixed.append(text[index])
                index += 1
            }
        }
        return fixed
    }
}
