// SPDX-License-Identifier: Apache-2.0

import Crypto
import FeedFetching
import Foundation
import NewsModel

/// A JSON POST, the stream's own line, signed over its bytes.
struct WebhookSender: NoticeSender {
    let url: String
    let secret: String?
    let fetcher: any Fetching

    func send(_ notice: Notice) async -> NoticeOutcome {
        let body = notice.json
        var request = FetchRequest(
            url: url, method: .post(body: body, contentType: "application/json"), purpose: .exchange)
        request.headers = [
            ("X-Berrah-Event", notice.event.type.rawValue), ("X-Berrah-Delivery", notice.delivery),
        ]
        if let secret {
            request.headers.append(("X-Berrah-Signature", Self.signature(of: body, secret: secret)))
        }
        return await ExchangeOutcome.send(request, by: fetcher)
    }

    /// `sha256=` and the HMAC in hexadecimal.
    static func signature(of body: [UInt8], secret: String) -> String {
        let key = SymmetricKey(data: Data(secret.utf8))
        return "sha256=" + Hexadecimal.encode(HMAC<SHA256>.authenticationCode(for: body, using: key))
    }
}
