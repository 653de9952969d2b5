// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// An item on its way into the archive, with the text that it is compared by: folded once, used throughout.
public struct ItemDraft: Sendable {
    /// Without number, story and `duplicateOf`.
    public var item: Item
    public let text: ComparisonText
    /// What comparing needs of it; nil until `prepare`.
    public private(set) var prepared: PreparedItem?

    public init(item: Item, text: ComparisonText) {
        self.item = item
        self.text = text
    }

    /// Reads the item into numbers, unless that was done: pure, for any thread, so that the one writer need not.
    public mutating func prepare() {
        if prepared == nil { prepared = PreparedItem(item, text: text) }
    }
}
