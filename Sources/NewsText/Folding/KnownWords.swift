// SPDX-License-Identifier: Apache-2.0

/// Every word of the embedded lists: what two pieces of a broken word must make together to be joined again.
///
/// Editors copy out of narrow columns and old systems: `ال مغرب`, `تيز نيت`, `gouver nement`. Pieces are joined in the
/// comparison form alone, when the shorter one is no word and both together are.
final class KnownWords: Sendable {
    static let shared = KnownWords()

    /// Letters of a piece, at most; a longer one is a word that the lists do not know.
    static let pieceLetters = 4

    /// و ف ب ل ك
    private static let proclitics: [UInt16] = [0x648, 0x641, 0x628, 0x644, 0x643]

    private let words: TermTable
    /// Those that are no longer than a piece: half of all words that are read are asked for among these.
    private let pieces: TermTable
    private let stems: TermTable

    private init() {
        var words = TermTable(minimumCapacity: 16_384, isLexicon: true)
        var pieces = TermTable(minimumCapacity: 1024)
        var stems = TermTable(minimumCapacity: 16_384, isLexicon: true)
        for list in [LexiconText.words, .places, .institutions, .concepts] {
            list.forEachRow { fields in
                for field in fields.dropFirst() {
                    let text = FoldedText(String(field), joinsPieces: false)
                    for word in text.words where !word.isNumber {
                        words[word.hash] = 1
                        if word.end - word.start <= Self.pieceLetters { pieces[word.hash] = 1 }
                        guard word.end - word.start >= Self.pieceLetters else { continue }
                        stems[Stem.word(text.units, Int(word.start), Int(word.end))] = 1
                    }
                }
            }
        }
        self.words = words
        self.pieces = pieces
        self.stems = stems
    }

    /// Whether a word of no more letters than a piece has stands in the lists.
    func isKnownPiece(_ hash: UInt32) -> Bool { pieces[hash] != nil }

    /// Whether the shorter of the two is a piece rather than a word.
    @inline(__always)
    static func mayBePieces(_ first: FoldedText.Word, _ second: FoldedText.Word) -> Bool {
        let (length, other) = (first.end - first.start, second.end - second.start)
        return min(length, other) <= Int32(pieceLetters)
            && !(length <= other ? first : second).isKnownPiece
    }

    /// The hash of the word that the two are pieces of, if they are; `mayBePieces` holds for them.
    func whole(_ units: [UInt16], _ first: FoldedText.Word, _ second: FoldedText.Word) -> UInt32? {
        let (start, middle) = (Int(first.start), Int(first.end))
        let (next, end) = (Int(second.start), Int(second.end))
        guard middle - start + end - next > Self.pieceLetters else { return nil }
        let hash = TermHash.of(units, start..<middle, next..<end)
        if words[hash] != nil { return hash }
        // Inflected: of Arabic only, where a conjunction or preposition stands before a name, and a stem between article
        // and suffix. A single letter may be a suffix by itself and proves nothing.
        guard units[start] >= 0x621, units[start] <= 0x64A, min(middle - start, end - next) > 1 else {
            return nil
        }
        let whole = Array(units[start..<middle] + units[next..<end])
        if Self.proclitics.contains(whole[0]), whole.count > Self.pieceLetters + 1,
            words[TermHash.of(whole, 1, whole.count)] != nil
        {
            return hash
        }
        let stem = Stem.arabic(whole, 0, whole.count)
        return stem.end - stem.start >= Self.pieceLetters
            && stems[TermHash.of(whole, stem.start, stem.end)] != nil ? hash : nil
    }
}
