// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import Foundation
import NewsModel

/// A topic of an ntfy server: the title as the message, who tells it above, a tap opens the lead report.
struct NtfySender: NoticeSender {
    let url: String
    let token: String?
    let fetcher: any Fetching
    /// How a publisher is called, in the language of the news.
    let name: @Sendable (PublisherID, LanguageTag?) -> String

    func send(_ notice: Notice) async -> NoticeOutcome {
        let event = notice.event
        let names = event.publishers.prefix(3).map { name($0, event.language) }
        var request = FetchRequest(
            url: url,
            method: .post(body: Array((event.title ?? "").utf8), contentType: "text/plain; charset=utf-8"),
            purpose: .exchange)
        request.headers = [
            ("Title", Self.encodedWord(names.joined(separator: " · "))), ("Priority", "high"),
            ("Tags", "rotating_light"),
        ]
        if let link = event.url {
            request.headers.append(("Click", link))
        }
        if let token {
            request.headers.append(("Authorization", "Bearer \(token)"))
        }
        return await ExchangeOutcome.send(request, by: fetcher)
    }

    /// RFC 2047, which ntfy reads; header fields are ASCII.
    static func encodedWord(_ text: String) -> String {
        text.utf8.allSatisfy { (32..<127).contains($0) }
            ? text : "=?UTF-8?B?\(Data(text.utf8).base64EncodedString())?="
    }
}
