// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// An event with the archive's own numbers, for followers that look the item up.
public struct LoggedEvent: Hashable, Sendable {
    public var event: NewsEvent
    public var item: ItemID?
    public var story: StoryID?

    public init(event: NewsEvent, item: ItemID?, story: StoryID?) {
        self.event = event
        self.item = item
        self.story = story
    }
}
