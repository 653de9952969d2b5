// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// The front page: the newest stories, and what is breaking.
public struct RiverPage: Hashable, Sendable {
    /// Story entries; shown by the day of their publication, newest first.
    public var entries: [EditionEntry]
    /// Stories that are breaking or developing, newest first.
    public var breaking: [EditionEntry]
    public var query: RiverQuery
    /// The last event that `entries` and `breaking` know of: the page's stream goes on after it.
    public var lastEvent: EventSequence
    /// The target of the page that goes on; nil when there is none.
    public var older: String?
    /// The target of the page before; nil on the first.
    public var newer: String?

    public init(
        entries: [EditionEntry], breaking: [EditionEntry], query: RiverQuery = RiverQuery(),
        lastEvent: EventSequence, older: String? = nil, newer: String? = nil
    ) {
        self.entries = entries
        self.breaking = breaking
        self.query = query
        self.lastEvent = lastEvent
        self.older = older
        self.newer = newer
    }
}
