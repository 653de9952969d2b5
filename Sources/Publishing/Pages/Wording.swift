// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Every word of ours that a reader sees, in one language.
struct Wording: Sendable {
    let language: LanguageTag
    /// The language's own name for itself, for the switch.
    let ownName: String
    let name: String
    let tagline: String

    // Editions
    let merged: String
    let mergedExplained: String
    let everyItem: String
    let itemsExplained: String
    let breaking: String
    let breakingExplained: String
    let story: String
    let search: String
    let archive: String
    let sources: String
    let alsoReportedBy: String

    // The river
    let skip: String
    let front: String
    let arabicSide: String
    let otherSide: String
    let jumpToOther: String
    let today: String
    let yesterday: String
    let all: String
    let languageLabel: String
    let region: String
    let publisher: String
    let kind: String
    let filter: String
    let show: String
    let clear: String
    let noStories: String
    let older: String
    let newer: String
    let pages: String
    let since: String
    let why: String
    let newsrooms: Plural
    let reports: Plural

    // A story
    let timeline: String
    let first: String
    let lead: String
    let repeats: String
    let wire: String
    let changed: String
    let untrustedDate: String
    let readAt: String
    let retracted: String

    // Subscribing
    let feeds: String
    let feedsExplained: String
    let everything: String
    let byLanguage: String
    let byRegion: String
    let byKind: String
    let byPublisher: String
    let subscribe: String
    let copy: String
    let copyBriefly: String
    let copied: String
    let openInReader: String
    let isFeed: String
    let isFeedExplained: String
    let streamExplained: String
    let opml: String

    // Status
    let status: String
    let uptime: String
    let items: String
    let stories: String
    let database: String
    let perDay: String
    let decimalMark: String
    let megabytes: String
    let lastSuccess: String
    let nextDue: String
    let subscribers: String
    let trouble: String
    let noTrouble: String
    let feed: String
    let state: String
    let lastPoll: String
    let cause: String
    let nothingHere: String
    let notUnderstood: String
    let home: String

    let contact: String
    let footer: String
    /// Of units of time.
    let signs: (second: String, minute: String, hour: String, day: String)
    let weekdays: [String]
    let months: [String]
    let kinds: [PublisherKind: String]
    let states: [StoryState: String]
    let healths: [FeedHealth: String]
    /// How evidence with words reads; `%` stands for them.
    let evidence: [String: String]
    /// How evidence that is a number alone reads.
    let plainEvidence: [String: String]

    /// In the language, else in French.
    static func of(_ language: LanguageTag) -> Wording {
        switch language.primary {
        case "ar": arabic
        case "en": english
        default: french
        }
    }

    static let all: [Wording] = [arabic, french, english]
}
