// SPDX-License-Identifier: Apache-2.0

/// What looking for a story in another language needs again and again: tables by anchor and by story, emptied after
/// each use, so that nothing is allocated for a search.
struct LinkSearch {
    static let queryAnchors = 12
    static let postingsPerAnchor = 48
    static let comparedStories = 8
    /// A link rests on two anchors at least: stories that share a single strong one are not looked at.
    static let leastAnchors: Int32 = 2
    /// Anchors that more than one item in twelve has are not searched for.
    static let leastRarity: Int32 = 2500

    private struct Score {
        var sum = 0.0
        var last: Int32 = -1
        var anchors: Int32 = 0
    }

    /// Of the story that is looked for, and of one that is compared to it.
    var own = AnchorSums()
    var other = AnchorSums()
    private(set) var places: [UInt16] = []
    /// Of each story: what it shares, the last of the anchors that led to it, and how many did.
    private var scores: [Score] = []
    private var touched: [Int32] = []

    /// Remembers where each anchor of the vector stands.
    mutating func enter(_ vector: AnchorVector, slots: Int) {
        if places.count < slots {
            places.append(contentsOf: repeatElement(0, count: slots * 3 / 2 - places.count))
        }
        for (place, entry) in vector.entries.enumerated() {
            places[entry.slot] = UInt16(truncatingIfNeeded: place + 1)
        }
    }

    mutating func leave(_ vector: AnchorVector) {
        for entry in vector.entries { places[entry.slot] = 0 }
    }

    /// The stories of other languages that share the strongest anchors, best first.
    ///
    /// - Parameters:
    ///   - own: the story that is looked for.
    ///   - window: milliseconds between arrivals.
    mutating func stories(
        for vector: AnchorVector, _ header: ItemHeader, own: Int32, in ring: borrowing ItemRing,
        _ vocabulary: borrowing Vocabulary, stories: Int, window: Int64
    ) -> [Int32] {
        if scores.count < stories {
            scores.append(contentsOf: repeatElement(Score(), count: stories * 3 / 2 - scores.count))
        }
        let base = ring.firstNumber
        for (place, entry) in vector.strongest(Self.queryAnchors).enumerated()
        where entry.rarity > Self.leastRarity {
            vocabulary.postings.walk(entry.slot) { number in
                guard number >= base else { return false }
                let other = ring.key(number)
                guard abs(header.arrival - other.arrival) <= window else { return false }
                guard other.language != header.language, other.story != own else { return true }
                let known = scores[Int(other.story)]
                // A story counts once for an anchor, however many items it has.
                guard known.last != Int32(place) else { return true }
                if known.last < 0 { touched.append(other.story) }
                scores[Int(other.story)] = Score(
                    sum: known.sum + entry.weight, last: Int32(place), anchors: known.anchors + 1)
                return true
            }
        }
        var best = BestFew(Self.comparedStories)
        for story in touched {
            let score = scores[Int(story)]
            scores[Int(story)] = Score()
            guard score.anchors >= Self.leastAnchors else { continue }
            best.add(UInt64(score.sum * 1_000_000) << 24 | UInt64(0xFFFFFF - (story & 0xFFFFFF)))
        }
        touched.removeAll(keepingCapacity: true)
        return best.keys.map { 0xFFFFFF - Int32($0 & 0xFFFFFF) }
    }
}
