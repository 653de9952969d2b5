// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// An item as lists name it: no text, so that hundreds are read without unpacking one.
public struct ItemBrief: Hashable, Sendable {
    public var id: ItemID
    public var feed: FeedID
    public var publisher: PublisherID
    public var story: StoryID
    public var duplicateOf: ItemID?
    public var publicID: String
    public var url: String?
    public var title: String
    public var language: LanguageTag?
    public var direction: TextDirection
    public var published: Timestamp
    public var dateTrust: DateTrust
    public var firstSeen: Timestamp
    public var wire: String?
    public var revision: Int
    public var isHidden: Bool
}
