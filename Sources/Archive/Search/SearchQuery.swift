// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A person's words as a query of FTS5; nothing that they write is taken as its syntax.
enum SearchQuery {
    /// Every word must occur; the last one may be unfinished. nil when there is no word.
    static func words(_ folded: String) -> String? {
        let words = folded.split { !($0.isLetter || $0.isNumber) }.prefix(16).map(String.init)
        guard !words.isEmpty else { return nil }
        let terms = words.enumerated().map { index, word in
            "("
                + forms(of: word).map { quoted($0) + (index == words.count - 1 ? "*" : "") }.joined(
                    separator: " OR ") + ")"
        }
        return "text : (" + terms.joined(separator: " AND ") + ")"
    }

    static func tag(_ tag: String, _ hash: KeyHash) -> String {
        "tags : \(quoted(SearchTable.token(ofTag: tag, hash)))"
    }

    /// Arabic writes “and”, “in”, “for”, “like” and the article together with the word: المغرب must find بالمغرب, and the
    /// other way round.
    static func forms(of word: String) -> [String] {
        guard word.unicodeScalars.allSatisfy({ (0x0621...0x064A).contains($0.value) }) else { return [word] }
        var stem = Substring(word)
        for prefix in articles where stem.hasPrefix(prefix) && stem.count - prefix.count >= 3 {
            stem = stem.dropFirst(prefix.count)
            break
        }
        var forms = [word]
        if let first = word.first, letters.contains(first), word.count >= 5 {
            forms.append(String(word.dropFirst()))
        }
        for prefix in proclitics {
            let form = prefix + stem
            if !forms.contains(form) {
                forms.append(form)
            }
        }
        return forms
    }

    /// Longest first.
    private static let articles = ["وبال", "وكال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل"]
    /// Written before a noun without an article: بأكادير, لطنجة, وأكادير, فالرباط.
    private static let letters: Set<Character> = ["ب", "ل", "و", "ف"]
    private static let proclitics = [
        "", "ال", "وال", "بال", "كال", "فال", "لل", "ولل", "وبال", "و", "ب", "ل",
    ]

    private static func quoted(_ word: String) -> String {
        "\"\(word)\""
    }
}
