// SPDX-License-Identifier: Apache-2.0

import GRDB
public import NewsModel

extension ArchiveView {
    /// Visible items that have every word, newest arrival first.
    ///
    /// - Parameters:
    ///   - query: Folded as the documents were. The last word may be unfinished; Arabic words are found with and
    ///     without article and prepositions.
    ///   - filter: Further conditions; `states` is not one of them.
    public func search(_ query: String, _ filter: ArchiveFilter = .everything, limit: Int) throws -> [Item] {
        guard let words = SearchQuery.words(query) else { return [] }
        var items: [Item] = []
        let match = filter.tag.map { "(\(words)) AND (\(SearchQuery.tag($0, hash)))" } ?? words
        try db.scan(
            """
            SELECT \(ItemTable.columns) FROM search x CROSS JOIN item i ON i.id = x.rowid
            WHERE search MATCH ? AND \(Self.isVisible) AND i.published >= ? AND i.published < ?
            ORDER BY x.rowid DESC
            """, [match, filter.since?.milliseconds ?? .min, filter.before?.milliseconds ?? .max]
        ) { row in
            let publisher = try names.publisher(row[2], in: db)
            if filter.admits(language: (row[7] as String?).map { LanguageTag($0) }),
                filter.admits(publisher: publisher, feed: try names.feed(row[1], in: db)),
                try admits(filter.region, item: row[0], publisher: publisher)
            {
                items.append(try ItemTable.item(row, names, in: db))
            }
            return items.count < limit
        }
        return items
    }
}
