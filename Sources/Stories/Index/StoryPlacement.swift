// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Where a new item belongs, and why.
public struct StoryPlacement: Hashable, Sendable {
    /// nil: it begins a story.
    public var story: StoryID?
    /// The first item of the same dispatch.
    public var duplicateOf: ItemID?
    /// The agency that the text comes from (`WireOrigin`).
    public var wire: String?
    /// It is one of a daily column, a bulletin, a table: never joined across days, never breaking.
    public var isSeries: Bool
    public var evidence: [Evidence]
    /// What to store with the item, for an index that is loaded later (`StoredItem`).
    public var trace: [UInt8] = []
}
