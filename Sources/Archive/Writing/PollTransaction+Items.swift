// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension PollTransaction {
    /// Which of a document's items the feed has already, in the order asked; nil is new to this feed.
    ///
    /// The same as `ArchiveView.known(_:in:by:)`, within the transaction.
    public func known(
        _ keys: [ItemKeys], in feed: FeedID, by kinds: Set<ItemKeyKind> = Set(ItemKeyKind.allCases)
    ) throws -> [KnownItem?] {
        try view.known(keys, in: feed, by: kinds)
    }

    /// A number for an item about to be inserted, so that its story can name it first.
    public func reserveItem() -> ItemID {
        scope.nextItem()
    }

    /// Stores a new item in its story (`item.story` must be set), with why it came there.
    ///
    /// - Parameters:
    ///   - trace: What the story index wants to find with it in `ArchiveView.window(since:_:)`; kept as it is.
    ///   - detail: The item's text, where it was packed beforehand.
    ///   - regions: What it speaks of, for the regions' editions.
    /// - Returns: Its number: the one reserved, or a new one when `item.id` is 0.
    @discardableResult
    public func insert(
        _ item: Item, evidence: [Evidence] = [], trace: [UInt8]? = nil, detail: PackedDetail? = nil,
        regions: [Region] = []
    ) throws -> ItemID {
        var item = item
        if item.id.number == 0 {
            item.id = scope.nextItem()
        }
        let feed = try scope.number(of: item.feed, in: db)
        let publisher = try scope.number(of: item.publisher, in: db)
        try ItemTable.insert(
            item, feed: feed, publisher: publisher, evidence: evidence, trace: trace,
            detail: detail ?? PackedDetail(of: item), in: db)
        try ItemKeyTable.insert(
            item.keys, digest: item.contentDigest, publicID: publicHash(of: item), item: item.id.number,
            feed: feed,
            scope.hash, in: db)
        if let link = item.keys.link {
            try ItemLinkTable.insert(scope.hash.hash(link: link), item: item.id.number, feed: feed, in: db)
        }
        try RegionTable.insert(regions, item: item.id.number, published: item.published, in: db)
        scope.count(items: 1)
        scope.tally(feed) { $0.items += 1 }
        return item.id
    }

    /// Replaces what an item says, and puts the old values aside.
    ///
    /// Its number, public id, story, duplicate, first sight and visibility stay; its new names are learnt, and the old
    /// ones stay valid.
    /// - Returns: What changed; nil when nothing did that a reader could see. The digest is stored either way.
    @discardableResult
    public func revise(_ id: ItemID, to new: Item, at: Timestamp, trace: [UInt8]? = nil) throws -> Revision? {
        guard let old = try ItemTable.find(id.number, scope.names, in: db) else { return nil }
        var item = new
        item.id = id
        item.feed = old.feed
        item.publisher = old.publisher
        item.publicID = old.publicID
        item.firstSeen = old.firstSeen
        let revision = Revision(from: old, to: item, number: old.revision + 1, at: at)
        item.revision = revision?.number ?? old.revision
        try ItemTable.update(item, in: db)
        if let trace {
            try setTrace(trace, of: id)
        }
        if let revision {
            try db.run(
                "INSERT INTO revision(item, number, at, old) VALUES (?, ?, ?, ?)",
                [id.number, revision.number, at.milliseconds, revision.packed.stored])
        }
        try learn(old.keys, digest: item.contentDigest, for: id, in: old.feed)
        try learn(item.keys, digest: item.contentDigest, for: id, in: old.feed)
        return revision
    }

    /// Gives a known item more names, when a feed changed its guids or its links; the next poll then knows it at once.
    ///
    /// A name that another item has stays with that one.
    public func learn(_ keys: ItemKeys, digest: Digest128, for id: ItemID, in feed: FeedID) throws {
        let number = try scope.number(of: feed, in: db)
        let first = ItemKeyTable.primary(keys, scope.hash)
        try ItemKeyTable.learn(first.hash, digest: digest, item: id.number, feed: number, in: db)
        if first.kind != .text {
            try ItemKeyTable.learn(
                ItemKeyTable.textHash(keys.text), digest: nil, item: id.number, feed: number, in: db)
        }
        if let link = keys.link {
            try ItemLinkTable.insert(scope.hash.hash(link: link), item: id.number, feed: number, in: db)
        }
    }

    /// Says anew what regions an item speaks of, when its text or its date has changed.
    public func setRegions(_ regions: [Region], of item: Item) throws {
        try RegionTable.delete(item: item.id.number, in: db)
        try RegionTable.insert(regions, item: item.id.number, published: item.published, in: db)
    }

    /// Replaces what the story index keeps with an item.
    public func setTrace(_ trace: [UInt8]?, of id: ItemID) throws {
        try db.run("UPDATE item SET trace = ? WHERE id = ?", [trace?.stored, id.number])
    }

    /// Moves an item to a story (a later check, a split by the editor) with the reasons for it.
    public func place(_ id: ItemID, in story: StoryID, duplicateOf: ItemID?, evidence: [Evidence]) throws {
        try db.run(
            "UPDATE item SET story = ?, duplicate_of = ?, evidence = ? WHERE id = ?",
            [story.number, duplicateOf?.number, evidence.packed?.stored, id.number])
    }

    /// Takes an item out of every edition, archive and search, or back in.
    public func setHidden(_ isHidden: Bool, item id: ItemID) throws {
        try db.run("UPDATE item SET hidden = ? WHERE id = ?", [isHidden, id.number])
    }

    /// A public id needs a name of its own unless it is one already: the primary name, or the address, which the
    /// canonical link finds.
    private func publicHash(of item: Item) -> Int64? {
        item.publicID == (item.keys.guidAlias ?? item.keys.guid) || item.publicID == item.url
            ? nil : scope.hash.hash(item.publicID, domain: ItemKeyTable.Domain.publicID)
    }
}
