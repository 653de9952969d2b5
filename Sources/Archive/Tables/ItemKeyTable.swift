// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import NewsModel

/// The names that items of one feed are recognised by.
enum ItemKeyTable {
    /// Keeps names of different kinds apart; stored within the hashes, so never changed.
    enum Domain {
        static let guid: UInt64 = 1
        static let link: UInt64 = 2
        static let text: UInt64 = 3
        static let publicID: UInt64 = 4
    }

    /// The strongest name: the one that carries the content's digest.
    static func primary(_ keys: ItemKeys, _ hash: KeyHash) -> (kind: ItemKeyKind, hash: Int64) {
        if let name = keys.guidAlias ?? keys.guid {
            (.guid, hash.hash(name, domain: Domain.guid))
        } else if let link = keys.link {
            (.link, hash.hash(link, domain: Domain.link))
        } else {
            (.text, textHash(keys.text))
        }
    }

    /// A digest is as good as random: its own bits serve, with the domain mixed in.
    static func textHash(_ digest: Digest128) -> Int64 {
        Int64(bitPattern: digest.high ^ (Domain.text << 56))
    }

    static func insert(
        _ keys: ItemKeys, digest: Digest128, publicID: Int64?, item: Int64, feed: Int64, _ hash: KeyHash,
        in db: Database
    ) throws {
        let first = primary(keys, hash)
        if first.kind == .text {
            try learn(first.hash, digest: digest, item: item, feed: feed, in: db)
        } else {
            try db.run(
                upsertTwo,
                [feed, first.hash, item, digest.bytes.stored, textHash(keys.text)])
        }
        if let publicID {
            try learn(publicID, digest: nil, item: item, feed: feed, in: db)
        }
    }

    /// Gives an item one name more, or takes over a name whose item is gone. A name that another item bears stays with
    /// that one: a feed that gives one name to two must not make every poll of it fail.
    static func learn(_ hash: Int64, digest: Digest128?, item: Int64, feed: Int64, in db: Database) throws {
        try db.run(upsertOne, [feed, hash, item, digest?.bytes.stored])
    }

    private static let upsertOne = upsert("(?1, ?2, ?3, ?4)")

    /// Most items have two names, which one statement writes.
    private static let upsertTwo = upsert("(?1, ?2, ?3, ?4), (?1, ?5, ?3, NULL)")

    private static func upsert(_ values: String) -> String {
        """
        INSERT INTO item_key(feed, hash, item, digest) VALUES \(values)
        ON CONFLICT(feed, hash) DO UPDATE SET item = excluded.item,
            digest = CASE WHEN item = excluded.item THEN coalesce(excluded.digest, digest)
                ELSE excluded.digest END
            WHERE item = excluded.item
                OR NOT EXISTS (SELECT 1 FROM item i WHERE i.id = item_key.item)
        """
    }

    /// The items with those hashes in the feed, by position in the list. One statement, however many.
    static func find(_ hashes: [Int64], feed: Int64, in db: Database) throws -> [Int: (
        item: Int64, digest: Digest128?
    )] {
        guard !hashes.isEmpty else { return [:] }
        var found: [Int: (item: Int64, digest: Digest128?)] = [:]
        try db.rows(
            """
            SELECT j.key, k.item, k.digest FROM json_each(?1) j CROSS JOIN item_key k
            WHERE k.feed = ?2 AND k.hash = j.value
            """, [jsonArray(hashes), feed]
        ) { row in
            found[row[0] as Int] = (row[1], row.bytes(2).flatMap(Digest128.init(bytes:)))
        }
        return found
    }

    /// Of any feed: one look into the names of each.
    static func findAnywhere(_ hash: Int64, in db: Database) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: "SELECT k.item FROM feed f CROSS JOIN item_key k WHERE k.feed = f.number AND k.hash = ?"),
            arguments: [hash])
    }

    /// Takes the names of one item away; `hashes` are all that it may have.
    static func delete(_ hashes: [Int64], item: Int64, feed: Int64, in db: Database) throws {
        for hash in hashes {
            try db.run("DELETE FROM item_key WHERE feed = ? AND hash = ? AND item = ?", [feed, hash, item])
        }
    }

    static func jsonArray(_ numbers: [Int64]) -> String {
        var text = "["
        text.reserveCapacity(numbers.count * 20 + 2)
        for (index, number) in numbers.enumerated() {
            if index > 0 {
                text.append(",")
            }
            text.append(String(number))
        }
        text.append("]")
        return text
    }
}
