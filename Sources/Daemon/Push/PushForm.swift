// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The form of a subscription request (W3C WebSub, section 5.1): UTF-8, percent-encoded.
enum PushForm {
    static let contentType = "application/x-www-form-urlencoded"

    static func subscribe(_ subscription: PushSubscription, callback: String) -> [UInt8] {
        var fields = [
            ("hub.mode", "subscribe"), ("hub.topic", subscription.offer.topic), ("hub.callback", callback),
            ("hub.lease_seconds", String(PushPolicy.lease.components.seconds)),
        ]
        if let secret = subscription.secret {
            fields.append(("hub.secret", secret))
        }
        return Array(fields.map { "\($0.0)=\(PercentEncoding.encode($0.1))" }.joined(separator: "&").utf8)
    }
}
