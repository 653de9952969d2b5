// SPDX-License-Identifier: Apache-2.0

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
        return Array(fields.map { "\($0.0)=\(encoded($0.1))" }.joined(separator: "&").utf8)
    }

    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var result = String.UnicodeScalarView()
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126:
                result.append(Unicode.Scalar(byte))
            default:
                result.append("%")
                result.append(digits[Int(byte >> 4)])
                result.append(digits[Int(byte & 15)])
            }
        }
        return String(result)
    }
}
