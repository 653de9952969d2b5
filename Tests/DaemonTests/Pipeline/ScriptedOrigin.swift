// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Synchronization

/// The network as the test writes it: each address answers with what was set last.
final class ScriptedOrigin: Fetching {
    private let documents = Mutex<[String: [UInt8]]>([:])

    func set(_ url: String, _ body: [UInt8]) {
        documents.withLock { $0[url] = body }
    }

    func fetch(_ request: FetchRequest) async -> FetchResult {
        guard let body = documents.withLock({ $0[request.url] }) else {
            return .failure(PollFailure(.http(404), "nothing there"))
        }
        return .response(
            FetchResponse(
                finalURL: request.url, status: 200, contentType: "application/rss+xml; charset=utf-8",
                body: body))
    }
}
