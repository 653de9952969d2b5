// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Stories

/// The guard against drift: one likeness does not chain an item to a story of many.
@Suite struct StoryScoreTests {
    struct Case: CustomTestStringConvertible {
        let scores: [Double]
        let size: Int
        let value: Double

        var testDescription: String { "\(scores) in a story of \(size)" }
    }

    @Test(arguments: [
        Case(scores: [0.9], size: 1, value: 0.9),
        Case(scores: [0.9], size: 3, value: 0.873),
        Case(scores: [0.9], size: 4, value: 0.837),
        // The second best counts as much as the best.
        Case(scores: [0.9, 0.1], size: 2, value: 0.5),
        Case(scores: [0.1, 0.9, 0.5], size: 3, value: 0.7),
        // Compared and found unlike: not what it is to have been compared with one only.
        Case(scores: [0.95, 0, 0, 0], size: 5, value: 0.475),
    ])
    func value(_ example: Case) {
        var score = StoryScore(story: 0)
        for (item, value) in example.scores.enumerated() { score.add(value, Int32(item)) }
        #expect(abs(score.value(size: example.size) - example.value) < 1e-9)
    }

    @Test func aReportLikeOneOfManyDoesNotJoinThem() {
        var scores: [StoryScore] = []
        for (item, value) in [0.97, 0.05, 0.02, 0.01].enumerated() {
            StoryScore.add(value, Int32(item), of: 7, to: &scores)
        }
        #expect(scores.count == 1)
        #expect(scores[0].value(size: 4) < StoryConfiguration.standard.joinThreshold)
        #expect(scores[0].best.item == 0)
    }
}
