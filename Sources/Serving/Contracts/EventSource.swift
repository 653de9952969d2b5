// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// The append-only log, as far as streams need it to replay.
///
/// What is committed later reaches the streams through `NewsServer.announce`.
public protocol EventSource: Sendable {
    /// The oldest and the newest number that the log still holds; nil for an empty log.
    func bounds() async throws -> EventBounds?

    /// At most `limit` events with greater numbers, in order.
    func events(after sequence: EventSequence, limit: Int) async throws -> [NewsEvent]

    /// Whether this log has given the number and still holds it; the place to resume from.
    func contains(_ sequence: EventSequence) async throws -> Bool
}
