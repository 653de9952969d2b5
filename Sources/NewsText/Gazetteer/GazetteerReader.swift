// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Reads the embedded lists: kind, id, region, Arabic forms, Latin forms, Tifinagh forms, separated by TAB;
/// forms by `;`. A form with `?` in front is an ordinary word too, and needs a word like "commune" before it.
struct GazetteerReader {
    private(set) var entities: [GazetteerEntity] = []
    private(set) var forms = GazetteerForms()

    mutating func read(_ list: LexiconText) {
        var reader = self
        list.forEachRow { reader.read(row: $0) }
        self = reader
    }

    private mutating func read(row fields: [Substring]) {
        guard fields.count >= 5, let kind = GazetteerEntity.Kind(rawValue: String(fields[0])) else { return }
        var names: [LanguageTag: String] = [:]
        for (column, language) in [(3, "ar"), (4, "fr"), (5, "zgh")] where column < fields.count {
            for form in fields[column].split(separator: ";") {
                let isWeak = form.first == "?"
                let name = String(isWeak ? form.dropFirst() : form)
                names[LanguageTag(language)] = names[LanguageTag(language)] ?? name
                forms.add(name, entity: entities.count, isWeak: isWeak)
            }
        }
        entities.append(
            GazetteerEntity(
                id: String(fields[1]), kind: kind, region: Region(rawValue: String(fields[2])), names: names))
    }
}
