// SPDX-License-Identifier: Apache-2.0

/// Limits of our hub.
public struct HubConfiguration: Sendable {
    /// Of a subscription that names no lease, and the bounds of one that does.
    public var usualLease: Duration = .seconds(10 * 86400)
    public var shortestLease: Duration = .seconds(300)
    public var longestLease: Duration = .seconds(30 * 86400)
    public var maximumSubscriptions = 10_000
    /// Different topics, and those of the callbacks of one host: each costs a rendering whenever the log moves on.
    public var maximumTopics = 2000
    public var maximumTopicsPerHost = 200
    /// Callbacks asked to confirm at once. Anybody may make us ask, and a callback may take its time.
    public var verifications = 4
    /// Wishes that may wait for that; one too many is answered with 503.
    public var waitingWishes = 256
    /// Deliveries under way at once.
    public var concurrency = 32
    /// Between two deliveries of one topic; breaking news does not wait.
    public var spacing: Duration = .seconds(15)
    /// How often retries and leases are looked at.
    public var tick: Duration = .seconds(5)
    /// The first pause after a failed delivery; each further one doubles it, up to an hour.
    public var firstPause: Duration = .seconds(30)
    /// Failures in a row that end a subscription.
    public var maximumFailures = 10

    public init() {}
}
