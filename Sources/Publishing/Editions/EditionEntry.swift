// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One entry of an edition: a story with its lead item and other reports, or an item by itself.
public struct EditionEntry: Hashable, Sendable {
    /// An absolute IRI, for ever: the story's for a story entry, the item's for an item entry.
    public var id: String
    /// The item that is shown; of a story its lead.
    public var item: Item
    public var source: EntrySource
    /// How much of the item may be shown.
    public var extent: PublishedExtent
    /// Of the story that it tells or belongs to.
    public var story: StoryMark?
    /// The story's other reports, in the order to show them; none for an item entry.
    public var reports: [EntryReport]
    public var published: Timestamp
    /// Moves only when something changed that a reader should be told of.
    public var updated: Timestamp

    /// An item by itself.
    ///
    /// - Parameter updated: when it was last revised in a way that matters; nil when it never was.
    public init(
        item: Item, source: EntrySource, extent: PublishedExtent, story: StoryMark? = nil,
        updated: Timestamp? = nil
    ) {
        id = item.publicID
        self.item = item
        self.source = source
        self.extent = extent
        self.story = story
        reports = []
        published = item.published
        self.updated = updated ?? item.published
    }

    /// A story, led by one item.
    ///
    /// - Parameter published: nil takes the lead's.
    public init(
        story: Story, lead: Item, source: EntrySource, extent: PublishedExtent, reports: [EntryReport],
        published: Timestamp? = nil
    ) {
        id = story.publicID
        item = lead
        self.source = source
        self.extent = extent
        self.story = StoryMark(story)
        self.reports = reports
        self.published = published ?? lead.published
        updated = story.updated
    }

    /// Whether it stands for a story rather than for one item of it.
    public var isStory: Bool { id == story?.id }
}
