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
        let bytes = text.utf8.span
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
