// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// One subscription of ours at a publisher's hub, as it must survive a restart.
struct PushSubscription: Hashable, Sendable, Codable {
    enum Standing: String, Hashable, Sendable, Codable {
        /// To be asked for when its time comes.
        case wanted
        /// The hub was asked and has not asked back yet.
        case asked
        case active
        /// The hub said no.
        case denied
    }

    var feed: FeedID
    var offer: HubOffer
    /// The last segment of our callback's address: unguessable, one for each subscription, kept when renewed.
    var callback: String
    /// The key of the deliveries' signatures; nil where it could not be sent in secret.
    var secret: String?
    var standing = Standing.wanted
    /// When the hub is asked (again).
    var nextAttempt: Timestamp
    /// Attempts in vain, in a row.
    var failures = 0
    var leaseEnds: Timestamp?
    var lastDelivery: Timestamp?
    /// Polls that found news of which the hub had not told, since its last delivery.
    var misses = 0
    /// The publisher names this hub no longer: not renewed.
    var isWithdrawn = false

    func isActive(at now: Timestamp) -> Bool {
        standing == .active && leaseEnds.map { now < $0 } ?? false
    }

    /// The hub has shown that it tells: polls may be seldom. Many hubs accept everything and deliver nothing.
    func isReliable(at now: Timestamp) -> Bool {
        isActive(at: now) && lastDelivery != nil && misses < PushPolicy.toleratedMisses
    }
}
