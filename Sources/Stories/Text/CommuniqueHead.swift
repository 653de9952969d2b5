// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Knows a communiqué that is printed as it was sent by its head: "بلاغ صحفي:", "Communiqué de presse –". A report that
/// speaks of one ("أفاد بلاغ لوزارة …", "a annoncé dans un communiqué") is a report.
enum CommuniqueHead {
    /// A title that is nothing but the head, with whose communiqué it is, has at most so many words.
    private static let shortTitle = 6

    static func opens(_ text: FoldedText) -> Bool {
        guard !text.words.isEmpty, let head = heads.match(text, at: 0) else { return false }
        if head.length == text.words.count || head.value == wholeText { return true }
        if text.words[head.length].traits.contains(.afterPunctuation) { return true }
        return head.length == 1 && text.words.count <= shortTitle && isAttributed(text)
    }

    /// "Communiqué du Cabinet royal", "بلاغ من وزارة الداخلية", and nothing more.
    private static func isAttributed(_ text: FoldedText) -> Bool {
        text.words.count > 2 && attributions.contains(text.words[1].hash)
            && text.words.dropFirst().allSatisfy { !$0.traits.contains(.afterPunctuation) }
    }

    private static let attributions: Set<UInt32> = {
        let text = FoldedText("de du des d من صادر del")
        return Set(text.words.map(\.hash))
    }()

    /// "نص البلاغ …" announces its very words, whatever follows.
    private static let wholeText = 1

    private static let heads: PhraseTable = {
        var table = PhraseTable()
        for phrase in ["نص البلاغ", "نص البيان"] { table.add(phrase, wholeText) }
        // The longer ones first.
        for phrase in [
            "بلاغ صحفي", "بلاغ صحافي", "بلاغ إخباري", "بلاغ", "بيان صحفي", "بيان صحافي", "بيان حقيقة", "بيان",
            "communiqué de presse", "communiqué officiel", "communiqué", "comunicado de prensa", "comunicado",
            "nota de prensa", "press release",
        ] {
            table.add(phrase)
        }
        return table
    }()
}
