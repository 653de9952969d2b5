// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What the search index knows of an item; texts are folded by the caller, queries must be folded the same way.
public struct SearchDocument: Hashable, Sendable {
    public var item: ItemID
    /// Folded title and lead.
    public var text: String
    /// Folded categories.
    public var tags: [String]

    public init(item: ItemID, text: String, tags: [String] = []) {
        self.item = item
        self.text = text
        self.tags = tags
    }
}
