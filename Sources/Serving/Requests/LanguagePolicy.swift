// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Which language a page speaks.
struct LanguagePolicy: Sendable {
    /// Most wanted first.
    let languages: [LanguageTag]

    /// `?lang=` when we have it, else the best of `Accept-Language` (RFC 4647 lookup), else the first.
    func choose(parameter: String?, acceptLanguage: [String]) -> LanguageTag {
        if let parameter, let chosen = configured(LanguageTag(parameter)) {
            return chosen
        }
        let wishes = WeightedList(acceptLanguage).entries.enumerated()
            .filter { $0.element.weight > 0 }
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        for wish in wishes {
            if let chosen = configured(LanguageTag(wish.element.token)) {
                return chosen
            }
        }
        return languages.first ?? "ar"
    }

    private func configured(_ tag: LanguageTag) -> LanguageTag? {
        // Darija is written in Arabic letters, and read by whoever reads Arabic.
        let primary = tag.primary == "ary" ? "ar" : tag.primary
        return languages.first { $0 == tag } ?? languages.first { $0.primary == primary }
    }
}
