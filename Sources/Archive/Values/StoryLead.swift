// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What the choice of an edition's stories needs to know of one: no text is read for a story that is not chosen.
public struct StoryLead: Hashable, Sendable {
    public var story: StoryID
    /// Who leads it in the edition asked for.
    public var publisher: PublisherID
    public var updated: Timestamp

    public init(story: StoryID, publisher: PublisherID, updated: Timestamp) {
        self.story = story
        self.publisher = publisher
        self.updated = updated
    }
}
