// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Some of the stories whose first event was on one UTC day: what one archive document lists.
public struct ArchivePart: Hashable, Sendable {
    /// From 1; numbers may be left out.
    public let number: Int
    /// Days since 1970-01-01.
    let day: Int64
    /// The numbers that its stories may have.
    let stories: ClosedRange<Int64>

    /// Whether a story of that day stands in it.
    public func contains(_ story: StoryID) -> Bool {
        stories.contains(story.number)
    }
}
