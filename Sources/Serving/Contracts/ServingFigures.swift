// SPDX-License-Identifier: Apache-2.0

/// What the server counts of itself since it started, for the metrics page.
public struct ServingFigures: Hashable, Sendable {
    /// By status class and kind of route.
    public var requests: [RequestKind: Int] = [:]
    public var bytesSent = 0
    /// Answers from the ready bytes, and renderings.
    public var cacheHits = 0
    public var renderings = 0
    public var cachedBytes = 0
    public var connections = 0
    public var subscribers = 0
    public var eventsAnnounced = 0
    public var droppedSubscribers = 0
    public var rateLimited = 0

    public init() {}

    /// The labels of one request counter; few, so that the page stays small.
    public struct RequestKind: Hashable, Sendable, Comparable {
        /// `feed`, `page`, `stream`, `hub`, `control`, `other`.
        public var route: String
        /// 200, 304, …
        public var status: Int

        public init(route: String, status: Int) {
            self.route = route
            self.status = status
        }

        public static func < (lhs: RequestKind, rhs: RequestKind) -> Bool {
            (lhs.route, lhs.status) < (rhs.route, rhs.status)
        }
    }
}
