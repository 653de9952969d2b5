// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel

/// Commits polls in the order in which they come; those that had to wait for the writer share its next transaction.
///
/// Each poll is still committed as a whole or not at all, and a poll that comes alone is committed alone, at once. When
/// many come together (a cold start, an hour struck) the pages that they have in common are written once.
actor PollWriter {
    typealias Filing = @Sendable (PollTransaction) throws -> (FeedState, PollSummary)

    private struct Entry {
        let items: Int
        let file: Filing
        let continuation: CheckedContinuation<(FeedState, PollSummary), any Error>
    }

    /// The bounds of one transaction: nobody waits for longer than these take, some tenths of a second. Unbounded is
    /// only how many wait: the visits under way bound it.
    static let mostPolls = 64
    static let mostItems = 2_000

    /// So many waiting, or being written, are a backlog: whoever feeds the writer is told to leave it a core. With two
    /// readers beside it the writer would be a hundred polls behind when the last is read, and then work alone.
    static let backlog = 16

    private let archive: Archive
    /// Called when a backlog begins and when it ends.
    private let behind: @Sendable (Bool) -> Void
    private var isBehind = false
    private var waiting: [Entry] = []
    /// Of the transaction under way.
    private var writing = 0
    private var isWriting = false

    init(archive: Archive, behind: @escaping @Sendable (Bool) -> Void) {
        self.archive = archive
        self.behind = behind
    }

    /// Files one poll in a transaction, and returns after its commit.
    ///
    /// - Parameters:
    ///   - items: how many it may bring.
    ///   - file: may be run a second time, when another poll's failure undid the transaction.
    func commit(items: Int, _ file: @escaping Filing) async throws -> (FeedState, PollSummary) {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append(Entry(items: items, file: file, continuation: continuation))
            noteBacklog()
            guard !isWriting else { return }
            isWriting = true
            Task { await drain() }
        }
    }

    private func drain() async {
        while !waiting.isEmpty {
            let group = nextGroup()
            do {
                let results = try await write(group)
                for (entry, result) in zip(group, results) { entry.continuation.resume(returning: result) }
            } catch {
                await writeApart(group, after: error)
            }
            writing = 0
            noteBacklog()
        }
        isWriting = false
    }

    /// One of them failed, and all were undone: each alone, so that only that one fails.
    private func writeApart(_ group: [Entry], after error: any Error) async {
        guard group.count > 1 else {
            group.first?.continuation.resume(throwing: error)
            return
        }
        for entry in group {
            do {
                entry.continuation.resume(returning: try await write([entry])[0])
            } catch {
                entry.continuation.resume(throwing: error)
            }
        }
    }

    private func write(_ group: [Entry]) async throws -> [(FeedState, PollSummary)] {
        let filings = group.map(\.file)
        return try await archive.write { transaction in try filings.map { try $0(transaction) } }
    }

    private func nextGroup() -> [Entry] {
        var count = 1
        var items = waiting[0].items
        while count < min(waiting.count, Self.mostPolls), items + waiting[count].items <= Self.mostItems {
            items += waiting[count].items
            count += 1
        }
        let group = Array(waiting.prefix(count))
        waiting.removeFirst(count)
        writing = count
        return group
    }

    /// Polls that wait to be written; those of the transaction under way are not among them.
    var backlogLength: Int { waiting.count }

    private func noteBacklog() {
        guard isBehind != (waiting.count + writing >= Self.backlog) else { return }
        isBehind.toggle()
        behind(isBehind)
    }
}
