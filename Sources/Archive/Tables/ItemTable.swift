// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import NewsModel

/// One row an item: what lists and indexes need as columns, the rest in `detail`.
enum ItemTable {
    /// In the order that `brief(_:)` reads; `detail` comes next where it is wanted.
    static let briefColumns = """
        i.id, i.feed, i.publisher, i.story, i.duplicate_of, i.published, i.first_seen, i.language, i.flags, i.hidden, \
        i.revision, i.public_id, i.url, i.title, i.wire
        """
    static let columns = briefColumns + ", i.detail"

    static func insert(
        _ item: Item, feed: Int64, publisher: Int64, evidence: [Evidence], trace: [UInt8]?,
        detail: PackedDetail,
        in db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO item(id, feed, publisher, story, duplicate_of, published, first_seen, language, flags, hidden,
                revision, public_id, url, title, wire, trace, evidence, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                item.id.number, feed, publisher, item.story.number, item.duplicateOf?.number,
                item.published.milliseconds, item.firstSeen.milliseconds, item.language?.text,
                StoredCodes.flags(direction: item.direction, trust: item.dateTrust), item.isHidden,
                item.revision,
                PublicName.pack(item.publicID, url: item.url), item.url, item.title, item.wire, trace?.stored,
                evidence.packed?.stored, detail.bytes.stored,
            ])
    }

    /// Everything that a revision may change.
    static func update(_ item: Item, in db: Database) throws {
        try db.run(
            """
            UPDATE item SET published = ?, language = ?, flags = ?, revision = ?, public_id = ?, url = ?, title = ?,
                wire = ?, detail = ? WHERE id = ?
            """,
            [
                item.published.milliseconds, item.language?.text,
                StoredCodes.flags(direction: item.direction, trust: item.dateTrust), item.revision,
                PublicName.pack(item.publicID, url: item.url), item.url, item.title, item.wire,
                ItemDetail(item).packed().stored, item.id.number,
            ])
    }

    static func brief(_ row: Row, _ names: NameCache, in db: Database) throws -> ItemBrief {
        let flags: Int64 = row[8]
        let url: String? = row[12]
        return ItemBrief(
            id: ItemID(row[0]), feed: try names.feed(row[1], in: db),
            publisher: try names.publisher(row[2], in: db),
            story: StoryID(row[3]), duplicateOf: (row[4] as Int64?).map(ItemID.init),
            publicID: PublicName.unpack(row[11], url: url), url: url, title: row[13],
            language: (row[7] as String?).map { LanguageTag($0) },
            direction: StoredCodes.direction(flags: flags), published: Timestamp(milliseconds: row[5]),
            dateTrust: StoredCodes.trust(flags: flags), firstSeen: Timestamp(milliseconds: row[6]),
            wire: row[14],
            revision: row[10], isHidden: row[9])
    }

    /// The whole item of a row that ends in `detail`.
    static func item(_ row: Row, _ names: NameCache, in db: Database) throws -> Item {
        let brief = try brief(row, names, in: db)
        let detail = try ItemDetail(packed: row.bytes(15) ?? [])
        var item = Item(
            feed: brief.feed, publisher: brief.publisher, keys: detail.keys, publicID: brief.publicID,
            url: brief.url,
            title: brief.title, summary: detail.summary, contentHTML: detail.contentHTML,
            language: brief.language,
            direction: brief.direction, published: brief.published, dateTrust: brief.dateTrust,
            updated: detail.updated, firstSeen: brief.firstSeen, contentDigest: detail.contentDigest,
            authors: detail.authors, categories: detail.categories, enclosures: detail.enclosures,
            image: detail.image, rights: detail.rights, originTitle: detail.originTitle,
            originURL: detail.originURL, wire: brief.wire, original: detail.original)
        item.id = brief.id
        item.story = brief.story
        item.duplicateOf = brief.duplicateOf
        item.revision = brief.revision
        item.isHidden = brief.isHidden
        return item
    }

    static func find(_ id: Int64, _ names: NameCache, in db: Database) throws -> Item? {
        try db.row("SELECT \(columns) FROM item i WHERE id = ?", [id]).map { try item($0, names, in: db) }
    }

    static func contentDigest(of id: Int64, in db: Database) throws -> Digest128? {
        try db.row("SELECT detail FROM item WHERE id = ?", [id]).flatMap { row in
            try ItemDetail(packed: row.bytes(0) ?? []).contentDigest
        }
    }
}
