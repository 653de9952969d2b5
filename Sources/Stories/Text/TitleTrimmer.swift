// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Takes off a title what is not the news: the mark, "correction:", "video:", "(update)", the name of the site.
enum TitleTrimmer {
    static func trim(_ title: FoldedText, mark: BreakingMark?, site: [FoldedText]) -> FoldedText {
        var first = 0
        var end = title.words.count
        if let mark, mark.words > 0 {
            if mark.isAtEnd { end -= mark.words } else { first += mark.words }
        }
        if let correction = CorrectionMark(title: title) {
            if correction.words.upperBound == title.words.count {
                end = min(end, correction.words.lowerBound)
            } else {
                first = max(first, correction.words.upperBound)
            }
        }
        for name in site where !name.words.isEmpty && end - first > name.words.count + 1 {
            if matches(title, end - name.words.count, name) { end -= name.words.count }
            if matches(title, first, name) { first += name.words.count }
        }
        while end - first > 2, decorations.contains(title.hash(of: title.words[end - 1])),
            title.words[end - 1].traits.contains(.afterPunctuation)
        {
            end -= 1
        }
        while end - first > 2, decorations.contains(title.hash(of: title.words[first])) { first += 1 }
        guard first > 0 || end < title.words.count, first < end else { return title }
        var trimmed = title
        trimmed.filterWords { $0 >= first && $0 < end }
        return trimmed
    }

    private static func matches(_ title: FoldedText, _ start: Int, _ name: FoldedText) -> Bool {
        guard start >= 0, start + name.words.count <= title.words.count else { return false }
        return name.words.indices.allSatisfy {
            title.hash(of: title.words[start + $0]) == name.hash(of: name.words[$0])
        }
    }

    private static let decorations = TermSet(
        words: """
            فيديو بالفيديو صور بالصور شاهد خاص حصري تحديث محين متجدد رسميا vidéo video photos exclusif exclusivité
            direct actualisé màj maj update updated oficial
            """)
}
