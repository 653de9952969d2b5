// SPDX-License-Identifier: Apache-2.0

/// The consonants of a name, alike in Arabic and Latin letters: محمد and Mohammed are both `mmd`.
///
/// Vowels, h and their Arabic kin fall away; letters that one script cannot tell apart are one (p and b, v and f,
/// j and g); a doubled consonant counts once.
public struct NameSkeleton {
    private var value: UInt32 = 0x5EED
    private var last: UInt16 = 0
    private var count = 0

    /// nil for fewer than three consonants: too short to tell names apart.
    public static func hash(_ units: [UInt16], _ start: Int, _ end: Int) -> UInt32? {
        var skeleton = NameSkeleton()
        if units[start] >= 0x621, units[start] <= 0x64A {
            for index in Stem.arabic(units, start, end).start..<end { skeleton.add(arabic(units[index])) }
        } else {
            skeleton.addLatin(units, start, end)
        }
        return skeleton.count >= 3 ? TermHash.pair(skeleton.value, UInt32(skeleton.count)) : nil
    }

    /// - Parameter consonant: 0 for a letter that falls away; between two equal consonants it keeps them apart.
    private mutating func add(_ consonant: UInt16) {
        guard consonant != last else { return }
        last = consonant
        guard consonant != 0 else { return }
        value = (value ^ UInt32(consonant)) &* 0x0100_0193
        count += 1
    }

    private static func arabic(_ unit: UInt16) -> UInt16 {
        guard unit >= 0x628, unit <= 0x646 else { return 0 }
        return arabicConsonants[Int(unit - 0x628)]
    }

    /// From ب to ن; 0 for what falls away.
    private static let arabicConsonants: [UInt16] = {
        let table: [(UInt32, Character)] = [
            (0x628, "b"), (0x62A, "t"), (0x62B, "t"), (0x62C, "g"), (0x62E, "k"), (0x62F, "d"), (0x630, "d"),
            (0x631, "r"), (0x632, "z"), (0x633, "s"), (0x634, "x"), (0x635, "s"), (0x636, "d"), (0x637, "t"),
            (0x638, "z"), (0x63A, "g"), (0x641, "f"), (0x642, "k"), (0x643, "k"), (0x644, "l"), (0x645, "m"),
            (0x646, "n"),
        ]
        var consonants = [UInt16](repeating: 0, count: 0x646 - 0x628 + 1)
        for (code, letter) in table { consonants[Int(code - 0x628)] = UInt16(letter.asciiValue ?? 0) }
        return consonants
    }()

    private mutating func addLatin(_ units: [UInt16], _ start: Int, _ end: Int) {
        var index = start
        while index < end {
            let unit = units[index]
            let next = index + 1 < end ? units[index + 1] : 0
            index += 1
            switch unit {
            case 0x63 where next == 0x68, 0x73 where next == 0x68:  // ch, sh
                add(0x78)
                index += 1
            case 0x63:  // c
                add(next == 0x65 || next == 0x69 || next == 0x79 ? 0x73 : 0x6B)
            case 0x6B, 0x71: add(0x6B)  // k, q
            case 0x70 where next == 0x68:  // ph
                add(0x66)
                index += 1
            case 0x64 where next == 0x6A:  // dj
                add(0x67)
                index += 1
            case 0x67 where next == 0x6E:  // gn
                add(0x6E)
                index += 1
            case 0x6A: add(0x67)  // j
            case 0x70: add(0x62)  // p
            case 0x76: add(0x66)  // v
            case 0x78:  // x
                add(0x6B)
                add(0x73)
            case 0x62, 0x64, 0x66, 0x67, 0x6C, 0x6D, 0x6E, 0x72, 0x73, 0x74, 0x7A: add(unit)
            default: add(0)
            }
        }
    }
}
