// SPDX-License-Identifier: Apache-2.0

/// One line of the append-only log: what became true, when. Its JSON form is what the streams send as `data`.
public struct NewsEvent: Hashable, Sendable {
    public var sequence: EventSequence
    public var time: Timestamp
    public var type: EventType
    /// Public ids (`urn:uuid:…`), so that a stream's reader needs nothing else.
    public var story: String?
    public var state: StoryState?
    public var item: String?
    public var title: String?
    public var language: LanguageTag?
    public var publishers: [PublisherID]
    public var url: String?
    public var links: [Link]
    public var score: Double?
    public var terms: [Evidence]
    /// Of the feed, for `feed` events.
    public var feed: FeedID?
    /// For filters on kind and region.
    public var kinds: [PublisherKind]
    public var regions: [Region]

    /// One report of the story.
    public struct Link: Hashable, Sendable, Codable {
        public var publisher: PublisherID
        public var url: String
        public var title: String

        public init(publisher: PublisherID, url: String, title: String) {
            self.publisher = publisher
            self.url = url
            self.title = title
        }
    }

    public init(
        sequence: EventSequence = EventSequence(0), time: Timestamp, type: EventType, story: String? = nil,
        state: StoryState? = nil, item: String? = nil, title: String? = nil, language: LanguageTag? = nil,
        publishers: [PublisherID] = [], url: String? = nil, links: [Link] = [], score: Double? = nil,
        terms: [Evidence] = [], feed: FeedID? = nil, kinds: [PublisherKind] = [], regions: [Region] = []
    ) {
        self.sequence = sequence
        self.time = time
        self.type = type
        self.story = story
        self.state = state
        self.item = item
        self.title = title
        self.language = language
        self.publishers = publishers
        self.url = url
        self.links = links
        self.score = score
        self.terms = terms
        self.feed = feed
        self.kinds = kinds
        self.regions = regions
    }
}
