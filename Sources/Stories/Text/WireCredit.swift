// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Finds the credit of an agency: its name in brackets, between dashes or slashes, after a dateline
/// ("Rabat, 22 nov. (MAP) –", "الرباط/ومع/"), or alone on its line.
enum WireCredit {
    /// How an agency's name may be taken for something else.
    private enum Kind {
        /// Spelled out, or letter by letter: unmistakable at the head of a text.
        case name
        /// A name by which texts also speak of the agency: "Reuters rapporte que …".
        case acronym
        /// An ordinary word, too.
        case word
    }

    private struct Form {
        var spelling: String
        var origin: WireOrigin
        var kind: Kind
        /// Agencies' names begin with a capital where there are capitals.
        var isLatin: Bool { spelling.utf8.first.map { $0 < 0x80 } ?? false }
    }

    /// The credit in the first words of a text.
    static func opening(_ text: FoldedText) -> WireOrigin? {
        find(text, limit: 9) { form, start, end in
            let isClosed = isClosed(text, end)
            if isClosed, isOpened(text, start) { return true }
            if form.kind == .name, start == 0 { return true }
            return isDateline(text, start, isClosed: isClosed, isWord: form.kind == .word && !form.isLatin)
        }
    }

    /// The agency that an author's or a source's name names.
    static func signing(_ name: FoldedText) -> WireOrigin? {
        find(name, limit: 8) { form, start, end in
            let (isOpened, isClosed) = (isOpened(name, start), isClosed(name, end))
            switch form.kind {
            case .name: return true
            case .acronym where isOpened: return true
            default:
                return isClosed && (isOpened || isDateline(name, start, isClosed: true, isWord: true))
            }
        }
    }

    private static func find(
        _ text: FoldedText, limit: Int, where isCredit: (Form, Int, Int) -> Bool
    ) -> WireOrigin? {
        for index in text.words.indices.prefix(limit) {
            guard let match = table.match(text, at: index) else { continue }
            let form = forms[match.value]
            guard !form.isLatin || text.words[index].traits.contains(.capitalised) else { continue }
            if isCredit(form, index, index + match.length) { return form.origin }
        }
        return nil
    }

    /// Something other than a space stands before it, or nothing at all.
    private static func isOpened(_ text: FoldedText, _ start: Int) -> Bool {
        start == 0 || text.words[start].traits.contains(.afterPunctuation)
    }

    private static func isClosed(_ text: FoldedText, _ end: Int) -> Bool {
        end == text.words.count || text.words[end].traits.contains(.afterPunctuation)
    }

    /// What stands before it is where the dispatch is dated from, or says that it comes from an agency: "Rabat-MAP",
    /// "Par la rédaction avec MAP", "وكالة فرانس برس:".
    private static func isDateline(_ text: FoldedText, _ end: Int, isClosed: Bool, isWord: Bool) -> Bool {
        guard end > 0, isClosed || !isWord else { return false }
        var places = [Bool](repeating: false, count: end)
        let gazetteer = Gazetteer.shared
        for mention in gazetteer.mentions(in: text, limit: end)
        where gazetteer.entities[mention.entity].isPlace {
            for index in mention.words where index < end { places[index] = true }
        }
        var isStrong = false
        for index in 0..<end {
            let hash = text.words[index].hash
            if places[index] || sources.contains(hash) {
                isStrong = true
            } else if !fillers.contains(hash), !text.words[index].isNumber {
                return false
            }
        }
        return isStrong || isClosed
    }

    /// Words that say by themselves that an agency's dispatch follows.
    private static let sources = hashes("avec with con متابعة rédaction التحرير")
    private static let fillers = hashes("par by por la le وكالة agence agency agencia هيئة عن من")

    private static let forms: [Form] = {
        let names: [(WireOrigin, Kind, [String])] = [
            (
                .map, .name,
                [
                    "و م ع", "وكالة المغرب العربي للأنباء", "Agence Marocaine de Presse",
                    "Maghreb Arabe Presse", "Maghreb Arab Press", "MAP Express",
                ]
            ),
            (.map, .word, ["MAP", "ومع"]),
            (.afp, .name, ["أ ف ب", "Agence France Presse", "وكالة الأنباء الفرنسية"]),
            (.afp, .acronym, ["AFP", "فرانس برس"]),
            (.efe, .acronym, ["EFE"]), (.efe, .word, ["إفي"]),
            (.reuters, .acronym, ["Reuters", "رويترز"]),
            (.ap, .acronym, ["Associated Press", "أسوشيتد برس"]),
            (.anadolu, .word, ["الأناضول", "Anadolu"]),
            (.dpa, .name, ["د ب أ"]), (.dpa, .acronym, ["DPA"]),
            (.europaPress, .acronym, ["Europa Press"]),
        ]
        return names.flatMap { origin, kind, spellings in
            spellings.map { Form(spelling: $0, origin: origin, kind: kind) }
        }
    }()

    private static let table: PhraseTable = {
        var table = PhraseTable()
        // What is found first is the longest: "MAP Express" before "MAP".
        for (index, form) in forms.enumerated().sorted(by: {
            $1.element.spelling.count < $0.element.spelling.count
        }) {
            table.add(form.spelling, index)
        }
        return table
    }()

    private static func hashes(_ words: String) -> Set<UInt32> {
        let text = FoldedText(words)
        return Set(text.words.map(\.hash))
    }
}
