// SPDX-License-Identifier: Apache-2.0

/// Light stems, hashed where they stand: enough to make forms of a word meet, not to find its root.
///
/// Arabic: one conjunction or preposition and the article go in front, one suffix behind, while three letters stay.
/// Everything else: the first seven letters, which is what Romance plurals and genders leave alone.
public enum Stem {
    public static func word(_ units: [UInt16], _ start: Int, _ end: Int) -> UInt32 {
        let first = units[start]
        guard first >= 0x621, first <= 0x64A else {
            return TermHash.of(units, start, min(end, start + 7))
        }
        let (from, to) = arabic(units, start, end)
        return TermHash.of(units, from, to)
    }

    /// A number without leading zeros: `05` of a date is `5`.
    static func number(_ units: [UInt16], _ start: Int, _ end: Int) -> UInt32 {
        var from = start
        while from + 1 < end, units[from] == 48, units[from + 1] != 46 { from += 1 }
        return TermHash.of(units, from, end)
    }

    /// The part of an Arabic word that its stem is.
    public static func arabic(_ units: [UInt16], _ start: Int, _ end: Int) -> (start: Int, end: Int) {
        var from = start + article(units, start, end)
        if from == start, end - start >= 5, units[start] == waw || units[start] == fa {
            from = start + 1
            from += article(units, from, end)
        }
        return (from, end - suffix(units, from, end))
    }

    private static let waw: UInt16 = 0x648
    private static let fa: UInt16 = 0x641
    private static let alef: UInt16 = 0x627
    private static let lam: UInt16 = 0x644
    private static let ba: UInt16 = 0x628
    private static let kaf: UInt16 = 0x643

    /// How many letters of وال فال بال كال ولل ال لل stand in front of at least three others.
    private static func article(_ units: [UInt16], _ start: Int, _ end: Int) -> Int {
        let length = end - start
        guard length >= 5 else { return 0 }
        let (first, second, third) = (units[start], units[start + 1], units[start + 2])
        if length >= 6, second == alef, third == lam,
            first == waw || first == fa || first == ba || first == kaf
        {
            return 3
        }
        if length >= 6, first == waw, second == lam, third == lam { return 3 }
        if second == lam, first == alef || first == lam { return 2 }
        return 0
    }

    /// How many letters of ها هم هن ات ون ين ان يه ه ي end it after at least three others.
    private static func suffix(_ units: [UInt16], _ start: Int, _ end: Int) -> Int {
        let length = end - start
        guard length >= 4 else { return 0 }
        let (before, last) = (units[end - 2], units[end - 1])
        if length >= 5 {
            switch (before, last) {
            case (0x647, 0x627), (0x647, 0x645), (0x647, 0x646), (0x627, 0x62A), (0x648, 0x646),
                (0x64A, 0x646), (0x627, 0x646), (0x64A, 0x647):
                return 2
            default: break
            }
        }
        return last == 0x647 || last == 0x64A ? 1 : 0
    }
}
