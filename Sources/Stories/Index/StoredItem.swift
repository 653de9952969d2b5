// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// An item that was placed before, as an index is loaded from: the archive's facts with what the index left there.
public struct StoredItem: Sendable {
    public let id: ItemID
    public let story: StoryID
    public let duplicateOf: ItemID?
    let facts: StoryIndex.Facts
    let trace: [UInt8]?
    /// The whole item, where there is no trace that can be read.
    let item: Item?

    /// - Parameter trace: `StoryPlacement.trace`, as it was stored with the item.
    /// - Returns: nil when another version of the program wrote the trace; the whole item is then needed.
    public init?(
        id: ItemID, story: StoryID, duplicateOf: ItemID?, publisher: PublisherID, language: LanguageTag?,
        published: Timestamp, dateTrust: DateTrust, firstSeen: Timestamp, trace: [UInt8]
    ) {
        guard PreparedItem.isReadable(trace) else { return nil }
        self.id = id
        self.story = story
        self.duplicateOf = duplicateOf
        self.trace = trace
        facts = StoryIndex.Facts(
            publisher: publisher, language: language, published: published, dateTrust: dateTrust,
            firstSeen: firstSeen)
        item = nil
    }

    /// An item without a trace: its text is read again.
    public init(_ item: Item) {
        id = item.id
        story = item.story
        duplicateOf = item.duplicateOf
        facts = StoryIndex.Facts(item)
        trace = nil
        self.item = item
    }
}
