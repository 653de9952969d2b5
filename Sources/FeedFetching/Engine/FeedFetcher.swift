// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Fetches documents over HTTP with libcurl, many at once, on one thread of its own.
///
/// It returns data, validators and hints; it decides neither what a document says nor when to come back.
public final class FeedFetcher: Fetching {
    private let mailbox: FetchMailbox

    /// Starts the thread, which lives until `shutDown` or until nobody holds the fetcher.
    ///
    /// - Parameter now: the wall clock, against which `Retry-After` and `Expires` are read.
    public init(
        configuration: FetcherConfiguration = FetcherConfiguration(), now: @escaping @Sendable () -> Timestamp
    ) throws(FetcherStartFailure) {
        try configuration.check()
        if let fault = CurlLibrary.fault {
            throw .library(fault)
        }
        guard let loop = FetchLoop(configuration: configuration, now: now) else {
            throw .library("no handle can be made")
        }
        mailbox = loop.mailbox
        try FetchThread.start { loop.run() }
    }

    deinit {
        mailbox.advance(to: .abandoned)
    }

    /// One visit. Cancelling the task ends the transfer and gives `cancelled`.
    public func fetch(_ request: FetchRequest) async -> FetchResult {
        let id = mailbox.newID()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { answer in
                mailbox.submit(FetchJob(id: id, request: request, answer: answer))
            }
        } onCancel: {
            mailbox.cancel(id)
        }
        if Task.isCancelled {
            mailbox.forget(id)
        }
        return result
    }

    /// Begins nothing more, lets running transfers finish within the limit, gives up the rest, ends the
    /// thread.
    public func shutDown(finishWithin limit: Duration) async {
        mailbox.advance(to: .draining)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [mailbox] in
                try? await Task.sleep(for: limit)
                mailbox.advance(to: .abandoned)
            }
            await mailbox.waitForEnd()
            group.cancelAll()
        }
    }
}
