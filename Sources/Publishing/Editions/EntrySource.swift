// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// The feed that an entry was taken from, as Atom's and RSS's `source` name it.
public struct EntrySource: Hashable, Sendable {
    public var publisher: PublisherID
    /// The newsroom's name.
    public var name: String
    /// The language that the name is in; nil when unknown.
    public var language: LanguageTag?
    /// The feed's address; also its id where the feed's own is not known.
    public var feedURL: String
    /// Its home page.
    public var site: String?
    /// When the feed last changed.
    public var updated: Timestamp

    public init(
        publisher: PublisherID, name: String, language: LanguageTag? = nil, feedURL: String, site: String?,
        updated: Timestamp
    ) {
        self.publisher = publisher
        self.name = name
        self.language = language
        self.feedURL = feedURL
        self.site = site
        self.updated = updated
    }

    /// Named in the feed's language, else in one of the same direction, else in any.
    public init(_ publisher: Publisher, _ feed: Feed, updated: Timestamp) {
        let wanted = feed.language ?? "ar"
        let candidates: [LanguageTag] =
            wanted.direction == .rightToLeft ? [wanted, "ar"] : [wanted, "fr", "en"]
        let language = candidates.first { publisher.name[LanguageTag($0.primary)] != nil }
        self.init(
            publisher: publisher.id, name: publisher.displayName(in: language ?? wanted), language: language,
            feedURL: feed.publicURL, site: publisher.site, updated: updated)
    }
}
