// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// What an item is found under at `/tag/…`, beside the categories that its publisher gave it: the places and
/// institutions that it names, by their short names and by their Arabic and French ones.
enum ItemTags {
    static func tags(_ item: Item) -> [String] {
        let text = FoldedText(item.title + "\n" + item.summary, limit: 160)
        var tags: [String] = []
        var seen: Set<Int> = []
        for mention in Gazetteer.shared.mentions(in: text) where seen.insert(mention.entity).inserted {
            let entity = Gazetteer.shared.entities[mention.entity]
            tags.append(entity.id)
            tags += entity.names.sorted { $0.key < $1.key }.map(\.value)
        }
        return tags
    }
}
