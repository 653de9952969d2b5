// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Chooses the stories of the merged edition so that one prolific newsroom does not fill it.
///
/// Newest first, at most 15 of 100 led by one publisher while others have unshown stories of the last 24 hours.
/// When all of those are shown, the places left are raised for everybody alike, a share at a time; then come older
/// stories, newest first. What was chosen is sorted newest first. The same candidates always give the same choice.
public struct FairnessPolicy: Hashable, Sendable {
    /// What the choice is made by.
    public struct Candidate: Hashable, Sendable {
        public var story: StoryID
        /// Of the lead item.
        public var publisher: PublisherID
        public var published: Timestamp

        public init(story: StoryID, publisher: PublisherID, published: Timestamp) {
            self.story = story
            self.publisher = publisher
            self.published = published
        }
    }

    /// Of a hundred places, how many one publisher may lead.
    public var share: Int
    /// How long a story gives its publisher a claim to a place.
    public var freshness: Duration

    public init(share: Int = 15, freshness: Duration = .hours(24)) {
        self.share = share
        self.freshness = freshness
    }

    /// How many of `limit` places one publisher may lead: the share, rounded up.
    public func cap(for limit: Int) -> Int {
        max(1, (limit * share + 99) / 100)
    }

    public func choose(_ candidates: [Candidate], limit: Int, now: Timestamp) -> [Candidate] {
        let ordered = candidates.sorted(by: Self.isNewer)
        let firstOld = ordered.firstIndex { $0.published < now - freshness } ?? ordered.endIndex
        var chosen: [Candidate] = []
        var led: [PublisherID: Int] = [:]
        var waiting = Array(ordered[..<firstOld])
        var cap = cap(for: limit)
        while chosen.count < limit, !waiting.isEmpty {
            var passedOver: [Candidate] = []
            for candidate in waiting where chosen.count < limit {
                if led[candidate.publisher, default: 0] < cap {
                    led[candidate.publisher, default: 0] += 1
                    chosen.append(candidate)
                } else {
                    passedOver.append(candidate)
                }
            }
            waiting = passedOver
            cap += self.cap(for: limit)
        }
        chosen += ordered[firstOld...].prefix(limit - chosen.count)
        return chosen.sorted(by: Self.isNewer)
    }

    private static func isNewer(_ lhs: Candidate, _ rhs: Candidate) -> Bool {
        (lhs.published, lhs.story) > (rhs.published, rhs.story)
    }
}
