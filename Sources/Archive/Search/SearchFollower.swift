// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Fills the search index from the log, a moment behind the polls and never inside their transactions.
public struct SearchFollower: Sendable {
    /// Its name among the followers.
    public static let name = "search"

    private let archive: Archive
    private let fold: @Sendable (String) -> String
    private let tags: @Sendable (Item) -> [String]

    /// - Parameters:
    ///   - fold: The comparison form of a text; queries must be folded by the same.
    ///   - tags: What an item is found under beside its own categories; folded like them.
    public init(
        _ archive: Archive, fold: @escaping @Sendable (String) -> String,
        tags: @escaping @Sendable (Item) -> [String] = { _ in [] }
    ) {
        self.archive = archive
        self.fold = fold
        self.tags = tags
    }

    /// Reads on from where it stopped, one transaction with index and cursor together.
    ///
    /// - Returns: How many events it read; fewer than `limit` means that it has caught up.
    @discardableResult
    public func advance(limit: Int = 500) async throws -> Int {
        // What it folds is read beside the polls; only the writing takes the writer's time.
        let batch = try await archive.read { view in
            let cursor = try view.cursor(Self.name) ?? EventSequence(0)
            let events = try view.events(after: cursor, limit: limit)
            let changed = Set(events.filter { Self.concerns($0.event.type) }.compactMap(\.item))
            let items = try changed.sorted().compactMap { try view.item($0) }
            return (documents: items.map(document), last: events.last?.event.sequence, count: events.count)
        }
        guard let last = batch.last else { return 0 }
        try await archive.write { transaction in
            try transaction.index(batch.documents)
            try transaction.setCursor(Self.name, to: last)
        }
        return batch.count
    }

    /// Title and lead: the summary, which is the beginning of the text where the feed gave none.
    private func document(_ item: Item) -> SearchDocument {
        SearchDocument(
            item: item.id, text: fold(item.title + " " + item.summary),
            tags: Set((item.categories + tags(item)).map(fold)).subtracting([""]).sorted())
    }

    private static func concerns(_ type: EventType) -> Bool {
        type == .item || type == .revision
    }
}
