// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What a refresh could do: `POST /refresh`.
public struct RefreshReport: Hashable, Sendable {
    /// A feed that has to wait, and why.
    public struct Deferral: Hashable, Sendable {
        public var id: FeedID
        public var reason: String
        public var until: Timestamp?

        public init(id: FeedID, reason: String, until: Timestamp? = nil) {
            self.id = id
            self.reason = reason
            self.until = until
        }
    }

    /// Polled as soon as their turn comes.
    public var queued: [FeedID]
    public var deferred: [Deferral]
    /// Ids that no feed has.
    public var unknown: [FeedID]

    public init(queued: [FeedID], deferred: [Deferral] = [], unknown: [FeedID] = []) {
        self.queued = queued
        self.deferred = deferred
        self.unknown = unknown
    }
}
