// SPDX-License-Identifier: Apache-2.0

/// Whether a document is UTF-8 (RFC 3629) and made of the characters that XML 1.0 allows (production 2), told
/// eight bytes at a time.
enum CharacterCheck {
    struct Verdict {
        var isSound: Bool
        /// Line ends other than a line feed have to be made one (XML 1.0, section 2.11).
        var hasCarriageReturn = false
    }

    private static let tops: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let blanks: UInt64 = 0x2020_2020_2020_2020

    static func check(_ bytes: Span<UInt8>) -> Verdict {
        let count = bytes.count
        var returns: UInt64 = 0
        var index = 0
        while index < count {
            if index &+ 16 <= count {
                let first = bytes.word(at: index)
                let second = bytes.word(at: index &+ 8)
                if (first | second) & tops == 0 {
                    guard allows(first, &returns), allows(second, &returns) else {
                        return Verdict(isSound: false)
                    }
                    index &+= 16
                    continue
                }
            }
            if index &+ 8 <= count {
                let word = bytes.word(at: index)
                if isFourPairs(word) {
                    index &+= 8
                    continue
                }
                // The ASCII before the first other byte, and blanks in the place of the rest.
                let ascii = (word & tops).trailingZeroBitCount / 8
                let rest: UInt64 = ascii == 8 ? 0 : ~0 &<< UInt64(ascii * 8)
                let part = word & ~rest | blanks & rest
                guard allows(part, &returns) else { return Verdict(isSound: false) }
                index &+= ascii
                if ascii == 8 { continue }
            } else if bytes[index] < 0x80 {
                guard allows(blanks &<< 8 | UInt64(bytes[index]), &returns) else {
                    return Verdict(isSound: false)
                }
                index &+= 1
                continue
            }
            let length = sequence(bytes, at: index)
            guard length > 0 else { return Verdict(isSound: false) }
            index &+= length
        }
        return Verdict(isSound: true, hasCarriageReturn: returns != 0)
    }

    /// The length of the sequence of two, three or four bytes at `index`; 0 when it is broken or no character.
    @inline(__always)
    private static func sequence(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let rest = bytes.count &- index
        if lead &- 0xC2 < 0x1E { return rest > 1 && bytes[index &+ 1] & 0xC0 == 0x80 ? 2 : 0 }
        func follows(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
            rest > offset && bytes[index &+ offset] >= low && bytes[index &+ offset] <= high
        }
        switch lead {
        case 0xE0...0xEF:
            guard follows(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF), follows(2) else {
                return 0
            }
            // U+FFFE and U+FFFF are no characters of XML.
            if lead == 0xEF, bytes[index &+ 1] == 0xBF, bytes[index &+ 2] >= 0xBE { return 0 }
            return 3
        case 0xF0...0xF4:
            let isWhole =
                follows(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) && follows(2)
                && follows(3)
            return isWhole ? 4 : 0
        default:
            return 0
        }
    }

    /// Four characters of two bytes each: Arabic, but for the blanks.
    @inline(__always)
    private static func isFourPairs(_ word: UInt64) -> Bool {
        guard word & 0xC0E0_C0E0_C0E0_C0E0 == 0x80C0_80C0_80C0_80C0 else { return false }
        // Neither C0 nor C1, which would be ASCII in two bytes.
        let leads = word & 0x001E_001E_001E_001E &+ 0x00FE_00FE_00FE_00FE
        return leads & 0x0100_0100_0100_0100 == 0x0100_0100_0100_0100
    }

    /// The top bit of every byte below `limit`; the bytes are ASCII.
    @inline(__always)
    private static func below(_ limit: UInt64, _ word: UInt64) -> UInt64 {
        ~(word &+ ones &* (0x80 &- limit)) & tops
    }

    /// The top bit of every byte that is zero; the bytes are ASCII.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { below(1, word) }

    /// Whether the controls among eight bytes of ASCII are tabs and line ends; notes carriage returns.
    @inline(__always)
    private static func allows(_ word: UInt64, _ returns: inout UInt64) -> Bool {
        let controls = below(0x20, word)
        // Rare but for line ends.
        guard controls != 0 else { return true }
        let carriageReturns = zeros(word ^ (ones &* 0x0D))
        returns |= carriageReturns
        return controls & ~(zeros(word ^ (ones &* 0x09)) | zeros(word ^ (ones &* 0x0A)) | carriageReturns)
            == 0
    }
}
