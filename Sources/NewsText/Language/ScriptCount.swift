// SPDX-License-Identifier: Apache-2.0

/// How many letters of each script a text has; counted over UTF-8 bytes, at most the first kilobyte or two.
struct ScriptCount {
    private(set) var arabic = 0
    private(set) var latin = 0
    private(set) var tifinagh = 0
    private(set) var other = 0
    /// Yeh and kaf as Arabic writes them, and as Persian, Urdu and Kurdish do.
    private var arabicShapes = 0
    private var persianShapes = 0

    init(_ bytes: Span<UInt8>) {
        var index = 0
        let end = min(bytes.count, 2048)
        while index < end {
            if index &+ 8 <= end, let letters = Self.lettersOfASCII(bytes, at: index) {
                latin &+= letters
                index &+= 8
                continue
            }
            let byte = bytes[index]
            let second = index + 1 < end ? bytes[index + 1] : 0
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                latin += 1
                index += 1
            case 0x00...0x7F:
                index += 1
            case 0xC3...0xC9:
                latin += 1
                index += 2
            case 0xD8...0xDB:
                countArabic(byte, second)
                index += 2
            case 0xCA...0xDF:
                other += 1
                index += 2
            case 0xE2 where second == 0xB4 || second == 0xB5:
                tifinagh += 1
                index += 3
            case 0xE3...0xED:
                other += 1
                index += 3
            case 0xEF where (0xAD...0xBB).contains(second):
                arabic += 1
                index += 3
            case 0xE0...0xEF:
                if byte < 0xE2 { other += 1 }
                index += 3
            case 0xF0...0xF7:
                index += 4
            default:
                index += 1
            }
        }
    }

    /// How many of eight bytes are letters of ASCII; nil when not all of them are ASCII.
    @inline(__always)
    private static func lettersOfASCII(_ bytes: Span<UInt8>, at index: Int) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        // Checked, and any eight bytes are a number.
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        guard word & tops == 0 else { return nil }
        let folded = word | ones &* 0x20
        // Not below `a`, and not above `z`.
        let letters = (folded &+ ones &* 0x1F) & ~(folded &+ ones &* 0x05) & tops
        return letters.nonzeroBitCount
    }

    /// No Arabic yeh or kaf, and several Persian ones.
    var isPersian: Bool { arabicShapes == 0 && persianShapes >= 2 }

    private mutating func countArabic(_ lead: UInt8, _ second: UInt8) {
        switch (lead, second) {
        // Comma, semicolon, question mark, digits, vowel signs and tatweel are no letters.
        case (0xD8, 0x80...0x9F), (0xD9, 0x8B...0xAD), (0xD9, 0x80), (0xDB, 0x94...0xB9):
            if lead == 0xDB, second == 0x95 { persianShapes += 1 }
            return
        case (0xD9, 0x8A), (0xD9, 0x83), (0xD8, 0xA9):
            arabicShapes += 1
        case (0xDB, 0x8C), (0xDA, 0xA9), (0xDB, 0x92), (0xDB, 0x81):
            persianShapes += 1
        default:
            break
        }
        arabic += 1
    }
}
