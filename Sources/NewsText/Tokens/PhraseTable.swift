// SPDX-License-Identifier: Apache-2.0

/// Phrases by their first word, each with a value: what a text is searched for word by word.
public struct PhraseTable<Value: Sendable>: Sendable {
    /// First word → index into `buckets`.
    private var heads = TermTable(isLexicon: true)
    private var buckets: [[(words: [UInt32], value: Value)]] = []

    public init() {}

    /// Adds a phrase; of those with one first word, the one added first is found first.
    public mutating func add(_ phrase: String, _ value: Value) {
        let words = FoldedText(phrase).words.map(\.hash)
        guard let head = words.first else { return }
        if let bucket = heads[head] {
            buckets[Int(bucket)].append((words, value))
        } else {
            heads[head] = Int32(buckets.count)
            buckets.append([(words, value)])
        }
    }

    /// The phrase that begins at a word of the text, and how many words it has.
    public func match(_ text: FoldedText, at index: Int) -> (value: Value, length: Int)? {
        guard let bucket = heads[text.words[index].hash] else { return nil }
        for (words, value) in buckets[Int(bucket)]
        where index + words.count <= text.words.count
            && words.indices.allSatisfy({ text.words[index + $0].hash == words[$0] })
        {
            return (value, words.count)
        }
        return nil
    }
}
