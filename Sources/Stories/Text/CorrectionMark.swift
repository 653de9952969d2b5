// SPDX-License-Identifier: Apache-2.0

public import NewsText

/// The word by which a newsroom puts right or takes back what it said: تصحيح, تكذيب, RECTIFICATIF, Démenti.
///
/// Only where punctuation sets it apart: "تصحيح المسار" and "correction des copies" are ordinary titles.
public struct CorrectionMark: Hashable, Sendable {
    /// What the mark says of the news before it.
    public enum Kind: String, Sendable, CaseIterable {
        /// Something of it was wrong.
        case correction
        /// It did not happen.
        case denial
        /// It is not to be used any more.
        case retraction
    }

    public let kind: Kind
    /// Its words within the title.
    public let words: Range<Int>

    /// - Parameter title: the folded title, a breaking mark included.
    public init?(title: FoldedText) {
        let start = BreakingMark(title: title).map { $0.isAtEnd ? 0 : $0.words } ?? 0
        if start < title.words.count, let (kind, count) = Self.mark(title, at: start),
            start + count < title.words.count,
            title.words[start + count].traits.contains(.afterPunctuation)
        {
            self.init(kind: kind, words: start..<start + count)
        } else if let last = title.words.indices.last, last >= 2,
            title.words[last].traits.contains(.afterPunctuation),
            let (kind, _) = Self.mark(title, at: last)
        {
            self.init(kind: kind, words: last..<last + 1)
        } else {
            return nil
        }
    }

    private init(kind: Kind, words: Range<Int>) {
        self.kind = kind
        self.words = words
    }

    private static func mark(_ title: FoldedText, at index: Int) -> (Kind, Int)? {
        marks.match(title, at: index).map { (Kind.allCases[$0.value], $0.length) }
    }

    /// Of two marks that begin alike, the longer one is found first.
    private static let marks: PhraseTable = {
        let phrases: [(Kind, [String])] = [
            (
                .correction,
                [
                    "تصحيح خبر", "تصحيح", "تصويب", "استدراك", "توضيح", "rectificatif", "rectification",
                    "correction", "corrigé", "corrigendum", "erratum", "mise au point", "rectificación",
                    "fe de erratas", "corrección",
                ]
            ),
            (.denial, ["تكذيب", "نفي", "démenti", "denial", "desmentido"]),
            (
                .retraction,
                ["سحب خبر", "إلغاء خبر", "annule et remplace", "annulation", "retractation", "retraction"]
            ),
        ]
        var table = PhraseTable()
        for (kind, forms) in phrases {
            for form in forms { table.add(form, Kind.allCases.firstIndex(of: kind) ?? 0) }
        }
        return table
    }()
}
