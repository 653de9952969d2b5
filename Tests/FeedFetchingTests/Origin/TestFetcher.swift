// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import Testing

/// The instant at which all tests take place: Sunday, 22 November 2026, 09:00 UTC.
let noon = Timestamp(seconds: 1_795_338_000)

extension FetcherConfiguration {
    /// Short deadlines and small limits, so that every case ends within seconds.
    static func hasty(_ change: (inout FetcherConfiguration) -> Void = { _ in }) -> FetcherConfiguration {
        var configuration = FetcherConfiguration(
            concurrency: 256, connectTimeout: .seconds(2), timeout: .seconds(4), stallTimeout: .seconds(1),
            maximumBody: 200_000, maximumHead: 64 * 1024, allowsPrivateAddresses: true,
            userAgent: "Berrah/1.0 (+https://berrah.example/)")
        change(&configuration)
        return configuration
    }
}

extension FeedFetcher {
    static func hasty(_ change: (inout FetcherConfiguration) -> Void = { _ in }) throws -> FeedFetcher {
        try FeedFetcher(configuration: .hasty(change), now: { noon })
    }
}

extension FetchResult {
    /// The response, or the test fails with what came instead.
    func response(_ place: SourceLocation = #_sourceLocation) throws -> FetchResponse {
        if case .response(let response) = self { return response }
        Issue.record("no response: \(self)", sourceLocation: place)
        throw NoSuchResult()
    }

    func failure(_ place: SourceLocation = #_sourceLocation) throws -> PollFailure {
        if case .failure(let failure) = self { return failure }
        Issue.record("no failure: \(self)", sourceLocation: place)
        throw NoSuchResult()
    }

    /// The public string of the cause, `ok` or `cancelled`.
    var cause: String {
        switch self {
        case .response: "ok"
        case .failure(let failure): failure.cause.rawValue
        case .cancelled: "cancelled"
        }
    }
}

struct NoSuchResult: Error {}
