// SPDX-License-Identifier: Apache-2.0

/// What is known of a word besides its letters.
public struct WordTraits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// It consists of digits.
    public static let number = WordTraits(rawValue: 1)
    /// Its first letter was a capital.
    public static let capitalised = WordTraits(rawValue: 2)
    /// It stands first or after the end of a sentence, and so is capitalised by rule.
    public static let opensSentence = WordTraits(rawValue: 4)
    /// It stands first or after a line feed.
    public static let opensParagraph = WordTraits(rawValue: 8)
    /// Something other than a space or an apostrophe stands before it.
    public static let afterPunctuation = WordTraits(rawValue: 16)
}
