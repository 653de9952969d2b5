// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// A story with what an edition shows of it.
public struct StoryEntry: Hashable, Sendable {
    public var story: Story
    /// The item that leads it, with its text; where the story's own lead is hidden or filtered away, the earliest other.
    public var lead: Item
    /// Every visible report, the lead included, in the order of arrival.
    public var reports: [ItemBrief]

    public init(story: Story, lead: Item, reports: [ItemBrief]) {
        self.story = story
        self.lead = lead
        self.reports = reports
    }
}
