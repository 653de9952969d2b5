// SPDX-License-Identifier: Apache-2.0

import Archive
import Foundation
import NewsModel
import Synchronization

/// Our subscriptions, in memory for whoever asks and in the archive for the next start.
final class PushLedger: Sendable {
    private let archive: Archive
    private let subscriptions: Mutex<[FeedID: PushSubscription]>

    /// Takes up what the last run left of these feeds.
    init(_ archive: Archive, feeds: [FeedID]) throws {
        self.archive = archive
        let stored = try archive.readAndWait { view in
            try feeds.compactMap { feed in
                try view.memory(Self.name(feed)).flatMap {
                    try? JSONDecoder().decode(PushSubscription.self, from: Data($0))
                }
            }
        }
        subscriptions = Mutex(Dictionary(stored.map { ($0.feed, $0) }) { first, _ in first })
    }

    var all: [PushSubscription] {
        subscriptions.withLock { Array($0.values) }
    }

    func subscription(of feed: FeedID) -> PushSubscription? {
        subscriptions.withLock { $0[feed] }
    }

    func subscription(callback: String) -> PushSubscription? {
        subscriptions.withLock { $0.values.first { $0.callback == callback } }
    }

    /// Whether a hub is known to tell of this feed's news.
    func isReliable(_ feed: FeedID, at now: Timestamp) -> Bool {
        subscriptions.withLock { $0[feed]?.isReliable(at: now) } ?? false
    }

    /// Changes a subscription and keeps it, unless nothing of it differs; nil when there is none.
    @discardableResult
    func change(
        _ feed: FeedID, _ change: @Sendable (inout PushSubscription) -> Void
    ) async throws -> PushSubscription? {
        let changed = subscriptions.withLock { subscriptions -> PushSubscription? in
            guard var subscription = subscriptions[feed] else { return nil }
            change(&subscription)
            guard subscriptions[feed] != subscription else { return nil }
            subscriptions[feed] = subscription
            return subscription
        }
        guard let changed else { return subscription(of: feed) }
        try await keep(changed)
        return changed
    }

    /// Adds a subscription, in place of another to the same feed.
    func add(_ subscription: PushSubscription) async throws {
        subscriptions.withLock { $0[subscription.feed] = subscription }
        try await keep(subscription)
    }

    func remove(_ feed: FeedID) async throws {
        subscriptions.withLock { $0[feed] = nil }
        try await archive.write { try $0.setMemory(Self.name(feed), nil) }
    }

    private func keep(_ subscription: PushSubscription) async throws {
        let bytes = Array(try JSONEncoder().encode(subscription))
        try await archive.write { try $0.setMemory(Self.name(subscription.feed), bytes) }
    }

    private static func name(_ feed: FeedID) -> String { "push/\(feed.text)" }
}
