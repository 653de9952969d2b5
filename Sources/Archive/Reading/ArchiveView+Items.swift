// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension ArchiveView {
    public func item(_ id: ItemID) throws -> Item? {
        try ItemTable.find(id.number, names, in: db)
    }

    /// The public ids of the items of any feed with those canonical links, oldest first; links that
    /// nobody has are absent.
    public func publicNames(withLinks links: [String]) throws -> [String: [String]] {
        var result: [String: [String]] = [:]
        for (position, number) in try ItemLinkTable.find(links.map { hash.hash(link: $0) }, in: db) {
            guard let row = try db.row("SELECT public_id, url FROM item WHERE id = ?", [number]) else {
                continue
            }
            result[links[position], default: []].append(PublicName.unpack(row[0], url: row[1]))
        }
        return result
    }

    /// The items that a person means by a public id or an address, oldest first.
    ///
    /// - Parameters:
    ///   - name: A public id or an address as written.
    ///   - link: Its canonical form, where it is an address.
    public func items(named name: String, link: String?) throws -> [Item] {
        var numbers = Set<Int64>()
        for domain in [ItemKeyTable.Domain.guid, ItemKeyTable.Domain.publicID] {
            numbers.formUnion(try ItemKeyTable.findAnywhere(hash.hash(name, domain: domain), in: db))
        }
        if let link {
            numbers.formUnion(try ItemLinkTable.find([hash.hash(link: link)], in: db).map(\.item))
        }
        return try numbers.sorted().compactMap { try ItemTable.find($0, names, in: db) }
    }

    /// Why the item is in its story.
    public func evidence(of id: ItemID) throws -> [Evidence] {
        try [Evidence](packed: db.row("SELECT evidence FROM item WHERE id = ?", [id.number])?.bytes(0))
    }

    /// What the item said before, oldest first.
    public func revisions(of id: ItemID) throws -> [Revision] {
        var revisions: [Revision] = []
        try db.rows("SELECT number, at, old FROM revision WHERE item = ? ORDER BY number", [id.number]) {
            row in
            revisions.append(
                try Revision(
                    packed: row.bytes(2) ?? [], number: row[0], at: Timestamp(milliseconds: row[1])))
        }
        return revisions
    }

    /// The items of a story in order of arrival, hidden ones included.
    public func items(of story: StoryID) throws -> [Item] {
        var items: [Item] = []
        try db.rows(
            "SELECT \(ItemTable.columns) FROM item i WHERE i.story = ? ORDER BY i.id", [story.number]
        ) { items.append(try ItemTable.item($0, names, in: db)) }
        return items
    }

    /// Those that may be shown and that the filter asks for.
    public func items(of story: StoryID, _ filter: ArchiveFilter) throws -> [Item] {
        try items(of: story).filter { item in
            try !item.isHidden && filter.admits(publisher: item.publisher, feed: item.feed)
                && filter.admits(language: item.language)
                && admits(filter.region, item: item.id.number, publisher: item.publisher)
        }
    }

    /// All of them without their texts.
    public func briefs(of story: StoryID) throws -> [ItemBrief] {
        var briefs: [ItemBrief] = []
        try db.rows(
            "SELECT \(ItemTable.briefColumns) FROM item i WHERE i.story = ? ORDER BY i.id", [story.number]
        ) { briefs.append(try ItemTable.brief($0, names, in: db)) }
        return briefs
    }

    /// Every item published or first seen at that instant or later, in order of arrival.
    ///
    /// 50,000 take well under a second; texts are not unpacked.
    public func window(since: Timestamp, _ body: (WindowItem) throws -> Void) throws {
        try db.rows(
            """
            SELECT \(ItemTable.briefColumns), i.trace FROM item i
            WHERE i.id IN (SELECT id FROM item WHERE published >= ?1
                UNION SELECT id FROM item WHERE id >= ?2) ORDER BY i.id
            """, [since.milliseconds, firstItem(seenSince: since)]
        ) { row in
            try body(WindowItem(brief: try ItemTable.brief(row, names, in: db), trace: row.bytes(15)))
        }
    }

    /// The first number whose item was seen at that instant or later: numbers grow with time, so that halving finds it.
    func firstItem(seenSince instant: Timestamp) throws -> Int64 {
        guard var low = try db.integer("SELECT min(id) FROM item"),
            let last = try db.integer("SELECT max(id) FROM item")
        else { return 1 }
        var high = last + 1
        while low < high {
            let middle = low + (high - low) / 2
            let row = try db.row(
                "SELECT id, first_seen FROM item WHERE id >= ? ORDER BY id LIMIT 1", [middle])
            guard let row, (row[1] as Int64) < instant.milliseconds else {
                high = middle
                continue
            }
            low = (row[0] as Int64) + 1
        }
        return low
    }
}
