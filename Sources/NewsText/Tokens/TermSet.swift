// SPDX-License-Identifier: Apache-2.0

/// A fixed set of words by their hashes: some kilobytes at most, and no keyed hash, since its words are ours.
public struct TermSet: Sendable {
    private var table: TermTable

    public init(_ terms: some Collection<UInt32>) {
        table = TermTable(minimumCapacity: terms.count)
        for term in terms { table[term] = 1 }
    }

    /// The folded words of a text.
    public init(words: String) {
        self.init(FoldedText(words).words.map(\.hash))
    }

    public func contains(_ term: UInt32) -> Bool { table[term] != nil }
}
