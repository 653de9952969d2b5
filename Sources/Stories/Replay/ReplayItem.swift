// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One line of a recorded stream: an item as its feed gave it, and when.
public struct ReplayItem: Sendable {
    /// The stream's own name for it.
    public var id: String
    public var arrival: Timestamp
    public var feed: FeedID
    /// Already parsed: titles plain, HTML sanitised.
    public var parsed: ParsedItem

    public init(id: String, arrival: Timestamp, feed: FeedID, parsed: ParsedItem) {
        self.id = id
        self.arrival = arrival
        self.feed = feed
        self.parsed = parsed
    }
}
