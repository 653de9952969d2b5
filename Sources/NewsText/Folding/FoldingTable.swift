// SPDX-License-Identifier: Apache-2.0

/// What every character of the Basic Multilingual Plane becomes in the comparison form, in one flat table.
struct FoldingTable: Sendable {
    /// The top byte says what an entry is, the rest its value.
    enum Kind: UInt32 {
        /// Ends a word.
        case separator = 0
        /// The low 16 bits stand in its place; `upper` says that it is a capital.
        case letter = 1
        /// The low 16 bits are the ASCII digit.
        case digit = 2
        /// Leaves no trace: vowel signs, tatweel, direction marks.
        case dropped = 3
        /// The low 24 bits are an index into `expansions`.
        case expansion = 4
        /// A word of its own: `%`.
        case symbol = 5
        /// Belongs to a number when digits stand on both sides, else a separator.
        case joiner = 6
    }

    static let shared = FoldingTable()
    static let upper: UInt32 = 1 << 16

    let entries: [UInt32]
    let expansions: [[UInt16]]

    private init() {
        var entries = [UInt32](repeating: 0, count: 0x10000)
        var expansions: [[UInt16]] = []
        for value in UInt32(0)..<0x10000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil {
                entries[Int(value)] = Kind.letter.rawValue << 24 | value
            }
        }
        for (upper, lower) in zip(UInt32(65)...90, UInt32(97)...122) {
            entries[Int(upper)] = Kind.letter.rawValue << 24 | lower
        }
        for digit in 48...57 {
            entries[digit] = Kind.digit.rawValue << 24 | UInt32(digit)
        }
        LexiconText.folding.forEachRow { fields in
            guard fields.count == 2, let code = Int(fields[0], radix: 16), code < 0x10000 else { return }
            let units = Array(fields[1].utf16)
            let kind: Kind
            switch units.count {
            case 0:
                entries[code] = Kind.dropped.rawValue << 24
                return
            case 1 where (48...57).contains(units[0]): kind = .digit
            case 1 where units[0] == 37: kind = .symbol
            case 1 where units[0] == 32: kind = .separator
            case 1: kind = .letter
            default:
                entries[code] = Kind.expansion.rawValue << 24 | UInt32(expansions.count)
                expansions.append(units)
                return
            }
            entries[code] = kind.rawValue << 24 | UInt32(units[0])
        }
        entries[37] = Kind.symbol.rawValue << 24 | 37
        for joiner in [0x2E, 0x2C, 0x3A, 0x66B, 0x66C] {
            entries[joiner] = Kind.joiner.rawValue << 24
        }
        for value in entries.indices where entries[value] >> 24 == Kind.letter.rawValue {
            if Unicode.Scalar(UInt32(value))?.properties.isUppercase == true { entries[value] |= Self.upper }
        }
        self.entries = entries
        self.expansions = expansions
    }
}
