// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What a replay keeps of one feed in the archive's place: its state, and its items by their names.
struct ReplayFeed {
    var state: FeedState
    private var items: [IdentityLookup: ItemID] = [:]

    init(feed: FeedID) {
        state = FeedState(feed: feed)
    }

    /// The feed is polled at its interval; what arrives came between two polls.
    func sight(at arrival: Timestamp, interval: Duration) -> FirstSight {
        FirstSight(gap: interval, isFirstRead: state.isFirstRead)
    }

    func find(_ keys: ItemKeys) -> ItemID? {
        for question in IdentityLookup.questions(for: keys) {
            if let found = items[question] { return found }
        }
        return nil
    }

    mutating func remember(_ item: Item) {
        if let guid = item.keys.guid { items[.guid(guid)] = item.id }
        if let alias = item.keys.guidAlias { items[.guidAlias(alias)] = item.id }
        if let link = item.keys.link { items[.link(link)] = item.id }
        items[.text(item.keys.text)] = item.id
    }
}
