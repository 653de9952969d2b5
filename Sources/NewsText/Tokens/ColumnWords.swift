// SPDX-License-Identifier: Apache-2.0

/// The phrases by which newspapers head their columns, so that one is known before it has come twice.
public struct ColumnWords: Sendable {
    public static let shared = ColumnWords()

    /// First word → the phrases that it opens.
    private let phrases: [UInt32: [[UInt32]]]

    private init() {
        var phrases: [UInt32: [[UInt32]]] = [:]
        LexiconText.words.forEachRow { fields in
            guard fields.count == 3, fields[0] == "column" else { return }
            for phrase in fields[2].split(separator: ";") {
                let text = FoldedText(String(phrase))
                let words = text.words.map(text.hash(of:))
                if let first = words.first { phrases[first, default: []].append(words) }
            }
        }
        self.phrases = phrases
    }

    /// Whether one of the phrases stands in the title.
    public func matches(_ title: FoldedText) -> Bool {
        let hashes = title.words.map(title.hash(of:))
        for index in hashes.indices {
            guard let bucket = phrases[hashes[index]] else { continue }
            for words in bucket where hashes[index...].starts(with: words) { return true }
        }
        return false
    }
}
