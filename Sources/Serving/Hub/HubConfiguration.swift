// SPDX-License-Identifier: Apache-2.0

/// Limits of our hub.
public struct HubConfiguration: Sendable {
    /// Of a subscription that names no lease, and the bounds of one that does.
    public var usualLease: Duration = .seconds(10 * 86400)
    public var shortestLease: Duration = .seconds(300)
    public var longestLease: Duration = .seconds(30 * 86400)
    public var maximumSubscriptions = 10_000
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
