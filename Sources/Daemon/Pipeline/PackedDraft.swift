// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import NewsText
import Stories

/// What a new item needs and no writer: worked out beside it, because the archive has only one.
struct PackedDraft: Sendable {
    let detail: PackedDetail
    /// What it speaks of.
    let regions: [Region]
    /// The name that a story beginning with this item has for ever.
    private(set) var storyName: String

    init(_ draft: ItemDraft) {
        detail = PackedDetail(of: draft.item)
        regions = draft.regions ?? Self.regions(of: draft)
        storyName = PublicIdentity.ofStory(first: draft.item.publicID)
    }

    static func regions(of draft: ItemDraft) -> [Region] {
        Gazetteer.shared.regions(title: draft.text.title, body: draft.text.body)
    }

    /// For an item that had to take another public name.
    mutating func rename(_ item: Item) {
        storyName = PublicIdentity.ofStory(first: item.publicID)
    }
}
