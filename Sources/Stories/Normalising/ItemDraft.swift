// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import NewsText

/// An item on its way into the archive, with the text that it is compared by: folded once, used throughout.
public struct ItemDraft: Sendable {
    /// Without number, story and `duplicateOf`.
    public var item: Item
    public let text: ComparisonText
    /// What comparing needs of it; nil until `prepare`.
    public private(set) var prepared: PreparedItem?
    /// What regions it speaks of; nil until `prepare`.
    public private(set) var regions: [Region]?

    public init(item: Item, text: ComparisonText) {
        self.item = item
        self.text = text
    }

    /// Reads the item into numbers, unless that was done: pure, for any thread, so that the one writer need not.
    public mutating func prepare() {
        guard prepared == nil else { return }
        let builder = ProfileBuilder(text, .shared)
        prepared = builder.prepare(item)
        regions = builder.regions
    }
}
