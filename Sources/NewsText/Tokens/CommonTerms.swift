// SPDX-License-Identifier: Apache-2.0

/// How common the most common words of news are, so that a young index does not take "minister" for a rare word.
public struct CommonTerms: Sendable {
    public static let shared = CommonTerms()

    private let table: TermTable

    private init() {
        var table = TermTable(minimumCapacity: 8192, isLexicon: true)
        LexiconText.common.forEachRow { fields in
            guard fields.count == 2, let count = Int32(fields[0]) else { return }
            let text = FoldedText(String(fields[1]))
            for token in Tokens(text).list {
                let name = token.term & ~3
                table[name] = max(count, table[name] ?? 0)
            }
        }
        self.table = table
    }

    /// In how many of 3,000 items the term stands; 0 for all but the common ones. The two low bits of a term are not
    /// looked at, so that others may keep something there.
    public func prior(of term: UInt32) -> Int32 {
        table[term & ~3] ?? 0
    }
}
