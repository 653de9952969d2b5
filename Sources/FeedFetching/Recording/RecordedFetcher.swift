// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Synchronization

/// Answers requests from recorded exchanges, in the order of the visits; touches no network.
///
/// When the recording of an address is over, its last document is what the server still has: a request that
/// knows it gets a 304, another gets it again.
public final class RecordedFetcher: Fetching {
    private struct Reel {
        var exchanges: [RecordedExchange] = []
        var next = 0
        /// The last document played.
        var document: FetchResponse?
    }

    private let reels: Mutex<[String: Reel]>

    public init(_ exchanges: [RecordedExchange]) {
        var reels: [String: Reel] = [:]
        for exchange in exchanges {
            reels[exchange.url, default: Reel()].exchanges.append(exchange)
        }
        self.reels = Mutex(reels)
    }

    public func fetch(_ request: FetchRequest) async -> FetchResult {
        let name = RecordedExchange.name(of: request.url)
        return reels.withLock { reels in
            guard var reel = reels[name] else {
                return .failure(PollFailure(.http(404), "Nothing was recorded of \(name)."))
            }
            defer { reels[name] = reel }
            guard reel.next < reel.exchanges.count else {
                return Self.current(reel, for: request)
            }
            let outcome = reel.exchanges[reel.next].outcome
            reel.next += 1
            switch outcome {
            case .failure(let failure):
                return .failure(failure)
            case .response(let response) where response.isUnchanged && request.validators.isEmpty:
                // The recorded visitor knew the document, this one does not.
                return Self.current(reel, for: request)
            case .response(let response):
                if !response.isUnchanged, !response.isDelta {
                    reel.document = response
                }
                return .response(response)
            }
        }
    }

    private static func current(_ reel: Reel, for request: FetchRequest) -> FetchResult {
        guard var document = reel.document else {
            return .failure(
                PollFailure(.unexpected304, "The recording begins with a 304: record from an empty state."))
        }
        if !request.validators.isEmpty, request.validators == document.validators {
            document.status = 304
            document.body = []
        }
        return .response(document)
    }
}
