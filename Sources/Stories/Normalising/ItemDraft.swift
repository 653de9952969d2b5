// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// An item on its way into the archive, with the text that it is compared by: folded once, used throughout.
public struct ItemDraft: Sendable {
    /// Without number, story and `duplicateOf`.
    public var item: Item
    public let text: ComparisonText

    public init(item: Item, text: ComparisonText) {
        self.item = item
        self.text = text
    }
}
