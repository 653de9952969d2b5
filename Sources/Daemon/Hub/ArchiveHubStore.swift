// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Serving

/// Keeps our hub's subscriptions in the archive.
struct ArchiveHubStore: HubStore {
    let archive: Archive

    func subscriptions(at now: Timestamp) async throws -> [HubSubscription] {
        try await archive.read { try $0.subscriptions() }.filter { $0.leaseEnds > now }.map {
            HubSubscription(
                topic: $0.topic, callback: $0.callback, secret: $0.secret, expires: $0.leaseEnds,
                delivered: $0.delivered, failures: $0.failures, nextAttempt: $0.nextAttempt)
        }
    }

    func save(_ subscription: HubSubscription) async throws {
        let stored = Subscription(
            callback: subscription.callback, topic: subscription.topic, secret: subscription.secret,
            leaseEnds: subscription.expires, delivered: subscription.delivered,
            failures: subscription.failures, nextAttempt: subscription.nextAttempt)
        try await archive.write { try $0.save(stored) }
    }

    func remove(topic: String, callback: String) async throws {
        try await archive.write { try $0.removeSubscription(callback: callback, topic: topic) }
    }
}
