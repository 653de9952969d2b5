// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Serving

/// Sends our hub's requests with the same client as feeds are fetched with: the same guard of addresses, TLS verified,
/// one attempt, no redirect followed.
struct FetchedCallbacks: CallbackSender {
    let fetcher: any Fetching

    /// The answer to a question is a challenge of some dozens of bytes; more than this is none.
    private static let maximumAnswer = 4096
    private static let timeout = Duration.seconds(20)

    func send(_ request: CallbackRequest) async -> CallbackAnswer? {
        var exchange = FetchRequest(url: request.url, purpose: .exchange)
        let type = request.headers.first { $0.name.lowercased() == "content-type" }?.value
        if request.method == "POST" {
            exchange.method = .post(body: request.body, contentType: type ?? "application/octet-stream")
        }
        exchange.headers = request.headers.filter { $0.name.lowercased() != "content-type" }
            .map { ($0.name, $0.value) }
        exchange.maximumBody = Self.maximumAnswer
        exchange.maximumRedirects = 0
        exchange.timeout = Self.timeout
        switch await fetcher.fetch(exchange) {
        case .response(let response):
            return CallbackAnswer(status: response.status, body: response.body)
        case .failure(let failure):
            return failure.cause.httpStatus.map { CallbackAnswer(status: $0) }
        case .cancelled:
            return nil
        }
    }
}
