// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Settles the language and direction of an item: what it declares, else what its text is, else its feed's.
enum ItemLanguage {
    static func settle(_ item: inout ParsedItem, feedLanguage: LanguageTag?) {
        let title = item.title ?? ""
        let direction = DirectionDetector.detect(title)
        if item.language == nil {
            item.language = language(of: item, direction: direction, feedLanguage: feedLanguage)
        }
        item.direction = direction ?? item.language?.direction
    }

    /// A feed's language is often a default that nobody changed (`en-US`), so the script of the title may
    /// overrule it.
    private static func language(
        of item: ParsedItem, direction: TextDirection?, feedLanguage: LanguageTag?
    ) -> LanguageTag? {
        if let declared = item.titleDetail?.language, declared != feedLanguage { return declared }
        if let feedLanguage, feedLanguage.primary != "en",
            direction == nil || direction == feedLanguage.direction
        {
            return feedLanguage
        }
        var sample = item.title ?? ""
        if sample.utf8.count < 120, let more = item.summary ?? item.contentText {
            sample += " " + beginning(of: more)
        }
        let detected = LanguageDetector.detect(sample)
        guard let feedLanguage else { return detected }
        guard let detected, detected.primary != feedLanguage.primary else { return feedLanguage }
        return detected
    }

    /// Some three hundred letters, cut between two of them.
    private static func beginning(of text: String) -> String {
        let bytes = text.utf8.span
        var end = min(bytes.count, 400)
        while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return bytes.string(0..<end)
    }
}
