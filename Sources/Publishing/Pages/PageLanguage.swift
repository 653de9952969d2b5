// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Which of the offered languages a page is written in.
public enum PageLanguage {
    /// The one asked for, else the best of `Accept-Language` (RFC 9110, section 12.5.4), else the first offered.
    public static func choose(
        wanted: String?, acceptLanguage: String?, offered: [LanguageTag]
    ) -> LanguageTag {
        let asked = wanted.map { LanguageTag($0).primary }
        if let match = offered.first(where: { $0.primary == asked }) {
            return match
        }
        let preferences = (acceptLanguage ?? "").split(separator: ",").prefix(20).compactMap(preference)
        // The sort is stable by hand: of equal weights the first named wins.
        let ordered = preferences.enumerated()
            .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        for (_, preference) in ordered where preference.weight > 0 {
            if let match = offered.first(where: { $0.primary == preference.language }) {
                return match
            }
        }
        return offered.first ?? "ar"
    }

    private static func preference(_ text: Substring) -> (language: String, weight: Double)? {
        let parts = text.split(separator: ";").map { HarmlessText.line(String($0)) }
        guard let tag = parts.first, !tag.isEmpty else { return nil }
        let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
        return (LanguageTag(tag).primary, weight ?? 1)
    }
}
