// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One published view, ready to be written in any format.
public struct Edition: Hashable, Sendable {
    public var key: EditionKey
    /// Plain text, in `language`.
    public var title: String
    public var subtitle: String?
    /// Of the edition's own words; entries say theirs.
    public var language: LanguageTag
    /// When anything in it last changed; never the time of writing.
    public var updated: Timestamp
    /// In the order to show them.
    public var entries: [EditionEntry]
    /// Entries that left this edition, newest first.
    public var withdrawals: [Withdrawal]
    /// The next older archive document: of the subscription document the newest, of an archive the one before it.
    public var previousArchive: ArchiveDocument?
    /// Of an archive: the next newer one.
    public var nextArchive: ArchiveDocument?
    /// The entries listed are all there are (RFC 5005, section 2).
    public var isComplete: Bool

    public init(
        key: EditionKey, title: String, subtitle: String? = nil, language: LanguageTag, updated: Timestamp,
        entries: [EditionEntry], withdrawals: [Withdrawal] = [], previousArchive: ArchiveDocument? = nil,
        nextArchive: ArchiveDocument? = nil, isComplete: Bool = false
    ) {
        self.key = key
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.updated = updated
        self.entries = entries
        self.withdrawals = withdrawals
        self.previousArchive = previousArchive
        self.nextArchive = nextArchive
        self.isComplete = isComplete
    }

    /// An archive never changes but for its tombstones.
    public var isArchive: Bool {
        if case .archive = key.scope { true } else { false }
    }

    /// The only language that its entries can be in; nil when they may be in several.
    public var onlyLanguage: LanguageTag? {
        if case .language(let tag) = key.scope { return tag }
        return key.filter.languages.count == 1 ? key.filter.languages.first : nil
    }
}
