// SPDX-License-Identifier: Apache-2.0

/// One article as one feed gives it, normalised: what the archive keeps.
public struct Item: Hashable, Sendable {
    /// 0 until the archive has given it a number.
    public var id = ItemID(0)
    public var feed: FeedID
    public var publisher: PublisherID
    public var keys: ItemKeys
    /// The publisher's id when that is an absolute IRI and unique, else `urn:uuid` of feed and guid: for ever.
    public var publicID: String
    /// The page to read it at; as published, tracking parameters off.
    public var url: String?
    /// Plain text.
    public var title: String
    /// Plain text, at most a few hundred characters.
    public var summary: String
    /// Sanitised HTML; empty when the feed carried none.
    public var contentHTML: String
    public var language: LanguageTag?
    public var direction: TextDirection
    /// As stated (or corrected), else `firstSeen`.
    public var published: Timestamp
    public var dateTrust: DateTrust
    /// The publisher's own `updated`, when given.
    public var updated: Timestamp?
    public var firstSeen: Timestamp
    /// Of title, summary and content: another digest is a revision.
    public var contentDigest: Digest128
    public var authors: [String]
    public var categories: [String]
    public var enclosures: [ParsedEnclosure]
    public var image: ParsedImage?
    public var rights: String?
    /// The origin that the item itself names (RSS and Atom `source`).
    public var originTitle: String?
    public var originURL: String?
    /// The agency or communiqué that the text was taken from (`map`, `afp`, …); one voice.
    public var wire: String?
    /// Title, summary and content as they came, when sanitising took something away; JSON.
    public var original: String?
    public var story = StoryID(0)
    /// The item that this one repeats; itself when it is the first of its kind.
    public var duplicateOf: ItemID?
    public var revision = 0
    /// Hidden by the editor, or withdrawn by its publisher: leaves every edition.
    public var isHidden = false

    public init(
        feed: FeedID, publisher: PublisherID, keys: ItemKeys, publicID: String, url: String? = nil,
        title: String,
        summary: String = "", contentHTML: String = "", language: LanguageTag? = nil,
        direction: TextDirection = .leftToRight, published: Timestamp, dateTrust: DateTrust,
        updated: Timestamp? = nil, firstSeen: Timestamp, contentDigest: Digest128, authors: [String] = [],
        categories: [String] = [], enclosures: [ParsedEnclosure] = [], image: ParsedImage? = nil,
        rights: String? = nil, originTitle: String? = nil, originURL: String? = nil, wire: String? = nil,
        original: String? = nil
    ) {
        self.feed = feed
        self.publisher = publisher
        self.keys = keys
        self.publicID = publicID
        self.url = url
        self.title = title
        self.summary = summary
        self.contentHTML = contentHTML
        self.language = language
        self.direction = direction
        self.published = published
        self.dateTrust = dateTrust
        self.updated = updated
        self.firstSeen = firstSeen
        self.contentDigest = contentDigest
        self.authors = authors
        self.categories = categories
        self.enclosures = enclosures
        self.image = image
        self.rights = rights
        self.originTitle = originTitle
        self.originURL = originURL
        self.wire = wire
        self.original = original
    }
}
