// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Two stories proved to be one: the younger redirects to the elder.
public struct StoryMerge: Hashable, Sendable {
    /// The elder; keeps its id.
    public var kept: StoryID
    public var gone: StoryID
    /// What moves, every one of them seen less than fifteen minutes ago.
    public var items: [ItemID]
    public var evidence: [Evidence]
}
