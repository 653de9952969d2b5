// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// The full-text index (FTS5) over folded titles and leads, with each tag as one word of its own column.
enum SearchTable {
    static func replace(_ document: SearchDocument, _ hash: KeyHash, in db: Database) throws {
        try delete(document.item.number, in: db)
        try db.run(
            "INSERT INTO search(rowid, text, tags) VALUES (?, ?, ?)",
            [
                document.item.number, document.text,
                document.tags.map { token(ofTag: $0, hash) }.joined(separator: " "),
            ])
    }

    static func delete(_ item: Int64, in db: Database) throws {
        try db.run("DELETE FROM search WHERE rowid = ?", [item])
    }

    /// A tag of several words is found whole or not at all: its hash stands for it.
    static func token(ofTag tag: String, _ hash: KeyHash) -> String {
        "t" + String(UInt64(bitPattern: hash.hash(tag, domain: 5)), radix: 36)
    }
}
