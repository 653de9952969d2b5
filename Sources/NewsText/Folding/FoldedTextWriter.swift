// SPDX-License-Identifier: Apache-2.0

/// The state between two characters while a text is folded.
struct FoldedTextWriter {
    /// nil leaves pieces of broken words apart.
    let knownWords: KnownWords?
    /// The character being read is a capital letter.
    var isUpper = false
    private var start = -1
    /// The hash of the word's letters so far, without the finish.
    private var hash = TermHash.start
    private var isNumber = false
    private var isCapitalised = false
    private var position: WordTraits = [.opensSentence, .opensParagraph]
    private var pendingJoiner = false

    init(knownWords: KnownWords?) {
        self.knownWords = knownWords
    }

    /// A letter that follows belongs to the word that has begun.
    @inline(__always)
    var isInWord: Bool { start >= 0 && !isNumber && !pendingJoiner }

    /// Letters that are taken at once.
    private static let run = 24

    /// The same as `read` for the letters that come next, and for the vowel signs between them: most of any text.
    ///
    /// - Parameter index: where they begin; then, where they end.
    mutating func readLetters(
        _ bytes: Span<UInt8>, _ index: inout Int, _ table: FoldingTable, into units: inout [UInt16]
    ) {
        let entries = table.entries.span
        var (next, hash) = (index, hash)
        units.append(addingCapacity: Self.run) { output in
            while next < bytes.count, output.freeCapacity > 0 {
                let first = bytes[next]
                var (value, length) = (Int(first), 1)
                if first >= 0xE0 {
                    guard first < 0xF0, next + 2 < bytes.count else { return }
                    let low = Int(bytes[next + 1] & 0x3F) << 6 | Int(bytes[next + 2] & 0x3F)
                    (value, length) = (Int(first & 0xF) << 12 | low, 3)
                } else if first >= 0x80 {
                    guard next + 1 < bytes.count else { return }
                    (value, length) = (Int(first & 0x1F) << 6 | Int(bytes[next + 1] & 0x3F), 2)
                }
                let entry = entries[value]
                if entry >> 24 == FoldingTable.Kind.letter.rawValue {
                    let unit = UInt16(truncatingIfNeeded: entry)
                    output.append(unit)
                    hash = TermHash.next(hash, unit)
                } else if entry >> 24 != FoldingTable.Kind.dropped.rawValue {
                    return
                }
                next += length
            }
        }
        self.hash = hash
        index = next
    }

    mutating func read(
        _ value: UInt32, _ entry: UInt32, _ table: FoldingTable, into units: inout [UInt16],
        _ words: inout [FoldedText.Word]
    ) {
        switch entry >> 24 {
        case FoldingTable.Kind.letter.rawValue:
            if start >= 0, isNumber || pendingJoiner { endWord(&units, &words) }
            begin(units.count, number: false)
            append(entry, to: &units)
        case FoldingTable.Kind.digit.rawValue:
            if start >= 0, !isNumber { endWord(&units, &words) }
            if pendingJoiner {
                append(46, to: &units)
                pendingJoiner = false
            }
            begin(units.count, number: true)
            append(entry, to: &units)
        case FoldingTable.Kind.dropped.rawValue:
            break
        case FoldingTable.Kind.expansion.rawValue:
            for unit in table.expansions[Int(entry & 0xFFFFFF)] {
                // Digits and points of a ligature are digits and points: ⑫ is 12, ½ is 1 and 2.
                let own = table.entries[Int(unit)]
                if unit == 32 || own >> 24 == FoldingTable.Kind.expansion.rawValue {
                    endWord(&units, &words)
                } else {
                    read(UInt32(unit), own, table, into: &units, &words)
                }
            }
        case FoldingTable.Kind.symbol.rawValue:
            endWord(&units, &words)
            begin(units.count, number: false)
            append(entry, to: &units)
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
        let hash = TermHash.finish(hash)
        words.append(
            FoldedText.Word(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: units.count),
                hash: hash, traits: traits,
                isKnownPiece: isKnownPiece(hash, letters: units.count - start)))
        if !isNumber, !traits.contains(.afterPunctuation) { joinPieces(&units, &words) }
        units.append(32)
        start = -1
        position = pendingJoiner ? [.opensSentence, .afterPunctuation] : []
        pendingJoiner = false
    }

    private func isKnownPiece(_ hash: UInt32, letters: Int) -> Bool {
        guard let knownWords, !isNumber, letters <= KnownWords.pieceLetters else { return false }
        return knownWords.isKnownPiece(hash)
    }

    /// The last word and the one before it become one when they are pieces of one.
    private func joinPieces(_ units: inout [UInt16], _ words: inout [FoldedText.Word]) {
        guard let knownWords, words.count > 1 else { return }
        let (first, second) = (words[words.count - 2], words[words.count - 1])
        guard KnownWords.mayBePieces(first, second), !first.isNumber, units[Int(first.start)] != 37,
            units[Int(second.start)] != 37, let hash = knownWords.whole(units, first, second)
        else { return }
        units.remove(at: Int(first.end))
        words.removeLast()
        words[words.count - 1].end = Int32(truncatingIfNeeded: units.count)
        words[words.count - 1].hash = hash
    }

    private mutating func begin(_ position: Int, number: Bool) {
        guard start < 0 else { return }
        start = position
        hash = TermHash.start
        isNumber = number
        isCapitalised = isUpper
    }

    private mutating func append(_ entry: UInt32, to units: inout [UInt16]) {
        let unit = UInt16(truncatingIfNeeded: entry)
        units.append(unit)
        hash = TermHash.next(hash, unit)
    }
}
