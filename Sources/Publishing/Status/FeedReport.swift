// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// How one feed goes: a line of `GET /feeds`, and with its history `GET /feeds/ID`.
public struct FeedReport: Hashable, Sendable {
    public var feed: Feed
    public var state: FeedState
    /// Stored of it.
    public var items: Int
    /// The last thirty, newest first; only for one feed.
    public var polls: [PollRecord]

    public init(feed: Feed, state: FeedState, items: Int, polls: [PollRecord] = []) {
        self.feed = feed
        self.state = state
        self.items = items
        self.polls = polls
    }

    /// What the configuration switched off is `disabled`, whatever it was before.
    public var health: FeedHealth {
        feed.disabled == nil ? state.health : .disabled
    }

    /// Of the last failure, or why it is not polled.
    public var message: String? {
        feed.disabled ?? state.account
    }
}
