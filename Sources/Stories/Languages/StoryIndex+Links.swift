// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension StoryIndex {
    struct Link {
        var story: Int32
        var score: Double
        var evidence: [Evidence]
    }

    /// Stories are linked within that many milliseconds of each other.
    static let linkWindow: Int64 = 36 * 3_600_000
    private static let queryAnchors = 16
    private static let postingsPerAnchor = 80
    private static let comparedStories = 8

    /// The story of another language that tells the same, if there is one and no doubt.
    ///
    /// - Parameters:
    ///   - profile: of one item; `members` are the others of its story.
    ///   - own: its story; -1 when it has none yet.
    func linkedStory(_ profile: ItemProfile, _ members: [Int32] = [], own: Int32) -> Link? {
        let lists = [profile.anchors] + members.prefix(AnchorVector.items - 1).map { ring[$0].anchors }
        let vector = AnchorVector(lists, anchorVocabulary)
        let candidates = linkCandidates(vector, profile, own)
        var scored: [(story: Int32, features: LinkFeatures)] = candidates.compactMap { story in
            compare(vector, profile, with: story).map { (story, $0) }
        }
        scored.sort { ($1.features.cosine, $0.story) < ($0.features.cosine, $1.story) }
        guard var best = scored.first else { return nil }
        best.features.margin = best.features.cosine - (scored.count > 1 ? scored[1].features.cosine : 0)
        if let observeLink, let first = stories[Int(best.story)].members.first {
            observeLink(ring[first].id, profile.id, best.features.values)
        }
        let chance = linker.chance(best.features)
        guard chance >= configuration.linkThreshold else { return nil }
        return Link(
            story: best.story, score: chance,
            evidence: [
                Evidence(
                    "language", score: rounded(chance),
                    words: [
                        "story \(stories[Int(best.story)].id)", "cosine \(rounded(best.features.cosine))",
                    ])
            ])
    }

    private func linkCandidates(_ vector: AnchorVector, _ profile: ItemProfile, _ own: Int32) -> [Int32] {
        var scores: [Int32: (score: Double, anchor: Int)] = [:]
        for (place, entry) in vector.strongest(Self.queryAnchors).enumerated() where entry.rarity > 2500 {
            anchorPostings.walk(
                from: anchorVocabulary.heads[Int(entry.slot)], limit: Self.postingsPerAnchor
            ) { number in
                guard ring.contains(number) else { return false }
                let head = ring.head(number)
                guard abs(profile.arrival - head.arrival) <= Self.linkWindow else { return false }
                let story = head.story
                guard head.language != profile.language, story != own else { return true }
                let known = scores[story] ?? (0, -1)
                // A story counts once for an anchor, however many items it has.
                if known.anchor != place { scores[story] = (known.score + entry.weight, place) }
                return true
            }
        }
        return scores.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
            .prefix(Self.comparedStories).map(\.key)
    }

    private func compare(_ vector: AnchorVector, _ profile: ItemProfile, with story: Int32) -> LinkFeatures? {
        let record = stories[Int(story)]
        // Told in this language already: then its own words should have found it.
        guard record.languages & (1 << UInt64(profile.language & 63)) == 0,
            let first = record.members.first
        else { return nil }
        let language = ring[first].language
        let lists = record.members.lazy.filter { [ring] in ring[$0].language == language }
            .prefix(AnchorVector.items).map { [ring] in ring[$0].anchors }
        var features = vector.compare(AnchorVector(Array(lists), anchorVocabulary))
        features.age = Double(abs(profile.arrival - ring[first].arrival)) / Double(Self.linkWindow)
        let isSeries = profile.traits.union(ring[first].traits).contains(.isSeries)
        if isSeries, features.numbers < 3 { return nil }
        let dates = SortedSet.common(profile.dates, ring[first].dates)
        if dates == 0, !profile.dates.isEmpty, !ring[first].dates.isEmpty { return nil }
        return features
    }

    /// Keeps an item's anchors to be found by.
    func addAnchors(_ profile: ItemProfile, number: Int32) {
        anchorVocabulary.add(profile.anchors.map(\.slot))
        for anchor in profile.anchors {
            let slot = Int(anchor.slot)
            anchorVocabulary.heads[slot] = anchorPostings.add(
                item: number, next: anchorVocabulary.heads[slot])
        }
    }
}
