// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Everything that was decided about one address: `GET /why?url=`.
public struct WhyReport: Hashable, Sendable {
    /// One time that the item was met.
    public struct Sighting: Hashable, Sendable {
        public var feed: FeedID
        public var at: Timestamp
        /// 0 for the first text, then its revisions.
        public var revision: Int

        public init(feed: FeedID, at: Timestamp, revision: Int = 0) {
            self.feed = feed
            self.at = at
            self.revision = revision
        }
    }

    /// An edition that does not carry it.
    public struct Absence: Hashable, Sendable {
        /// As in its address, without format: `/breaking`.
        public var edition: String
        public var reason: String

        public init(edition: String, reason: String) {
            self.edition = edition
            self.reason = reason
        }
    }

    /// What was decided about crying it out.
    public struct Breaking: Hashable, Sendable {
        public var state: StoryState
        /// Of the alert; of a story that was not called out the most that it came to. nil when that is not known any more.
        public var score: Double?
        /// From which score on a story is called out.
        public var threshold: Double?
        public var terms: [Evidence]

        public init(state: StoryState, score: Double?, threshold: Double? = nil, terms: [Evidence]) {
            self.state = state
            self.score = score
            self.threshold = threshold
            self.terms = terms
        }
    }

    /// When its feed is read next, and why then.
    public struct Schedule: Hashable, Sendable {
        public var reason: String
        public var interval: Duration?
        public var lastPoll: Timestamp?
        public var nextDue: Timestamp?
        /// The server asked not to be visited before.
        public var notBefore: Timestamp?

        public init(_ state: FeedState) {
            reason = state.reason
            interval = state.interval
            lastPoll = state.lastPoll
            nextDue = state.nextDue
            notBefore = state.notBefore
        }
    }

    /// What an editor did to the item, its story or its publisher.
    public struct Act: Hashable, Sendable {
        public var number: Int64
        public var at: Timestamp
        /// `hide`, `retract`, `merge`, `split`, `mute`
        public var action: String
        public var reason: String
        public var takenBack: Timestamp?

        public init(number: Int64, at: Timestamp, action: String, reason: String, takenBack: Timestamp?) {
            self.number = number
            self.at = at
            self.action = action
            self.reason = reason
            self.takenBack = takenBack
        }
    }

    /// Public ids.
    public var item: String?
    public var feed: FeedID?
    public var seen: [Sighting]
    public var duplicateOf: String?
    public var story: String?
    public var evidence: [Evidence]
    public var breaking: Breaking?
    public var editions: [String]
    public var absences: [Absence]
    /// Oldest first; those taken back included.
    public var acts: [Act] = []
    public var schedule: Schedule?

    public init(
        item: String? = nil, feed: FeedID? = nil, seen: [Sighting] = [], duplicateOf: String? = nil,
        story: String? = nil, evidence: [Evidence] = [], breaking: Breaking? = nil, editions: [String] = [],
        absences: [Absence] = []
    ) {
        self.item = item
        self.feed = feed
        self.seen = seen
        self.duplicateOf = duplicateOf
        self.story = story
        self.evidence = evidence
        self.breaking = breaking
        self.editions = editions
        self.absences = absences
    }
}
