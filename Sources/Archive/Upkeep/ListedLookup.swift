// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What feeds list now, read feed by feed as it is asked for.
struct ListedLookup {
    private var lists: [FeedID: Set<ItemID>] = [:]

    mutating func contains(_ item: ItemID, feed: FeedID, _ view: ArchiveView) throws -> Bool {
        if let list = lists[feed] {
            return list.contains(item)
        }
        let list = Set(try view.listed(in: feed))
        lists[feed] = list
        return list.contains(item)
    }
}
