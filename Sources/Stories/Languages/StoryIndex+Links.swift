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

    /// The story of another language that tells the same, if there is one and no doubt.
    ///
    /// - Parameters:
    ///   - profile: of one item; `members` are the others of its story.
    ///   - own: its story; -1 when it has none yet.
    func linkedStory(_ profile: ItemProfile, _ members: [Int32] = [], own: Int32) -> Link? {
        links.own.reserve(anchorVocabulary.slotCount)
        links.other.reserve(anchorVocabulary.slotCount)
        links.own.add(profile)
        let others = members.prefix(AnchorVector.items - 1)
        for member in others { links.own.add(ring.profile(member)) }
        let vector = AnchorVector(links.own, items: others.count + 1, anchorVocabulary)
        links.own.removeAll()
        let candidates = links.stories(
            for: vector, profile.header, own: own, in: ring, anchorVocabulary, stories: stories.count,
            window: Self.linkWindow)
        guard !candidates.isEmpty else { return nil }
        links.enter(vector, slots: anchorVocabulary.slotCount)
        var scored: [(story: Int32, features: LinkFeatures)] = candidates.compactMap { story in
            compare(vector, profile, with: story).map { (story, $0) }
        }
        links.leave(vector)
        scored.sort { ($1.features.cosine, $0.story) < ($0.features.cosine, $1.story) }
        guard var best = scored.first else { return nil }
        best.features.margin = best.features.cosine - (scored.count > 1 ? scored[1].features.cosine : 0)
        if let observeLink, let first = stories[Int(best.story)].members.first {
            observeLink(ring[first].id, profile.header.id, best.features.values)
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

    private func compare(_ vector: AnchorVector, _ profile: ItemProfile, with story: Int32) -> LinkFeatures? {
        // Told in this language already: then its own words should have found it.
        let header = profile.header
        guard stories[Int(story)].languages & (1 << UInt64(header.language & 63)) == 0,
            let number = stories[Int(story)].members.first
        else { return nil }
        let first = ring.profile(number)
        var count = 0
        for member in stories[Int(story)].members where count < AnchorVector.items {
            guard ring.key(member).language == first.header.language else { continue }
            links.other.add(ring.profile(member))
            count += 1
        }
        var features = vector.compare(links.other, items: count, anchorVocabulary, places: links.places)
        links.other.removeAll()
        features.age = Double(abs(header.arrival - first.header.arrival)) / Double(Self.linkWindow)
        let isSeries = header.traits.union(first.header.traits).contains(.isSeries)
        if isSeries, features.numbers < 3 { return nil }
        let dates = SortedSet.common(
            profile.narrow.span.extracting(header.dates), first.narrow.span.extracting(first.header.dates))
        if dates == 0, header.layout.dates > 0, first.header.layout.dates > 0 { return nil }
        return features
    }
}
