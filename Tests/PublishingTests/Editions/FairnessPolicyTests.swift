// SPDX-License-Identifier: Apache-2.0

import NewsModel
import SeededRandomness
import Testing

@testable import Publishing

@Suite struct FairnessPolicyTests {
    private let now = SampleSources.now
    private let policy = FairnessPolicy()

    private func stories(
        _ publisher: PublisherID, _ count: Int, from first: Int64, everyMinutes step: Int = 1,
        startingAt start: Int = 0
    ) -> [FairnessPolicy.Candidate] {
        (0..<count).map { index in
            FairnessPolicy.Candidate(
                story: StoryID(first + Int64(index)), publisher: publisher,
                published: now - .minutes(start + index * step))
        }
    }

    private func led(_ choice: [FairnessPolicy.Candidate]) -> [PublisherID: Int] {
        choice.reduce(into: [:]) { $0[$1.publisher, default: 0] += 1 }
    }

    @Test func oneProlificNewsroomDoesNotFillThePage() {
        let loud = stories("loud", 300, from: 1000)
        let others = (0..<20).flatMap {
            stories(PublisherID("p\($0)"), 10, from: Int64($0) * 20, startingAt: 400)
        }
        let choice = policy.choose(loud + others, limit: 100, now: now)
        #expect(choice.count == 100)
        #expect(led(choice)["loud"] == 15)
    }

    @Test func placesThatNobodyElseClaimsAreFilled() {
        let choice = policy.choose(stories("a", 200, from: 0), limit: 100, now: now)
        #expect(choice.count == 100)
        #expect(choice.first?.story == StoryID(0))
    }

    @Test func twoLoudOnesShareAlike() {
        let choice = policy.choose(
            stories("a", 200, from: 0) + stories("b", 200, from: 500, startingAt: 300), limit: 100, now: now)
        #expect(led(choice) == ["a": 55, "b": 45] || led(choice) == ["a": 45, "b": 55])
    }

    @Test func oldStoriesGiveNoClaim() {
        let loud = stories("loud", 60, from: 0)
        let old = stories("old", 60, from: 100, startingAt: 25 * 60)
        let choice = policy.choose(loud + old, limit: 50, now: now)
        #expect(led(choice) == ["loud": 50])
    }

    @Test func whatIsLeftComesFromOlderDays() {
        let choice = policy.choose(
            stories("a", 3, from: 0) + stories("b", 10, from: 50, startingAt: 30 * 60), limit: 8, now: now)
        #expect(choice.map(\.publisher) == ["a", "a", "a", "b", "b", "b", "b", "b"])
    }

    @Test(arguments: [(100, 15), (40, 6), (10, 2), (1, 1), (1000, 150), (7, 2)])
    func theShareGrowsWithTheList(limit: Int, cap: Int) {
        #expect(policy.cap(for: limit) == cap)
    }

    @Test func theChoiceIsNewestFirstAndTheSameForEveryOrder() {
        var generator = SeededGenerator(seed: 15)
        for _ in 0..<30 {
            let candidates = (0..<Int.random(in: 0...250, using: &generator)).map { index in
                FairnessPolicy.Candidate(
                    story: StoryID(Int64(index)),
                    publisher: PublisherID("p\(Int.random(in: 0...9, using: &generator))"),
                    published: now - .minutes(Int.random(in: 0...3000, using: &generator)))
            }
            let choice = policy.choose(candidates, limit: 60, now: now)
            #expect(choice == policy.choose(candidates.shuffled(using: &generator), limit: 60, now: now))
            #expect(choice.map(\.published) == choice.map(\.published).sorted(by: >))
            #expect(choice.count == min(60, candidates.count))
            expectFair(choice, of: candidates, limit: 60)
        }
    }

    /// No newsroom is above its share while one below it has a fresh story that is not shown.
    private func expectFair(
        _ choice: [FairnessPolicy.Candidate], of candidates: [FairnessPolicy.Candidate], limit: Int
    ) {
        let led = led(choice)
        let cap = policy.cap(for: limit)
        let unshown = Set(candidates).subtracting(choice).filter { $0.published >= now - .hours(24) }
        guard led.values.contains(where: { $0 > cap }) else { return }
        #expect(unshown.allSatisfy { led[$0.publisher, default: 0] >= cap })
    }

    @Test func nothingFromNothing() {
        #expect(policy.choose([], limit: 100, now: now).isEmpty)
    }
}
