// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Stories

/// What a new item needs and no writer: worked out beside it, because the archive has only one.
struct PackedDraft: Sendable {
    let detail: PackedDetail
    /// The name that a story beginning with this item has for ever.
    private(set) var storyName: String

    init(_ draft: ItemDraft) {
        detail = PackedDetail(of: draft.item)
        storyName = PublicIdentity.ofStory(first: draft.item.publicID)
    }

    /// For an item that had to take another public name.
    mutating func rename(_ item: Item) {
        storyName = PublicIdentity.ofStory(first: item.publicID)
    }
}
