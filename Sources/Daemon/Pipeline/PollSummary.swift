// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What one visit came to: the line that `berrah poll --json` prints and that the log tells.
public struct PollSummary: Sendable {
    public var feed: FeedID
    public var url: String
    public var outcome: PollOutcome
    public var failure: PollFailure?
    public var status: Int?
    /// Items that the document listed.
    public var items = 0
    /// How many of them were new.
    public var new = 0
    /// Body bytes after decompression.
    public var bytes = 0
    public var duration = Duration.zero
    /// When the feed is visited next.
    public var due: Timestamp
    public var notBefore: Timestamp?
    /// What the visit said of hubs.
    var hub = HubStatement.silent
    /// Other feeds of its publisher that are visited sooner now.
    var hastened: [Haste] = []
    /// The log may have new lines: whoever follows it has something to read.
    var hasEvents = false
    /// Worth a line of the log: items missed, a move adopted, a feed fallen silent or suspect.
    public var notices: [String] = []

    public init(feed: FeedID, url: String, outcome: PollOutcome, due: Timestamp) {
        self.feed = feed
        self.url = url
        self.outcome = outcome
        self.due = due
    }
}
