// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What one visit to a feed showed, as far as the next one depends on it.
public struct PollReport: Hashable, Sendable {
    public var outcome: PollOutcome
    public var failure: PollFailure?
    /// Items that the document listed, and how many of them were known before.
    public var items: Int
    public var known: Int
    /// When the new items were published, as far as their dates can be trusted.
    public var newest: [Timestamp]
    public var hints: FreshnessHints
    /// The document reaches back to items of the last visit: none was missed.
    public var overlapped: Bool
    /// A story of this publisher is breaking, or close to it.
    public var storyBreaking: Bool
    /// A body came, if only the same one again; a 304 has none.
    public var isFullAnswer: Bool
    /// A hub is known to tell of this feed's news: polls are the safety net.
    public var isPushed = false

    public init(
        outcome: PollOutcome, failure: PollFailure? = nil, items: Int = 0, known: Int = 0,
        newest: [Timestamp] = [], hints: FreshnessHints = FreshnessHints(), overlapped: Bool = true,
        storyBreaking: Bool = false, isFullAnswer: Bool? = nil
    ) {
        self.outcome = outcome
        self.failure = failure
        self.items = items
        self.known = known
        self.newest = newest
        self.hints = hints
        self.overlapped = overlapped
        self.storyBreaking = storyBreaking
        self.isFullAnswer = isFullAnswer ?? (outcome == .changed)
    }

    /// How much of the document was known, 0…1; all of it when nothing changed.
    var knownShare: Double {
        outcome == .changed && items > 0 ? Double(known) / Double(items) : 1
    }
}
