// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// A story found by a public id, and whether it goes by another one now.
public struct StoryLookup: Hashable, Sendable {
    public var story: Story
    /// The id asked for belonged to a story that was merged into this one.
    public var isRedirected: Bool

    public init(story: Story, isRedirected: Bool) {
        self.story = story
        self.isRedirected = isRedirected
    }
}
