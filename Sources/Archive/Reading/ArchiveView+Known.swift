// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension ArchiveView {
    /// Which of a document's items the feed has already, in the order asked; nil is new to this feed.
    ///
    /// Three statements at most, whatever the number of items. `kinds` are the names to be trusted, by the feed's
    /// identity policy; the strongest that is found decides.
    public func known(
        _ keys: [ItemKeys], in feed: FeedID, by kinds: Set<ItemKeyKind> = Set(ItemKeyKind.allCases)
    ) throws -> [KnownItem?] {
        guard let number = try NameTable.number(of: feed, in: db) else {
            return [KnownItem?](repeating: nil, count: keys.count)
        }
        var result = [KnownItem?](repeating: nil, count: keys.count)
        var waiting: [(index: Int, hash: Int64, kind: ItemKeyKind)] = []
        for (index, key) in keys.enumerated() {
            let first = ItemKeyTable.primary(key, hash)
            if kinds.contains(first.kind) {
                waiting.append((index, first.hash, first.kind))
            }
        }
        for (place, match) in try ItemKeyTable.find(waiting.map(\.hash), feed: number, in: db) {
            let (index, _, kind) = waiting[place]
            result[index] = try knownItem(match.item, kind, digest: match.digest)
        }
        if kinds.contains(.link) {
            let open = keys.indices.filter { result[$0] == nil && keys[$0].link != nil }
            let hashes = open.map { hash.hash(link: keys[$0].link ?? "") }
            for (place, item) in try ItemLinkTable.find(hashes, feed: number, in: db) {
                result[open[place]] = try knownItem(item, .link, digest: nil)
            }
        }
        if kinds.contains(.text) {
            let open = keys.indices.filter { result[$0] == nil }
            let hashes = open.map { ItemKeyTable.textHash(keys[$0].text) }
            for (place, match) in try ItemKeyTable.find(hashes, feed: number, in: db) {
                result[open[place]] = try knownItem(match.item, .text, digest: match.digest)
            }
        }
        return result
    }

    private func knownItem(_ item: Int64, _ kind: ItemKeyKind, digest: Digest128?) throws -> KnownItem? {
        // A name may outlive its item by retention; such an item is new again.
        guard let digest = try digest ?? ItemTable.contentDigest(of: item, in: db) else { return nil }
        return KnownItem(id: ItemID(item), matchedBy: kind, contentDigest: digest)
    }
}
