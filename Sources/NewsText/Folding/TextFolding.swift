// SPDX-License-Identifier: Apache-2.0

/// The comparison form of a text: for titles, bodies, queries and the search index alike; never for display.
///
/// Compatibility forms are decomposed, vowel signs, tatweel and invisible marks dropped, letters that writers
/// exchange made one (hamza seats, alef maqsura, ta marbuta, Persian and Maghrebi letters, Latin accents, case),
/// digits of every script made ASCII; words are separated by one space, punctuation is gone.
public enum TextFolding {
    /// Numbers keep a point where a point, comma or colon stood between digits; `%` is a word.
    public static func fold(_ text: String) -> String {
        FoldedText(text).text
    }
}
