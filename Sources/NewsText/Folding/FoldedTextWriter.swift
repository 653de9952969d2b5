// SPDX-License-Identifier: Apache-2.0

/// The state between two characters while a text is folded.
struct FoldedTextWriter {
    /// The character being read is a capital letter.
    var isUpper = false
    private var start = -1
    private var isNumber = false
    private var isCapitalised = false
    private var position: WordTraits = [.opensSentence, .opensParagraph]
    private var pendingJoiner = false

    mutating func read(
        _ value: UInt32, _ entry: UInt32, _ table: FoldingTable, into units: inout [UInt16],
        _ words: inout [FoldedText.Word]
    ) {
        switch entry >> 24 {
        case FoldingTable.Kind.letter.rawValue:
            if start >= 0, isNumber || pendingJoiner { endWord(&units, &words) }
            begin(units.count, number: false)
            units.append(UInt16(truncatingIfNeeded: entry))
        case FoldingTable.Kind.digit.rawValue:
            if start >= 0, !isNumber { endWord(&units, &words) }
            if pendingJoiner {
                units.append(46)
                pendingJoiner = false
            }
            begin(units.count, number: true)
            units.append(UInt16(truncatingIfNeeded: entry))
        case FoldingTable.Kind.dropped.rawValue:
            break
        case FoldingTable.Kind.expansion.rawValue:
            for unit in table.expansions[Int(entry & 0xFFFFFF)] {
                if unit == 32 {
                    endWord(&units, &words)
                } else {
                    if start >= 0, isNumber || pendingJoiner { endWord(&units, &words) }
                    begin(units.count, number: false)
                    units.append(unit)
                }
            }
        case FoldingTable.Kind.symbol.rawValue:
            endWord(&units, &words)
            begin(units.count, number: false)
            units.append(UInt16(truncatingIfNeeded: entry))
            endWord(&units, &words)
        case FoldingTable.Kind.joiner.rawValue:
            if start >= 0, isNumber, !pendingJoiner {
                pendingJoiner = true
            } else {
                endWord(&units, &words)
                position.insert(.afterPunctuation)
                if value != 44 { position.insert(.opensSentence) }
            }
        default:
            // A hyphen inside a compound is no punctuation: "Flash-Ball".
            let isHyphen = value == 0x2D && start >= 0
            endWord(&units, &words)
            if value != 32, !isHyphen, value != 39, value != 0xA0, value != 0x2019 {
                position.insert(.afterPunctuation)
            }
            if value == 10 {
                position.formUnion([.opensSentence, .opensParagraph])
            } else if value == 33 || value == 63 || value == 0x61F || value == 0xAB || value == 0xBB {
                // Exclamation and question marks, quotation marks.
                position.insert(.opensSentence)
            }
        }
    }

    mutating func endWord(_ units: inout [UInt16], _ words: inout [FoldedText.Word]) {
        guard start >= 0 else { return }
        var traits = position
        if isNumber { traits.insert(.number) }
        if isCapitalised { traits.insert(.capitalised) }
        words.append(
            FoldedText.Word(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: units.count),
                traits: traits))
        units.append(32)
        start = -1
        position = pendingJoiner ? [.opensSentence, .afterPunctuation] : []
        pendingJoiner = false
    }

    private mutating func begin(_ position: Int, number: Bool) {
        guard start < 0 else { return }
        start = position
        isNumber = number
        isCapitalised = isUpper
    }
}
