// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Synchronization
import Testing

@testable import Daemon

@Suite struct PollWriterTests {
    private struct Broken: Error {}

    private final class Counter: Sendable {
        let value = Atomic(0)
    }

    private static func result(_ number: Int) -> (FeedState, PollSummary) {
        let feed = FeedID("f\(number)")
        return (FeedState(feed: feed), PollSummary(feed: feed, url: "", outcome: .changed, due: .epoch))
    }

    /// Commits that many polls at once; returns which were undone, and how often a transaction was.
    private func commit(
        _ polls: Int, failing: Set<Int>, items: Int, into archive: Archive
    ) async -> (failed: Set<Int>, undone: Int, backlogs: [Bool]) {
        let undone = Counter()
        let backlogs = Mutex<[Bool]>([])
        let writer = PollWriter(
            archive: archive, behind: { isBehind in backlogs.withLock { $0.append(isBehind) } })
        let failed = await withTaskGroup(of: Int?.self) { group in
            for number in 0..<polls {
                group.addTask {
                    do {
                        let (state, _) = try await writer.commit(items: items) { transaction in
                            transaction.onRollback { undone.value.add(1, ordering: .relaxed) }
                            try transaction.setCursor("poll \(number)", to: EventSequence(Int64(number) + 1))
                            if failing.contains(number) { throw Broken() }
                            return Self.result(number)
                        }
                        // Each gets its own answer.
                        return state.feed == FeedID("f\(number)") ? nil : -1
                    } catch {
                        return error is Broken ? number : -1
                    }
                }
            }
            return await group.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
        }
        return (failed, undone.value.load(ordering: .relaxed), backlogs.withLock { $0 })
    }

    @Test(
        "a poll that fails is undone alone, whoever shares its transaction",
        arguments: [Set<Int>(), [0], [13], [0, 1, 2], [5, 39]], [0, 30, 700])
    func failures(_ failing: Set<Int>, _ items: Int) async throws {
        let archive = try Archive.inMemory(ArchiveConfiguration(entropy: [UInt8](repeating: 7, count: 32)))
        let (failed, undone, backlogs) = await commit(40, failing: failing, items: items, into: archive)
        #expect(failed == failing)
        #expect(undone >= failing.count && (undone == 0) == failing.isEmpty)
        for number in 0..<40 {
            let cursor = try archive.readAndWait { try $0.cursor("poll \(number)") }
            #expect((cursor != nil) == !failing.contains(number))
        }
        // Whoever was told of a backlog was told of its end.
        #expect(backlogs.count.isMultiple(of: 2) && backlogs.last != true)
    }
}
