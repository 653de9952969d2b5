// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What a story is, after one more item: to be stored with it, and told.
public struct BreakingVerdict: Hashable, Sendable {
    public var story: StoryID
    public var state: StoryState
    /// The state differs from the one before.
    public var hasChanged: Bool
    /// Call it out now: true once in a story's life.
    public var alert: Bool
    public var score: Double
    public var evidence: [Evidence]
}
