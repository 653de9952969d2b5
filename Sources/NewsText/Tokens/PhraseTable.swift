// SPDX-License-Identifier: Apache-2.0

/// Phrases by their first word, each with a number: what a text is searched for word by word.
public struct PhraseTable: Sendable {
    private struct Phrase: Sendable {
        var words: [UInt32]
        var value: Int
    }

    /// First word → index into `buckets`.
    private var heads = TermTable()
    private var buckets: [[Phrase]] = []

    public init() {}

    /// Adds a phrase; of those with one first word, the one added first is found first.
    public mutating func add(_ phrase: String, _ value: Int = 0) {
        let words = FoldedText(phrase).words.map(\.hash)
        guard let head = words.first else { return }
        if let bucket = heads[head] {
            buckets[Int(bucket)].append(Phrase(words: words, value: value))
        } else {
            heads[head] = Int32(buckets.count)
            buckets.append([Phrase(words: words, value: value)])
        }
    }

    /// The phrase that begins at a word of the text, and how many words it has.
    public func match(_ text: FoldedText, at index: Int) -> (value: Int, length: Int)? {
        guard let bucket = heads[text.words[index].hash] else { return nil }
        for phrase in buckets[Int(bucket)]
        where index + phrase.words.count <= text.words.count
            && phrase.words.indices.allSatisfy({ text.words[index + $0].hash == phrase.words[$0] })
        {
            return (phrase.value, phrase.words.count)
        }
        return nil
    }
}
