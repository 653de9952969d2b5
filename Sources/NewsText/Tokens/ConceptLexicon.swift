// SPDX-License-Identifier: Apache-2.0

/// Words of four languages that mean about the same, by their stems: anchors between languages.
public struct ConceptLexicon: Sendable {
    public static let shared = ConceptLexicon()

    private let table: TermTable

    private init() {
        var table = TermTable(minimumCapacity: 8192, isLexicon: true)
        LexiconText.concepts.forEachRow { fields in
            guard fields.count == 5, let number = Int32(fields[0]) else { return }
            for column in 1...4 {
                for token in Tokens(FoldedText(String(fields[column]))).list where token.kind == .word {
                    if table[token.term] == nil { table[token.term] = number }
                }
            }
        }
        self.table = table
    }

    /// The number of the concept that a term stands for.
    public func concept(of term: UInt32) -> Int32? {
        table[term]
    }
}
