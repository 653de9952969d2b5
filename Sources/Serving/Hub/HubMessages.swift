// SPDX-License-Identifier: Apache-2.0

import Crypto
import NewsModel

/// The requests that our hub sends.
enum HubMessages {
    /// Verification of intent (W3C WebSub, 5.3): what a callback's own query holds is kept.
    static func verification(of wish: HubWish, challenge: String) -> CallbackRequest {
        var query = "hub.mode=\(wish.subscribes ? "subscribe" : "unsubscribe")"
        query += "&hub.topic=\(PercentEncoding.encode(wish.topic))&hub.challenge=\(challenge)"
        if wish.subscribes {
            query += "&hub.lease_seconds=\(wish.lease.components.seconds)"
        }
        return CallbackRequest(method: "GET", url: address(wish.callback, with: query))
    }

    /// Says that nothing will come of a request that was taken (5.2).
    static func denial(of wish: HubWish, because reason: String) -> CallbackRequest {
        let query =
            "hub.mode=denied&hub.topic=\(PercentEncoding.encode(wish.topic))"
            + "&hub.reason=\(PercentEncoding.encode(reason))"
        return CallbackRequest(method: "GET", url: address(wish.callback, with: query))
    }

    private static func address(_ callback: String, with query: String) -> String {
        callback + (!callback.contains("?") ? "?" : callback.hasSuffix("?") ? "" : "&") + query
    }

    /// One delivery: the whole edition, signed over its bytes (section 7).
    static func delivery(of edition: CachedEdition, to subscription: HubSubscription, hub: String)
        -> CallbackRequest
    {
        let bytes = edition.rendered.bytes
        var headers = [
            CallbackRequest.Header("Content-Type", edition.rendered.contentType),
            CallbackRequest.Header("Link", "<\(hub)>; rel=\"hub\", <\(subscription.topic)>; rel=\"self\""),
        ]
        if let secret = subscription.secret {
            let code = HMAC<SHA256>.authenticationCode(
                for: bytes, using: SymmetricKey(data: Array(secret.utf8)))
            headers.append(.init("X-Hub-Signature", "sha256=" + Hexadecimal.encode(code)))
        }
        return CallbackRequest(method: "POST", url: subscription.callback, headers: headers, body: bytes)
    }
}
