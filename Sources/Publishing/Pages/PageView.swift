// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// For whom and when a page is written.
public struct PageView: Hashable, Sendable {
    /// Of the interface, one of those that the site offers.
    public var language: LanguageTag
    public var now: Timestamp
    /// Seconds east of UTC that Moroccan clocks show now.
    public var utcOffset: Int
    /// What was asked for: path and query, without the prefix of `public_url`.
    public var target: String

    public init(language: LanguageTag, now: Timestamp, utcOffset: Int, target: String) {
        self.language = language
        self.now = now
        self.utcOffset = utcOffset
        self.target = target
    }
}
