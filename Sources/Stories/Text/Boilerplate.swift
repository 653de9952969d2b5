// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Cuts away from a text what every article of a site carries: credits at the start, the title said again,
/// "read also" and "follow us" at the end.
enum Boilerplate {
    static func cut(_ text: FoldedText, title: FoldedText) -> FoldedText {
        let words = text.words
        var keeps = [Bool](repeating: true, count: words.count)
        var first = credit(text, 0)
        let repeated = repeatedTitle(text, first, title)
        if repeated > 0 {
            first += repeated
            first += credit(text, first)
        }
        for index in 0..<min(first, words.count) { keeps[index] = false }
        var index = first
        while index < words.count {
            if isFooter(text, index) {
                let end = endOfParagraph(text, index)
                // A footer in running text takes the rest with it; a paragraph of its own only itself.
                for dropped in index..<end { keeps[dropped] = false }
                index = end
            } else {
                index += 1
            }
        }
        guard keeps.contains(false) else { return text }
        // A text that is nothing but its title keeps it.
        guard keeps.contains(true) else { return text }
        var result = text
        result.filterWords { keeps[$0] }
        return result
    }

    /// How many words of credit stand at `start`: "و م ع", "MAP :", "Rabat-MAP", "متابعة", "Par LA RÉDACTION avec MAP".
    private static func credit(_ text: FoldedText, _ start: Int) -> Int {
        var last = start
        for index in start..<min(start + 7, text.words.count) {
            let hash = text.hash(of: text.words[index])
            if agencies.contains(hash) { last = index + 1 }
            if index + 2 < text.words.count, spelledOut.contains(triple(text, index)) { last = index + 3 }
            let letters = Int(text.words[index].end - text.words[index].start)
            if letters > 1, !agencies.contains(hash), !creditWords.contains(hash), index > start + 1 { break }
        }
        if last == start, start < text.words.count, loneCredits.contains(text.hash(of: text.words[start])) {
            last = start + 1
        }
        return last - start
    }

    private static func triple(_ text: FoldedText, _ index: Int) -> UInt32 {
        let words = text.words
        return TermHash.pair(TermHash.pair(words[index].hash, words[index + 1].hash), words[index + 2].hash)
    }

    private static func repeatedTitle(_ text: FoldedText, _ start: Int, _ title: FoldedText) -> Int {
        let count = title.words.count
        guard count >= 3, start + count < text.words.count else { return 0 }
        var differing = 0
        for index in 0..<count
        where title.hash(of: title.words[index]) != text.hash(of: text.words[start + index]) {
            differing += 1
            if differing > count / 6 { return 0 }
        }
        return count
    }

    private static func isFooter(_ text: FoldedText, _ index: Int) -> Bool {
        guard text.words[index].traits.contains(.afterPunctuation) || index == 0 else { return false }
        let hash = text.hash(of: text.words[index])
        if openings.contains(hash), index + 1 < text.words.count,
            signatures.contains(text.hash(of: text.words[index + 1]))
        {
            return isSignature(text, index)
        }
        return footers.match(text, at: index) != nil
    }

    /// "L'article … est apparu en premier sur …", "The post … appeared first on …".
    private static func isSignature(_ text: FoldedText, _ index: Int) -> Bool {
        text.words[index...].prefix(40).contains { appearances.contains(text.hash(of: $0)) }
    }

    private static func endOfParagraph(_ text: FoldedText, _ start: Int) -> Int {
        var index = start + 1
        while index < text.words.count, !text.words[index].traits.contains(.opensParagraph) { index += 1 }
        return index
    }

    private static let agencies = TermSet(words: "map ومع afp efe reuters رويترز وكالات agences apa aps")
    private static let spelledOut = TermSet(["و م ع", "ا ف ب", "د ب ا"].map { triple(FoldedText($0), 0) })
    private static let creditWords = TermSet(
        words:
            "و م ع ا ف ب par la rédaction avec وكالة المغرب العربي للأنباء هيئة التحرير متابعة عن من الرباط rabat casablanca"
    )
    private static let openings = TermSet(words: "l the")
    private static let signatures = TermSet(words: "article post")
    private static let appearances = TermSet(words: "apparu appeared")
    private static let loneCredits = TermSet(words: "متابعة وكالات")

    private static let footers: PhraseTable = {
        let phrases = [
            "اقرأ أيضا", "إقرأ أيضا", "اقرؤوا أيضا", "مقالات ذات صلة", "مواضيع ذات صلة", "شارك المقال",
            "شارك هذا",
            "للمزيد من الأخبار", "تابعوا آخر", "تابعونا على", "تابعونا عبر", "لمتابعة المستجدات",
            "حقوق النشر",
            "ساهموا معنا", "جميع الحقوق محفوظة", "حملوا تطبيقنا", "انضموا إلى", "lire aussi",
            "lire également",
            "à lire aussi", "à lire également", "voir aussi", "suivez nous", "partagez cet article",
            "partagez sur",
            "abonnez vous", "tous droits réservés", "cet article est apparu", "read also",
            "read more", "also read", "follow us", "leer también", "lea también", "síguenos",
        ]
        var table = PhraseTable()
        for phrase in phrases { table.add(phrase) }
        return table
    }()
}
