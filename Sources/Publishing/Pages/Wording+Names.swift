// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension Wording {
    /// A language by its own name, as its readers look for it.
    func name(of tag: LanguageTag) -> String {
        Self.ownNames[tag.primary] ?? tag.text
    }

    func name(of kind: PublisherKind) -> String {
        kinds[kind] ?? kind.rawValue
    }

    func name(of state: StoryState) -> String {
        states[state] ?? state.rawValue
    }

    func name(of health: FeedHealth) -> String {
        healths[health] ?? health.rawValue
    }

    /// Why a decision was taken, as a person would say it; nil when it weighs nothing or only a machine reads it.
    ///
    /// HTML, escaped: each word stands isolated, as names of both directions meet here.
    func sentence(for evidence: Evidence) -> String? {
        guard evidence.score > 0 else { return nil }
        guard !evidence.words.isEmpty else {
            if evidence.kind == "owners", evidence.score < 10_000 {
                return evidence.score < 2 ? nil : HTMLText.escape(newsrooms(Int(evidence.score)))
            }
            return plainEvidence[evidence.kind].map(HTMLText.escape)
        }
        guard let form = self.evidence[evidence.kind] else { return nil }
        let words = evidence.words.prefix(8).map { "<bdi>\(HTMLText.escape(HarmlessText.line($0)))</bdi>" }
            .joined(separator: language.primary == "ar" ? "، " : ", ")
        return form.split(separator: "%", omittingEmptySubsequences: false)
            .map { HTMLText.escape(String($0)) }.joined(separator: words)
    }

    /// The languages that the Moroccan press writes in.
    static let pressLanguages: [LanguageTag] = ["ar", "fr", "zgh", "es", "en"]

    private static let ownNames = [
        "ar": "العربية", "fr": "Français", "en": "English", "es": "Español", "zgh": "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        "ber": "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    ]
}
