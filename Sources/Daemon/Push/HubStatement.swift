// SPDX-License-Identifier: Apache-2.0

/// What one visit said of hubs.
enum HubStatement: Hashable, Sendable {
    /// Nothing was to be read: a 304, a failure.
    case silent
    case offers(HubOffer)
    /// The document names no hub, or not plainly which topic.
    case withdrawn
}
