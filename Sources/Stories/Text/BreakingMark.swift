// SPDX-License-Identifier: Apache-2.0

public import NewsText

/// The cry that a newsroom puts on a title: عاجل, URGENT, Última hora.
///
/// Only at the start or the end of a title, or as a category: "appel urgent" and "اجتماع عاجل" are no marks.
public struct BreakingMark: Hashable, Sendable {
    /// The words it consists of, at the start (or the end) of the title; 0 when a category carries it.
    public let words: Int
    public let isAtEnd: Bool

    /// - Parameters:
    ///   - title: the folded title.
    ///   - categories: as the feed gives them.
    public init?(title: FoldedText, categories: [String] = []) {
        if let count = Self.leading(title) {
            self.init(words: count, isAtEnd: false)
        } else if let last = title.words.last, title.words.count > 2, last.traits.contains(.afterPunctuation),
            Self.plain.contains(title.hash(of: last))
        {
            self.init(words: 1, isAtEnd: true)
        } else if categories.contains(where: Self.isMark(category:)) {
            self.init(words: 0, isAtEnd: false)
        } else {
            return nil
        }
    }

    private init(words: Int, isAtEnd: Bool) {
        self.words = words
        self.isAtEnd = isAtEnd
    }

    private static func leading(_ title: FoldedText) -> Int? {
        guard title.words.count > 1 else { return nil }
        let (first, second) = (title.words[0].hash, title.words[1])
        if pairs.contains(TermHash.pair(first, second.hash)) { return 2 }
        if plain.contains(first) { return 1 }
        if needsPunctuation.contains(first), second.traits.contains(.afterPunctuation) { return 1 }
        return nil
    }

    private static func isMark(category: String) -> Bool {
        guard category.utf8.count < 64 else { return false }
        let folded = FoldedText(category)
        let hashes = folded.words.map(folded.hash(of:))
        switch hashes.count {
        case 1: return plain.contains(hashes[0])
        case 2: return pairs.contains(TermHash.pair(hashes[0], hashes[1]))
        default: return false
        }
    }

    private static let plain = TermSet(words: "عاجل urgent urgente")
    private static let needsPunctuation = TermSet(words: "alerte flash breaking متجدد")
    private static let pairs: TermSet = {
        let phrases = [
            "خبر عاجل", "الآن عاجل", "عاجل جدا", "أخبار ساخنة", "أخبار عاجلة", "dernière minute",
            "última hora",
            "breaking news", "alerte info", "flash info", "info urgente", "très urgent",
        ]
        return TermSet(
            phrases.map { phrase in
                let text = FoldedText(phrase)
                return TermHash.pair(text.hash(of: text.words[0]), text.hash(of: text.words[1]))
            })
    }()
}
