// SPDX-License-Identifier: Apache-2.0

/// What is remembered of a feed between two polls; committed with the poll that changed it.
public struct FeedState: Hashable, Sendable {
    public var feed: FeedID
    public var validators = Validators()
    /// Of the decoded body: equal bytes spare a parse.
    public var bodyDigest: Digest128?
    public var health = FeedHealth.waiting
    public var cause: PollCause?
    public var message: String?
    /// Since when the cause holds.
    public var failingSince: Timestamp?
    /// In a row.
    public var failures = 0
    public var firstPoll: Timestamp?
    public var lastPoll: Timestamp?
    /// The last answer that could be read, 304s included.
    public var lastSuccess: Timestamp?
    /// The last full body that could be read.
    public var lastChange: Timestamp?
    public var nextDue: Timestamp?
    /// Asked for by the server; not even a person's refresh goes before it.
    public var notBefore: Timestamp?
    public var interval: Duration?
    /// The scheduling policy's reason code for `interval`.
    public var reason = "new"
    public var hints = FreshnessHints()
    /// `guid`, `link`, `text`: what identifies an item of this feed.
    public var identityPolicy = "guid"
    /// What is added to its dates; learnt.
    public var clockOffset: Duration = .zero
    public var charset: String?
    /// Where a permanent redirect leads, and since when it has.
    public var movedTo: String?
    public var movedSince: Timestamp?
    /// The address polled, when a permanent move was adopted.
    public var adoptedURL: String?
    /// Feed addresses that the site advertises instead; shown, never adopted.
    public var suggested: [String] = []
    /// What other policies keep for themselves, JSON objects by policy (`schedule`, `series`, …).
    public var notes: [String: String] = [:]

    public init(feed: FeedID) {
        self.feed = feed
    }

    /// The message, and what the site advertises in the feed's place.
    public var account: String? {
        guard let message else { return nil }
        // A page that was found instead has named them already.
        let unsaid = suggested.prefix(3).filter { !message.contains($0) }
        guard !unsaid.isEmpty else { return message }
        let end = message.hasSuffix(".") ? "" : "."
        return message + end + " The site advertises " + unsaid.joined(separator: ", ") + "."
    }

    /// Nothing has ever been read from it: its items are old news and never alert.
    public var isFirstRead: Bool { lastChange == nil }
}
