// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Tells the languages of the Moroccan press apart: Arabic, French, Spanish, English, and Amazigh in
/// Tifinagh.
///
/// The script decides first, words and endings decide among the Latin ones. Darija in Arabic letters is
/// Arabic: readers of one read the other, and no feed says which it is.
public enum LanguageDetector {
    /// The language; nil when the text is too short to say, or in none of these languages.
    public static func detect(_ text: String) -> LanguageTag? {
        detect(text.utf8.span)
    }

    /// Of a title with the beginning of its text.
    ///
    /// - Parameter limit: how many characters (Unicode scalars) of the text are read.
    public static func detect(_ title: String, _ text: String, limit: Int) -> LanguageTag? {
        let start = title.utf8.span
        let rest = text.utf8.span
        var end = 0
        var left = limit
        while end < rest.count {
            // Every byte but those that continue a character begins one.
            if rest[end] & 0xC0 != 0x80 {
                if left == 0 { break }
                left -= 1
            }
            end += 1
        }
        let bytes = [UInt8](capacity: start.count + 1 + end) { bytes in
            for index in start.indices { bytes.append(start[index]) }
            bytes.append(UInt8(ascii: " "))
            for index in 0..<end { bytes.append(rest[index]) }
        }
        return detect(bytes.span)
    }

    private static func detect(_ bytes: Span<UInt8>) -> LanguageTag? {
        let scripts = ScriptCount(bytes)
        let letters = scripts.arabic + scripts.latin + scripts.tifinagh + scripts.other
        guard letters >= 3 else { return nil }
        if scripts.tifinagh >= 3, scripts.tifinagh * 3 >= letters { return "zgh" }
        // Arabic titles carry Latin names and marks, rarely the other way round.
        if scripts.arabic >= 3, scripts.arabic * 5 >= letters * 2 {
            return scripts.isPersian ? nil : "ar"
        }
        guard scripts.latin * 2 > letters else { return nil }
        return LatinEvidence(bytes).language
    }
}
