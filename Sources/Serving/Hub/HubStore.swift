// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Keeps the subscriptions of our hub across restarts.
public protocol HubStore: Sendable {
    /// Every subscription whose lease ends later than `now`.
    func subscriptions(at now: Timestamp) async throws -> [HubSubscription]

    /// Inserts, or replaces the one with the same topic and callback.
    func save(_ subscription: HubSubscription) async throws

    /// Nothing happens when there is none.
    func remove(topic: String, callback: String) async throws
}
