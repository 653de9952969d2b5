// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// How much there is, for status and metrics; kept as counters, so that asking costs nothing.
public struct ArchiveCounts: Hashable, Sendable {
    public var items: Int
    /// Without those merged into others.
    public var stories: Int
    /// Breaking or developing now.
    public var breaking: Int
    /// nil while the log is empty.
    public var firstEvent: EventSequence?
    /// The last number given, were it to an event since pruned; 0 before the first.
    public var lastEvent: EventSequence

    public init(
        items: Int, stories: Int, breaking: Int, firstEvent: EventSequence?, lastEvent: EventSequence
    ) {
        self.items = items
        self.stories = stories
        self.breaking = breaking
        self.firstEvent = firstEvent
        self.lastEvent = lastEvent
    }
}
