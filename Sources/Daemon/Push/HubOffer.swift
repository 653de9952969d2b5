// SPDX-License-Identifier: Apache-2.0

/// A publisher's word that a hub tells of a topic's changes (W3C WebSub, section 4).
struct HubOffer: Hashable, Sendable, Codable {
    /// Where to subscribe.
    var hub: String
    /// The feed's own address as it states it, which need not be the one that is polled.
    var topic: String
}
