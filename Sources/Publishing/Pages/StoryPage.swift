// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One story with every report of it.
public struct StoryPage: Hashable, Sendable {
    /// One report on the timeline.
    public struct Report: Hashable, Sendable {
        public var item: Item
        public var source: EntrySource
        public var extent: PublishedExtent
        /// Another report of the story has the same text.
        public var isRepeat: Bool
        /// When it was revised, and what it was titled before; oldest first.
        public var revisions: [Revision]

        public init(
            item: Item, source: EntrySource, extent: PublishedExtent, isRepeat: Bool = false,
            revisions: [Revision] = []
        ) {
            self.item = item
            self.source = source
            self.extent = extent
            self.isRepeat = isRepeat
            self.revisions = revisions
        }
    }

    /// A change of a report.
    public struct Revision: Hashable, Sendable {
        public var at: Timestamp
        /// nil when the title stayed.
        public var formerTitle: String?

        public init(at: Timestamp, formerTitle: String? = nil) {
            self.at = at
            self.formerTitle = formerTitle
        }
    }

    /// The story as the merged edition tells it.
    public var entry: EditionEntry
    /// In the order of publication.
    public var reports: [Report]
    public var lastEvent: EventSequence

    public init(entry: EditionEntry, reports: [Report], lastEvent: EventSequence) {
        self.entry = entry
        self.reports = reports
        self.lastEvent = lastEvent
    }
}
