// SPDX-License-Identifier: Apache-2.0

import NewsModel
public import NewsText

/// Whose dispatch a text is: ten sites that print one dispatch are one voice.
public enum WireOrigin: String, Sendable, Codable, CaseIterable {
    case map, afp, efe, reuters, ap, anadolu, dpa, europaPress = "europa-press"

    /// Looks for a credit in the first words, the origin that the item names, and its authors.
    public init?(text: FoldedText, origin: FoldedText?, authors: [String]) {
        for author in authors.prefix(4) {
            if let found = Self.find(FoldedText(author), limit: 8) {
                self = found
                return
            }
        }
        if let origin, let found = Self.find(origin, limit: 8) {
            self = found
        } else if let found = Self.find(text, limit: 9) {
            self = found
        } else {
            return nil
        }
    }

    private static func find(_ text: FoldedText, limit: Int) -> WireOrigin? {
        for index in text.words.indices.prefix(limit) {
            if let match = names.match(text, at: index) { return allCases[match.value] }
        }
        return nil
    }

    private static let names: PhraseTable = {
        let forms: [(String, WireOrigin)] = [
            ("MAP", .map), ("و م ع", .map), ("ومع", .map), ("وكالة المغرب العربي للأنباء", .map),
            ("Agence Marocaine de Presse", .map), ("AFP", .afp), ("أ ف ب", .afp), ("فرانس برس", .afp),
            ("EFE", .efe), ("إفي", .efe), ("Reuters", .reuters), ("رويترز", .reuters),
            ("Associated Press", .ap),
            ("أسوشيتد برس", .ap), ("الأناضول", .anadolu), ("Anadolu", .anadolu), ("DPA", .dpa),
            ("د ب أ", .dpa),
            ("Europa Press", .europaPress),
        ]
        var table = PhraseTable()
        for (form, origin) in forms { table.add(form, allCases.firstIndex(of: origin) ?? 0) }
        return table
    }()
}
