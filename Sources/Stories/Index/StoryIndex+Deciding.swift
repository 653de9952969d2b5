// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension StoryIndex {
    struct Decision {
        var placement: StoryPlacement
        var scores: [StoryScore]
        var likeness: Double
    }

    func decide(_ profile: ItemProfile, _ item: Item, _ reader: ProfileBuilder) -> Decision {
        let comparison = PairComparison(profile, vocabulary)
        let candidates = search.find(for: profile, in: ring, vocabulary, postings, window: window)
        var scores: [StoryScore] = []
        var twin: (likeness: Double, number: Int32) = (0, -1)
        for number in candidates {
            let features = comparison.features(with: ring[number], vocabulary, window: window)
            if let observePair { observePair(ring[number].id, item, features.values) }
            let chance = scorer.chance(features)
            StoryScore.add(chance, number, of: ring.head(number).story, to: &scores)
            if chance > 0.6, features.likeness > twin.likeness { twin = (features.likeness, number) }
        }
        var placement = StoryPlacement(
            wire: item.wire, isSeries: profile.traits.contains(.isSeries), evidence: [])
        let ranked = scores.map { (value: $0.value(size: stories[Int($0.story)].total), score: $0) }
        if let best = ranked.max(by: { ($0.value, $1.score.best.item) < ($1.value, $0.score.best.item) }),
            best.value >= configuration.joinThreshold
        {
            placement.story = stories[Int(best.score.story)].id
            placement.evidence = evidence(for: best.score, best.value, comparison, reader)
            if twin.likeness >= configuration.duplicateThreshold {
                let other = ring[twin.number]
                placement.duplicateOf = other.original ?? other.id
                placement.evidence.append(
                    Evidence("text", score: rounded(twin.likeness), words: ["item \(other.id)"]))
            }
        } else if let old = recall.find(profile) {
            placement.story = old.story
            placement.duplicateOf = old.item
            placement.evidence = [Evidence("archive", score: 1, words: ["item \(old.item)"])]
        } else if let link = linkedStory(profile, own: -1) {
            placement.story = stories[Int(link.story)].id
            placement.evidence = link.evidence
        }
        return Decision(placement: placement, scores: scores, likeness: twin.likeness)
    }

    private func evidence(
        for score: StoryScore, _ value: Double, _ comparison: PairComparison, _ reader: ProfileBuilder
    ) -> [Evidence] {
        let other = ring[score.best.item]
        let words = comparison.sharedTerms(with: other, limit: 6).compactMap { slot in
            reader.word(of: vocabulary.term(of: slot))
        }
        return [
            Evidence("story", score: rounded(value), words: ["item \(other.id)"]),
            Evidence("words", score: rounded(score.best.score), words: words),
        ]
    }

    func rounded(_ value: Double) -> Double {
        (value * 1000).rounded() / 1000
    }
}
