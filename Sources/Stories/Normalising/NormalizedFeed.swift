// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One document's items, ready for the archive, and what was learnt of its feed.
public struct NormalizedFeed: Sendable {
    /// In (published, identity) order, each identity once: the order they are to be taken in.
    public var drafts: [ItemDraft]
    /// `guid`, `link` or `text`: to be kept as `FeedState.identityPolicy`.
    public var identityPolicy: IdentityPolicy
    /// To be kept as `FeedState.clockOffset`.
    public var clockOffset: Duration
    /// To be kept under `FeedState.notes["clock"]`.
    public var clockNote: String?

    /// Reads every item into numbers (`ItemDraft.prepare`), for a document whose items are mostly new.
    public mutating func prepare() {
        for index in drafts.indices { drafts[index].prepare() }
    }

    /// Puts what was learnt into a feed's state.
    public func record(in state: inout FeedState) {
        state.identityPolicy = identityPolicy.rawValue
        state.clockOffset = clockOffset
        state.notes["clock"] = clockNote
    }
}
