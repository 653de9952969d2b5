// SPDX-License-Identifier: Apache-2.0

extension UInt8 {
    /// The white space of HTML, and what is treated as such.
    @inline(__always)
    var isMarkupSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B) }

    @inline(__always)
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    @inline(__always)
    var isDigit: Bool { self &- 0x30 < 10 }

    @inline(__always)
    var isLetterOrDigit: Bool { isLetter || isDigit }

    /// An ASCII capital as its small letter.
    @inline(__always)
    var folded: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

    /// True where a run of text has to stop for a closer look: `<`, `>`, `&`, controls, and the first bytes of
    /// the scalars that are white space, invisible controls or marks of direction.
    @inline(__always)
    var stopsText: Bool {
        if self < 0x40 {
            // Tab and line feed are ordinary; 26 is `&`, 3C and 3E are `<` and `>`.
            return (0x5000_0040_FFFF_F9FF as UInt64 &>> UInt64(self)) & 1 != 0
        }
        return self == 0x7F || self == 0xC2 || self == 0xE2 || self == 0xEF
    }
}

extension Span<UInt8> {
    /// True when the ASCII bytes of `word` (lower case) stand at `place`, in either case.
    func holds(_ word: StaticString, at place: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard place >= 0, place + length <= count else { return false }
        for offset in 0..<length {
            let wanted = unsafe word.utf8Start[offset]
            if self[place + offset].folded != wanted { return false }
        }
        return true
    }

    /// Whether the ASCII bytes of `word` (lower case) stand anywhere, in either case.
    func mayHold(_ word: StaticString) -> Bool { firstIndex(of: word, from: 0, to: count) != nil }

    /// The place of a byte at or after `start`.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < count {
            if self[index] == byte { return index }
            index &+= 1
        }
        return nil
    }

    /// The place of the ASCII bytes of `word` (lower case) at or after `start` and before `end`, in either case.
    func firstIndex(of word: StaticString, from start: Int, to end: Int) -> Int? {
        guard word.utf8CodeUnitCount > 0 else { return nil }
        let first = unsafe word.utf8Start[0]
        var index = start
        while index < end {
            if self[index].folded == first, holds(word, at: index) { return index }
            index &+= 1
        }
        return nil
    }
}
