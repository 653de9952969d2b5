// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The choices of the river's form.
enum FilterFields {
    static func selects(_ filter: EditionFilter, _ chrome: PageChrome) -> [PageFields] {
        let wording = chrome.wording
        let languages = Wording.pressLanguages.map { ($0.text, wording.name(of: $0)) }
        let regions = Region.allCases.map { ($0.rawValue, $0.name(in: wording.language)) }
        let kinds = PublisherKind.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        return [
            select("language", wording.languageLabel, languages, Set(filter.languages.map(\.text))),
            select("region", wording.region, regions, Set(filter.regions.map(\.rawValue))),
            select("kind", wording.kind, kinds, Set(filter.kinds.map(\.rawValue))),
            select(
                "publisher", wording.publisher, chrome.titles.publishers(in: wording.language),
                Set(filter.publishers.map(\.text))),
        ]
    }

    /// Of several chosen at once, which a form's list cannot show, the first in order stands.
    private static func select(
        _ name: String, _ label: String, _ options: [(value: String, text: String)], _ chosen: Set<String>
    ) -> PageFields {
        let first = options.first { chosen.contains($0.value) }?.value
        return [
            "name": name, "label": label,
            "options": options.map { option in
                ["value": option.value, "text": option.text, "isChosen": option.value == first] as PageFields
            },
        ]
    }
}
