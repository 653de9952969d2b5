// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Lets the visits of one feed, polls and deliveries, follow each other: each begins from the state that the one before
/// has left. Visits of different feeds never wait.
actor FeedTurns {
    private var waiting: [FeedID: [CheckedContinuation<Void, Never>]] = [:]

    /// Does the work when it is the caller's turn.
    nonisolated func take<Result: Sendable>(
        _ feed: FeedID, _ work: @Sendable () async throws -> Result
    ) async throws -> Result {
        await begin(feed)
        do {
            let result = try await work()
            await end(feed)
            return result
        } catch {
            await end(feed)
            throw error
        }
    }

    private func begin(_ feed: FeedID) async {
        guard waiting[feed] != nil else {
            waiting[feed] = []
            return
        }
        await withCheckedContinuation { waiting[feed, default: []].append($0) }
    }

    private func end(_ feed: FeedID) {
        guard var others = waiting[feed], !others.isEmpty else {
            waiting[feed] = nil
            return
        }
        let next = others.removeFirst()
        waiting[feed] = others
        next.resume()
    }
}
