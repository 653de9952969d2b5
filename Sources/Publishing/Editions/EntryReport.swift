// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One of a story's other reports: who, what they titled it, where to read it.
public struct EntryReport: Hashable, Sendable {
    public var publisher: PublisherID
    /// The newsroom's name.
    public var name: String
    public var title: String
    public var url: String
    public var language: LanguageTag?
    public var direction: TextDirection
    public var published: Timestamp

    public init(
        publisher: PublisherID, name: String, title: String, url: String, language: LanguageTag?,
        direction: TextDirection, published: Timestamp
    ) {
        self.publisher = publisher
        self.name = name
        self.title = title
        self.url = url
        self.language = language
        self.direction = direction
        self.published = published
    }

    /// nil when the item has no page to link to.
    public init?(_ item: Item, _ publisher: Publisher) {
        guard let url = item.url else { return nil }
        self.init(
            publisher: publisher.id, name: publisher.displayName(in: item.language ?? "ar"),
            title: item.title,
            url: url, language: item.language, direction: item.direction, published: item.published)
    }
}
