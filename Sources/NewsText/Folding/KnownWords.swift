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
    private let stems: TermTable

    private init() {
        var words = TermTable(minimumCapacity: 16_384)
        var stems = TermTable(minimumCapacity: 16_384)
        for list in [LexiconText.words, .places, .institutions, .concepts] {
            list.forEachRow { fields in
                for field in fields.dropFirst() {
                    let text = FoldedText(String(field), joinsPieces: false)
                    for word in text.words where !word.isNumber {
                        words[text.hash(of: word)] = 1
                        guard word.end - word.start >= Self.pieceLetters else { continue }
                        stems[Stem.word(text.units, Int(word.start), Int(word.end))] = 1
                    }
                }
            }
        }
        self.words = words
        self.stems = stems
    }

    /// Whether the two words are pieces of one.
    func areOne(_ units: [UInt16], _ first: FoldedText.Word, _ second: FoldedText.Word) -> Bool {
        let (start, middle) = (Int(first.start), Int(first.end))
        let (next, end) = (Int(second.start), Int(second.end))
        let isFirstShorter = middle - start <= end - next
        guard min(middle - start, end - next) <= Self.pieceLetters,
            words[TermHash.of(units, isFirstShorter ? start : next, isFirstShorter ? middle : end)] == nil
        else { return false }
        let whole = Array(units[start..<middle] + units[next..<end])
        guard whole.count > Self.pieceLetters else { return false }
        if words[TermHash.of(whole, 0, whole.count)] != nil { return true }
        // Inflected: of Arabic only, where a conjunction or preposition stands before a name, and a stem between article
        // and suffix. A single letter may be a suffix by itself and proves nothing.
        guard whole[0] >= 0x621, whole[0] <= 0x64A, min(middle - start, end - next) > 1 else { return false }
        if Self.proclitics.contains(whole[0]), whole.count > Self.pieceLetters + 1,
            words[TermHash.of(whole, 1, whole.count)] != nil
        {
            return true
        }
        let stem = Stem.arabic(whole, 0, whole.count)
        return stem.end - stem.start >= Self.pieceLetters
            && stems[TermHash.of(whole, stem.start, stem.end)] != nil
    }
}
