// SPDX-License-Identifier: Apache-2.0

/// What an answer is wanted for; decides the `Accept` header and which statuses are a success.
public enum FetchPurpose: Hashable, Sendable {
    /// A feed: 200, 203, 226 and 304 with a body are answers, everything else is a failure.
    case feed
    /// A page of a site, where feeds may be advertised; otherwise as a feed.
    case page
    /// robots.txt; otherwise as a feed, but may be empty, and of a longer one the beginning is taken.
    case robots
    /// An exchange between machines (WebSub): every 2xx is an answer, also an empty one.
    case exchange
}
