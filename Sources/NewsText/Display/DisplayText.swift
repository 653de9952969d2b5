// SPDX-License-Identifier: Apache-2.0

/// Text from feeds, made safe to show beside other text.
public enum DisplayText {
    /// Removes control characters and the bidi embeddings, overrides and isolates that could reorder what
    /// stands around (U+202A–202E, U+2066–2069), and makes every run of white space one blank.
    ///
    /// A single no-break space stays, for French sets it before colons; joiners, direction marks, tatweel and
    /// vowel signs stay, and the normalisation form is left alone.
    public static func clean(_ text: String) -> String {
        let bytes = text.utf8.span
        if isClean(bytes) { return text }
        let kept = [UInt8](capacity: bytes.count) { kept in
            var blank = 0..<0
            var index = 0
            while index < bytes.count {
                let (scalar, length) = scalar(in: bytes, at: index)
                let place = index..<(index &+ length)
                index &+= length
                if isBlank(scalar) {
                    let isUnbroken = blank.isEmpty && (scalar == 0xA0 || scalar == 0x202F)
                    // The first byte of a longer blank stands for an ordinary one.
                    blank = isUnbroken ? place : place.lowerBound..<(place.lowerBound &+ 1)
                } else if !isForbidden(scalar) {
                    if !blank.isEmpty, !kept.isEmpty {
                        if blank.count == 1 {
                            kept.append(0x20)
                        } else {
                            for byte in blank { kept.append(bytes[byte]) }
                        }
                    }
                    blank = 0..<0
                    for byte in place { kept.append(bytes[byte]) }
                }
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// The scalar of a sequence of bytes, and its length.
    @inline(__always)
    private static func scalar(in bytes: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(bytes[index])
        if lead < 0x80 { return (lead, 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = lead & (0xFF >> UInt32(length + 1))
        for place in (index &+ 1)..<min(index &+ length, bytes.count) {
            value = value << 6 | UInt32(bytes[place] & 0x3F)
        }
        return (value, length)
    }

    private static func isBlank(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    private static func isForbidden(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0x202A...0x202E, 0x2060, 0x2066...0x206F, 0xFEFF,
            0xFFF9...0xFFFB,
            0xFFFE, 0xFFFF:
            true
        default: false
        }
    }

    /// Whether nothing has to be done, told from the bytes.
    private static func isClean(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        var isAfterBlank = true
        while index < bytes.count {
            if index &+ 8 <= bytes.count, let endsBlank = isCleanWord(bytes, at: index, isAfterBlank) {
                isAfterBlank = endsBlank
                index &+= 8
                continue
            }
            switch bytes[index] {
            case 0x20:
                if isAfterBlank { return false }
                isAfterBlank = true
            case 0..<0x20, 0x7F:
                return false
            case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF:
                // Lead bytes of the white space, the controls and the marks in question; told apart slowly.
                if isSuspect(bytes, at: index) { return false }
                isAfterBlank = false
            default:
                isAfterBlank = false
            }
            index += 1
        }
        return !isAfterBlank || bytes.isEmpty
    }

    /// Eight ASCII bytes without anything to be done, and whether they end in a blank; nil for others.
    @inline(__always)
    private static func isCleanWord(_ bytes: Span<UInt8>, at index: Int, _ isAfterBlank: Bool) -> Bool? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        // Checked, and any eight bytes are a number.
        let word = unsafe UInt64(
            littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
        let isPlain = word & tops == 0 && (word &+ ones) & tops == 0 && ~(word &+ ones &* 0x60) & tops == 0
        guard isPlain else { return nil }
        let blanks = ~((word ^ ones &* 0x20) &+ ones &* 0x7F) & tops
        guard blanks & (blanks << 8 | (isAfterBlank ? 0x80 : 0)) == 0 else { return nil }
        return blanks >> 63 != 0
    }

    private static func isSuspect(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        let second = bytes[index + 1]
        switch bytes[index] {
        case 0xC2: return second <= 0xA0
        case 0xE1: return second == 0x9A
        case 0xE2: return second == 0x81 || (second == 0x80 && isSuspectPunctuation(bytes, at: index + 2))
        case 0xE3: return second == 0x80
        default: return second >= 0xBB
        }
    }

    /// U+2010–2027 are dashes, quotation marks and dots, in every other title.
    private static func isSuspectPunctuation(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        index < bytes.count && !(0x8C...0xA7).contains(bytes[index]) && bytes[index] < 0xB0
    }
}
