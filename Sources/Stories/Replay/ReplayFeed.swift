// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What a replay keeps of one feed in the archive's place: its state, and its items by their names.
struct ReplayFeed {
    var state: FeedState
    private var items: [Name: ItemID] = [:]

    /// A name by 64 bits of it, as the archive keeps names: a dictionary of addresses would compare them letter by
    /// letter, by the rules of Unicode.
    private struct Name: Hashable {
        private var bits: UInt64

        init(_ question: IdentityLookup) {
            switch question {
            case .guid(let name): bits = Self.mix(name, 1)
            case .guidAlias(let name): bits = Self.mix(name, 2)
            case .link(let name): bits = Self.mix(name, 3)
            case .text(let digest): bits = digest.high
            }
        }

        /// FNV-1a, finished as MurmurHash3 does.
        private static func mix(_ name: String, _ kind: UInt64) -> UInt64 {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ kind
            let bytes = name.utf8.span
            for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
            hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
            return hash ^ hash >> 33
        }
    }

    init(feed: FeedID) {
        state = FeedState(feed: feed)
    }

    /// The feed is polled at its interval; what arrives came between two polls.
    func sight(at arrival: Timestamp, interval: Duration) -> FirstSight {
        FirstSight(gap: interval, isFirstRead: state.isFirstRead)
    }

    func find(_ keys: ItemKeys) -> ItemID? {
        for question in IdentityLookup.questions(for: keys) {
            if let found = items[Name(question)] { return found }
        }
        return nil
    }

    mutating func remember(_ item: Item) {
        if let guid = item.keys.guid { items[Name(.guid(guid))] = item.id }
        if let alias = item.keys.guidAlias { items[Name(.guidAlias(alias))] = item.id }
        if let link = item.keys.link { items[Name(.link(link))] = item.id }
        items[Name(.text(item.keys.text))] = item.id
    }
}
