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
        let hashes = title.words.map(title.hash(of:))
        if let (kind, count) = Self.match(hashes, start), start + count < hashes.count,
            title.words[start + count].traits.contains(.afterPunctuation)
        {
            self.init(kind: kind, words: start..<start + count)
        } else if let last = hashes.indices.last, last >= 2, let (kind, _) = Self.match(hashes, last),
            title.words[last].traits.contains(.afterPunctuation)
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

    /// The longest mark that begins there.
    private static func match(_ hashes: [UInt32], _ start: Int) -> (Kind, Int)? {
        guard start < hashes.count, let bucket = marks[hashes[start]] else { return nil }
        for (words, kind) in bucket where hashes[start...].starts(with: words) { return (kind, words.count) }
        return nil
    }

    private static let marks: [UInt32: [([UInt32], Kind)]] = {
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
        var table: [UInt32: [([UInt32], Kind)]] = [:]
        for (kind, forms) in phrases {
            for form in forms {
                let text = FoldedText(form)
                let words = text.words.map(text.hash(of:))
                table[words[0], default: []].append((words, kind))
            }
        }
        return table.mapValues { $0.sorted { $0.0.count > $1.0.count } }
    }()
}
