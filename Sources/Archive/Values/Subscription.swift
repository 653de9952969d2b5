// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// A subscriber of the hub (WebSub), as it must survive a restart.
public struct Subscription: Hashable, Sendable {
    public var callback: String
    /// The edition's address.
    public var topic: String
    /// The HMAC key that the subscriber gave.
    public var secret: String?
    public var leaseEnds: Timestamp
    /// The hash of the content that was delivered last; nil before the first delivery.
    public var delivered: String?
    /// Failed deliveries in a row, and when to try again.
    public var failures: Int
    public var nextAttempt: Timestamp?

    public init(
        callback: String, topic: String, secret: String? = nil, leaseEnds: Timestamp,
        delivered: String? = nil, failures: Int = 0, nextAttempt: Timestamp? = nil
    ) {
        self.callback = callback
        self.topic = topic
        self.secret = secret
        self.leaseEnds = leaseEnds
        self.delivered = delivered
        self.failures = failures
        self.nextAttempt = nextAttempt
    }
}
