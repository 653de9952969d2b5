// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One subscriber's wish to be pushed one edition. Topic and callback together identify it.
public struct HubSubscription: Hashable, Sendable, Codable {
    /// The absolute address of an edition of ours.
    public var topic: String
    /// Where deliveries go.
    public var callback: String
    /// Signs deliveries; nil leaves them unsigned.
    public var secret: String?
    /// When the lease ends.
    public var expires: Timestamp
    /// The strong hash of the content that was delivered last; nil before the first delivery.
    public var delivered: String?
    /// Failed deliveries in a row, and when to try again.
    public var failures: Int
    public var nextAttempt: Timestamp?

    public init(
        topic: String, callback: String, secret: String? = nil, expires: Timestamp, delivered: String? = nil,
        failures: Int = 0, nextAttempt: Timestamp? = nil
    ) {
        self.topic = topic
        self.callback = callback
        self.secret = secret
        self.expires = expires
        self.delivered = delivered
        self.failures = failures
        self.nextAttempt = nextAttempt
    }
}
