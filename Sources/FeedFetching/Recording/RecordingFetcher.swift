// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import Synchronization

/// Passes requests on and keeps what comes back in a folder.
public final class RecordingFetcher: Fetching {
    private let fetcher: any Fetching
    private let folder: ExchangeFolder
    private let now: @Sendable () -> Timestamp
    private let onFailure: @Sendable (RecordingFailure) -> Void
    private let visits = Mutex<[String: Int]>([:])

    /// - Parameter onFailure: told of what could not be written; the visit itself goes on.
    public init(
        _ fetcher: any Fetching, into folder: ExchangeFolder, now: @escaping @Sendable () -> Timestamp,
        onFailure: @escaping @Sendable (RecordingFailure) -> Void = { _ in }
    ) {
        self.fetcher = fetcher
        self.folder = folder
        self.now = now
        self.onFailure = onFailure
    }

    public func fetch(_ request: FetchRequest) async -> FetchResult {
        var request = request
        request.keepsHead = true
        let at = now()
        let result = await fetcher.fetch(request)
        let outcome: RecordedExchange.Outcome
        switch result {
        case .response(let response): outcome = .response(response)
        case .failure(let failure): outcome = .failure(failure)
        case .cancelled: return result
        }
        let url = request.url
        let number = visits.withLock { visits in
            visits[url, default: 0] += 1
            return visits[url, default: 0]
        }
        do throws(RecordingFailure) {
            try folder.write(RecordedExchange(url: url, at: at, outcome: outcome), number: number)
        } catch {
            onFailure(error)
        }
        return result
    }
}
