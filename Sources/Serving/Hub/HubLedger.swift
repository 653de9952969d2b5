// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Synchronization

/// The subscriptions in memory, and which of them are being served.
final class HubLedger: Sendable {
    struct Key: Hashable, Sendable {
        var topic: String
        var callback: String
    }

    private struct State {
        var subscriptions: [Key: HubSubscription] = [:]
        var underway: Set<Key> = []
        var served: [String: Timestamp] = [:]
    }

    private let state = Mutex(State())

    var count: Int {
        state.withLock { $0.subscriptions.count }
    }

    func load(_ subscriptions: [HubSubscription]) {
        state.withLock { state in
            for subscription in subscriptions {
                state.subscriptions[subscription.key] = subscription
            }
        }
    }

    func find(_ key: Key) -> HubSubscription? {
        state.withLock { $0.subscriptions[key] }
    }

    func put(_ subscription: HubSubscription) {
        state.withLock { $0.subscriptions[subscription.key] = subscription }
    }

    func remove(_ key: Key) {
        state.withLock { $0.subscriptions[key] = nil }
    }

    /// Those whose lease has ended; they are gone from here.
    func expire(at now: Timestamp) -> [HubSubscription] {
        state.withLock { state in
            let expired = state.subscriptions.values.filter { $0.expires <= now }
            for subscription in expired {
                state.subscriptions[subscription.key] = nil
            }
            return expired
        }
    }

    /// The topics that anybody waits for, the longest unserved first.
    func topics(at now: Timestamp) -> [String] {
        state.withLock { state in
            let topics = Set(state.subscriptions.keys.map(\.topic))
            state.served = state.served.filter { topics.contains($0.key) }
            return topics.sorted { (state.served[$0] ?? .epoch, $0) < (state.served[$1] ?? .epoch, $1) }
        }
    }

    func lastServed(_ topic: String) -> Timestamp? {
        state.withLock { $0.served[topic] }
    }

    /// Takes up to `limit` subscriptions that have not got this content and may be tried now.
    func claim(topic: String, hash: String, now: Timestamp, limit: Int) -> [HubSubscription] {
        state.withLock { state in
            var claimed: [HubSubscription] = []
            for (key, subscription) in state.subscriptions
            where key.topic == topic && subscription.delivered != hash && !state.underway.contains(key)
                && subscription.nextAttempt.map({ $0 <= now }) != false
            {
                guard state.underway.count < limit else { break }
                state.underway.insert(key)
                claimed.append(subscription)
            }
            if !claimed.isEmpty {
                state.served[topic] = now
            }
            return claimed
        }
    }

    func release(_ key: Key) {
        state.withLock { _ = $0.underway.remove(key) }
    }
}

extension HubSubscription {
    var key: HubLedger.Key { HubLedger.Key(topic: topic, callback: callback) }
}
