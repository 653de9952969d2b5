// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Synchronization

/// The subscriptions in memory, and which of them are being served.
final class HubLedger: Sendable {
    struct Key: Hashable, Sendable {
        var topic: String
        var callback: String
    }

    /// When a topic was looked at last, and what it was then.
    struct Look: Hashable, Sendable {
        var at: Timestamp
        /// The state of the log that the content showed.
        var generation: UInt64
        /// The strong hash of the content; nil when there was none.
        var hash: String?
    }

    private struct Topic {
        var subscriptions: [String: HubSubscription] = [:]
        /// Callbacks that are being sent to.
        var underway: Set<String> = []
        var look: Look?

        func isDue(_ subscription: HubSubscription, hash: String, now: Timestamp) -> Bool {
            subscription.delivered != hash && !underway.contains(subscription.callback)
                && subscription.nextAttempt.map { $0 <= now } != false
        }
    }

    private struct State {
        var topics: [String: Topic] = [:]
        var count = 0
        var underway = 0
        /// Topics of each host of callbacks.
        var hosts: [String: [String: Int]] = [:]

        mutating func set(_ key: Key, _ subscription: HubSubscription?) {
            let host = HubLedger.host(of: key.callback)
            switch (topics[key.topic]?.subscriptions[key.callback], subscription) {
            case (nil, .some):
                count += 1
                hosts[host, default: [:]][key.topic, default: 0] += 1
            case (.some, nil):
                count -= 1
                let left = (hosts[host]?[key.topic] ?? 1) - 1
                hosts[host]?[key.topic] = left > 0 ? left : nil
                if hosts[host]?.isEmpty == true {
                    hosts[host] = nil
                }
            default: break
            }
            topics[key.topic, default: Topic()].subscriptions[key.callback] = subscription
            drop(key.topic)
        }

        /// A topic without subscribers and deliveries is forgotten.
        mutating func drop(_ topic: String) {
            if let left = topics[topic], left.subscriptions.isEmpty, left.underway.isEmpty {
                topics[topic] = nil
            }
        }
    }

    private let state = Mutex(State())

    var count: Int {
        state.withLock { $0.count }
    }

    /// Deliveries under way.
    var underwayCount: Int {
        state.withLock { $0.underway }
    }

    func load(_ subscriptions: [HubSubscription]) {
        state.withLock { state in
            for subscription in subscriptions {
                state.set(subscription.key, subscription)
            }
        }
    }

    func find(_ key: Key) -> HubSubscription? {
        state.withLock { $0.topics[key.topic]?.subscriptions[key.callback] }
    }

    /// Changes, makes or, with nil, ends a subscription in one step, so that nobody's word in between is lost.
    func update(_ key: Key, _ change: (inout HubSubscription?) -> Void) {
        state.withLock { state in
            var subscription = state.topics[key.topic]?.subscriptions[key.callback]
            change(&subscription)
            state.set(key, subscription)
        }
    }

    func remove(_ key: Key) {
        update(key) { $0 = nil }
    }

    /// How many different topics are subscribed to, and how many of them by this callback's host.
    func topicCounts(besides key: Key) -> (all: Int, ofHost: Int) {
        state.withLock { state in
            let host = state.hosts[Self.host(of: key.callback)] ?? [:]
            return (
                state.topics.count - (state.topics[key.topic] == nil ? 0 : 1),
                host.count - (host[key.topic] == nil ? 0 : 1)
            )
        }
    }

    /// Those whose lease has ended; they are gone from here.
    func expire(at now: Timestamp) -> [HubSubscription] {
        state.withLock { state in
            let expired = state.topics.values.flatMap(\.subscriptions.values).filter { $0.expires <= now }
            for subscription in expired {
                state.set(subscription.key, nil)
            }
            return expired
        }
    }

    /// The topics that anybody waits for, the longest unserved first.
    func topics() -> [String] {
        state.withLock { state in
            state.topics.map { (at: $1.look?.at ?? .epoch, name: $0) }.sorted { $0 < $1 }.map(\.name)
        }
    }

    func look(at topic: String) -> Look? {
        state.withLock { $0.topics[topic]?.look }
    }

    func note(_ look: Look, of topic: String) {
        state.withLock { $0.topics[topic]?.look = look }
    }

    /// Whether anybody may be sent this content now.
    func isWaiting(topic: String, hash: String, now: Timestamp) -> Bool {
        state.withLock { state in
            guard let topic = state.topics[topic] else { return false }
            return topic.subscriptions.values.contains { topic.isDue($0, hash: hash, now: now) }
        }
    }

    /// Takes up to `limit` subscriptions, of all topics together, that have not got this content and may be tried now.
    func claim(topic name: String, hash: String, now: Timestamp, limit: Int) -> [HubSubscription] {
        state.withLock { state in
            guard let topic = state.topics[name], state.underway < limit else { return [] }
            let claimed = topic.subscriptions.values.lazy
                .filter { topic.isDue($0, hash: hash, now: now) }
                .prefix(limit - state.underway)
            let taken = Array(claimed)
            state.topics[name]?.underway.formUnion(taken.map(\.callback))
            state.underway += taken.count
            return taken
        }
    }

    func release(_ key: Key) {
        state.withLock { state in
            if state.topics[key.topic]?.underway.remove(key.callback) != nil {
                state.underway -= 1
            }
            state.drop(key.topic)
        }
    }

    /// The host of an address, in lower case, without a port.
    private static func host(of callback: String) -> String {
        let rest = callback.firstRange(of: "://").map { callback[$0.upperBound...] } ?? callback[...]
        let authority = rest.prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
        // The brackets of an IPv6 address hold colons of their own.
        return (host.hasPrefix("[") ? host.prefix { $0 != "]" } : host.prefix { $0 != ":" }).lowercased()
    }
}

extension HubSubscription {
    var key: HubLedger.Key { HubLedger.Key(topic: topic, callback: callback) }
}
