// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// How a visit ended.
public enum FetchResult: Sendable {
    case response(FetchResponse)
    /// Every failure has a cause, statuses from 400 on included.
    case failure(PollFailure)
    /// The task was cancelled or the fetcher shut down: nothing is known of the feed, so nothing may count
    /// against it.
    case cancelled
}
