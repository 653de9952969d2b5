// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel

/// A notice over HTTP: one attempt, no redirect, little to read.
enum ExchangeOutcome {
    static func send(_ request: FetchRequest, by fetcher: any Fetching) async -> NoticeOutcome {
        var request = request
        request.maximumRedirects = 0
        request.maximumBody = 64 * 1024
        request.timeout = .seconds(20)
        switch await fetcher.fetch(request) {
        case .response: return .taken
        case .failure(let failure): return .failed(failure.message)
        case .cancelled: return .failed("the daemon is ending")
        }
    }
}
