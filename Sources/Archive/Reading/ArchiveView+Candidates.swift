// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

extension ArchiveView {
    /// Neither the item nor its story is hidden.
    static let isVisible =
        "i.hidden = 0 AND NOT EXISTS (SELECT 1 FROM story h WHERE h.id = i.story AND h.hidden = 1)"

    /// Visible items that pass the filter, newest first by date, until `body` answers false.
    ///
    /// The way in is the narrowest index: the tag's postings, the publishers' or the region's own dates, else the dates
    /// of all.
    func candidates(_ filter: ArchiveFilter, limit: Int, while body: (Row) throws -> Bool) throws {
        let admitted: (Row) throws -> Bool = { row in
            let publisher = try names.publisher(row[2], in: db)
            guard filter.admits(language: (row[7] as String?).map { LanguageTag($0) }),
                filter.admits(publisher: publisher, feed: try names.feed(row[1], in: db)),
                try admits(filter.region, item: row[0], publisher: publisher)
            else { return true }
            return try body(row)
        }
        let since = filter.since?.milliseconds ?? .min
        let before = filter.before?.milliseconds ?? .max
        if let tag = filter.tag {
            try db.scan(
                """
                SELECT \(ItemTable.columns) FROM search x JOIN item i ON i.id = x.rowid
                WHERE search MATCH ? AND \(Self.isVisible) AND i.published >= ? AND i.published < ?
                ORDER BY i.published DESC, i.id DESC
                """, [SearchQuery.tag(tag, hash), since, before], admitted)
        } else if let publishers = filter.publishers {
            let numbers = try publishers.compactMap { try NameTable.number(of: $0, in: db) }
            try merge(
                numbers.sorted().map { (Self.ofPublisher, [$0, since, before]) }, while: admitted)
        } else if let region = filter.region {
            let numbers = try region.publishers.compactMap { try NameTable.number(of: $0, in: db) }
            let codes = region.regions.compactMap { StoredCodes.code(of: $0) }
            try merge(
                numbers.sorted().map { (Self.ofPublisher, [$0, since, before]) }
                    + codes.sorted().map { (Self.ofRegion, [$0, since, before]) }, while: admitted)
        } else {
            // The language is in the index: a rare one is found without touching a row of the others.
            if filter.languages.isEmpty {
                try db.scan(Self.ofEveryLanguage, [since, before], admitted)
            } else {
                let primary = Self.json(Set(filter.languages.map(\.primary)))
                try db.scan(Self.ofLanguages, [since, before, primary], admitted)
            }
        }
    }

    private static let ofEveryLanguage = """
        SELECT \(ItemTable.columns) FROM item i INDEXED BY item_by_date
        WHERE i.published >= ?1 AND i.published < ?2 AND \(isVisible)
        ORDER BY i.published DESC, i.id DESC
        """
    /// The languages are bound, not written: readers choose them, and every text is prepared once and kept.
    private static let ofLanguages = """
        SELECT \(ItemTable.columns) FROM item i INDEXED BY item_by_date
        WHERE i.published >= ?1 AND i.published < ?2
            AND substr(i.language, 1, instr(i.language || '-', '-') - 1) IN (SELECT value FROM json_each(?3))
            AND \(isVisible)
        ORDER BY i.published DESC, i.id DESC
        """
    private static let ofPublisher = """
        SELECT \(ItemTable.columns) FROM item i INDEXED BY item_by_publisher
        WHERE i.publisher = ? AND i.published >= ? AND i.published < ? AND \(isVisible)
        ORDER BY i.published DESC, i.id DESC
        """
    private static let ofRegion = """
        SELECT \(ItemTable.columns) FROM item_region r CROSS JOIN item i ON i.id = r.item
        WHERE r.region = ? AND r.published >= ? AND r.published < ? AND \(isVisible)
        ORDER BY r.published DESC, r.item DESC
        """

    /// Merges sorted lists: a cursor over each, and always the newest head of all; what stands in several comes once.
    private func merge(
        _ lists: [(sql: String, arguments: StatementArguments)], while body: (Row) throws -> Bool
    ) throws {
        var last: Int64?
        var heads: [(cursor: RowCursor, row: Row)] = []
        for list in lists {
            // A statement of its own for each: a cached one can be in one place only.
            let cursor = try Row.fetchCursor(db, sql: list.sql, arguments: list.arguments)
            if let row = try cursor.next() {
                heads.append((cursor, row))
            }
        }
        while let index = heads.indices.max(by: { order(heads[$0].row) < order(heads[$1].row) }) {
            let number: Int64 = heads[index].row[0]
            if number != last {
                guard try body(heads[index].row) else { return }
            }
            last = number
            if let next = try heads[index].cursor.next() {
                heads[index].row = next
            } else {
                heads.remove(at: index)
            }
        }
    }

    /// Subtags are letters and digits (BCP 47); whatever else comes is no item's language.
    private static func json(_ languages: Set<String>) -> String {
        let safe = languages.filter {
            !$0.isEmpty && $0.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
        }
        return "[" + safe.sorted().map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }

    private func order(_ row: Row) -> (Int64, Int64) {
        (row[5], row[0])
    }
}
