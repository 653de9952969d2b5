// SPDX-License-Identifier: Apache-2.0

/// The phrases by which newspapers head their columns, so that one is known before it has come twice.
public struct ColumnWords: Sendable {
    public static let shared = ColumnWords()

    private let phrases: PhraseTable

    private init() {
        var phrases = PhraseTable()
        LexiconText.words.forEachRow { fields in
            guard fields.count == 3, fields[0] == "column" else { return }
            for phrase in fields[2].split(separator: ";") { phrases.add(String(phrase)) }
        }
        self.phrases = phrases
    }

    /// Whether one of the phrases stands in the title.
    public func matches(_ title: FoldedText) -> Bool {
        title.words.indices.contains { phrases.match(title, at: $0) != nil }
    }
}
