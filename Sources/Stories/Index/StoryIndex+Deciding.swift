// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension StoryIndex {
    struct Decision {
        var placement: StoryPlacement
        var likeness: Double
    }

    /// The items of an index that are most like another one.
    struct Comparisons {
        var scores: [StoryScore] = []
        /// Whose words it has for the most part, if anybody's.
        var twin: (likeness: Double, number: Int32) = (0, -1)
    }

    func decide(_ profile: ItemProfile, _ draft: ItemDraft, _ prepared: PreparedItem) -> Decision {
        let comparison = PairComparison(profile, &vocabulary)
        defer { comparison.end(&vocabulary) }
        let found = search.find(for: profile, in: ring, vocabulary, window: window)
        let compared = compare(comparison, found, draft.item)
        var placement = StoryPlacement(
            wire: draft.item.wire, isSeries: profile.header.traits.contains(.isSeries), evidence: [])
        if let best = best(of: compared.scores), best.value >= configuration.joinThreshold {
            placement.story = stories[Int(best.score.story)].id
            placement.evidence = evidence(for: best.score, best.value, comparison) {
                prepared.word(ofTerm: $0, in: draft.text)
            }
            if compared.twin.likeness >= configuration.duplicateThreshold {
                let other = ring[compared.twin.number]
                placement.duplicateOf = other.original == 0 ? other.id : ItemID(other.original)
                placement.evidence.append(
                    Evidence("text", score: rounded(compared.twin.likeness), words: ["item \(other.id)"]))
            }
        } else if let old = recall.find(profile) {
            placement.story = old.story
            placement.duplicateOf = old.item
            placement.evidence = [Evidence("archive", score: 1, words: ["item \(old.item)"])]
        } else if let link = linkedStory(profile, own: -1) {
            placement.story = stories[Int(link.story)].id
            placement.evidence = link.evidence
        }
        return Decision(placement: placement, likeness: compared.twin.likeness)
    }

    /// Scores the candidates, by story.
    func compare(
        _ comparison: PairComparison, _ found: (items: [Int32], worthwhile: Int), _ item: Item? = nil,
        notOf own: Int32 = -1
    ) -> Comparisons {
        var result = Comparisons()
        let (window, scorer, observer) = (window, scorer, item == nil ? nil : observePair)
        for (rank, number) in found.items.enumerated() {
            let story = ring.key(number).story
            guard story != own else { continue }
            guard rank < found.worthwhile || comparison.sharesPassage(with: ring.sketch(number)) else {
                StoryScore.add(0, number, of: story, to: &result.scores)
                continue
            }
            let other = ring.profile(number)
            guard let features = comparison.features(with: other, vocabulary, window: window, scorer) else {
                StoryScore.add(0, number, of: story, to: &result.scores)
                continue
            }
            if let observer, let item { observer(other.header.id, item, features.values) }
            let chance = scorer.chance(features)
            StoryScore.add(chance, number, of: story, to: &result.scores)
            if chance > 0.6, features.likeness > result.twin.likeness {
                result.twin = (features.likeness, number)
            }
        }
        return result
    }

    /// The story that fits best; of equals the one with the newest item.
    func best(of scores: [StoryScore]) -> (value: Double, score: StoryScore)? {
        scores.map { (value: $0.value(size: stories[Int($0.story)].total), score: $0) }
            .max { ($0.value, $1.score.best.item) < ($1.value, $0.score.best.item) }
    }

    private func evidence(
        for score: StoryScore, _ value: Double, _ comparison: PairComparison, word: (Int) -> String?
    ) -> [Evidence] {
        let other = ring.profile(score.best.item)
        let words = comparison.sharedTerms(with: other, vocabulary, limit: 6).compactMap(word)
        return [
            Evidence("story", score: rounded(value), words: ["item \(other.header.id)"]),
            Evidence("words", score: rounded(score.best.score), words: words),
        ]
    }

    func rounded(_ value: Double) -> Double {
        (value * 1000).rounded() / 1000
    }
}
