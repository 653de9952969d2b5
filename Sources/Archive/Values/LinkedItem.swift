// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// An item of any feed that has the canonical link asked for.
public struct LinkedItem: Hashable, Sendable {
    public var id: ItemID
    public var feed: FeedID
    public var story: StoryID

    public init(id: ItemID, feed: FeedID, story: StoryID) {
        self.id = id
        self.feed = feed
        self.story = story
    }
}
