// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The bounds and thresholds of story building.
public struct StoryConfiguration: Sendable {
    /// Two items further apart by their dates are not compared word by word; items seen longer ago leave the index.
    public var window: Duration = .hours(96)
    /// How many items the index holds at most; the first seen leave first.
    public var capacity = 60_000
    /// How long an article is recognised after it left the window, by a sketch of 16 bytes.
    public var recall: Duration = .days(30)
    /// How many sketches are kept at most.
    public var recallCapacity = 400_000
    /// How long after its arrival an item may still change its story.
    public var settling: Duration = .minutes(15)
    /// Join the best story from this score on.
    public var joinThreshold = 0.60
    /// Merge two stories when two pair scores reach this.
    public var mergeThreshold = 0.80
    /// Two texts are the same dispatch from here on (containment × lead overlap).
    public var duplicateThreshold = 0.42
    /// Stories of two languages are one from this score on.
    public var linkThreshold = 0.95

    public static let standard = StoryConfiguration()

    public init() {}
}
