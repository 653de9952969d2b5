// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import SeededRandomness
import Testing

/// Random polls beside a model in memory: whatever the order of events, both must agree.
@Suite struct ModelTests {
    struct Refusal: Error {}

    struct Model {
        var items: [FeedID: [Int: ItemID]] = [:]
        var stories: [StoryID: Set<ItemID>] = [:]
        var revisions: [ItemID: Int] = [:]
        var events = 0
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6])
    func agreesWithTheModelOverRandomPolls(seed: UInt64) async throws {
        var dice = SeededGenerator(seed: seed)
        let archive = try Archive.inMemory(Fixtures.configuration)
        var model = Model()
        for round in 0..<60 {
            let feed = FeedID("feed-\(Int.random(in: 0..<4, using: &dice))")
            let numbers = (0..<Int.random(in: 1...12, using: &dice)).map { _ in
                Int.random(in: 0..<80, using: &dice)
            }
            let isUndone = Int.random(in: 0..<8, using: &dice) == 0
            let isRevising = Int.random(in: 0..<3, using: &dice) == 0
            let (next, usedSeededGenerator) = try poll(
                feed, Array(Set(numbers)).sorted(), round, model, dice, isRevising, isUndone, archive)
            model = next
            dice = usedSeededGenerator
            if Int.random(in: 0..<6, using: &dice) == 0, model.stories.count > 1 {
                let pair = model.stories.keys.sorted().shuffled(using: &dice).prefix(2).sorted()
                try archive.writeAndWait {
                    _ = try $0.merge(pair[1], into: pair[0], at: Fixtures.start + .minutes(round))
                }
                model.stories[pair[0], default: []].formUnion(
                    model.stories.removeValue(forKey: pair[1]) ?? [])
            }
        }
        try check(model, archive)
        #expect(try await archive.checkIntegrity() == [])
    }

    private func poll(
        _ feed: FeedID, _ numbers: [Int], _ round: Int, _ model: Model, _ dice: SeededGenerator,
        _ isRevising: Bool,
        _ isUndone: Bool,
        _ archive: Archive
    ) throws -> (Model, SeededGenerator) {
        do {
            return try archive.writeAndWait { transaction in
                var after = model
                var dice = dice
                let items = numbers.map {
                    Fixtures.item(
                        $0, feed: feed, title: isRevising ? "صيغة \(round) \($0)" : nil,
                        at: Fixtures.start + .minutes(round))
                }
                let known = try transaction.known(items.map(\.keys), in: feed)
                for (index, number) in numbers.enumerated() {
                    #expect(known[index]?.id == model.items[feed]?[number])
                    if let match = known[index] {
                        if match.contentDigest != items[index].contentDigest,
                            try transaction.revise(match.id, to: items[index], at: Fixtures.start) != nil
                        {
                            after.revisions[match.id, default: 0] += 1
                            try transaction.append(Fixtures.event(.revision, number), item: match.id)
                            after.events += 1
                        }
                    } else {
                        let story =
                            Bool.random(using: &dice)
                            ? after.stories.keys.sorted().randomElement(using: &dice) : nil
                        let stored = try transaction.add(items[index], to: story)
                        after.items[feed, default: [:]][number] = stored.id
                        after.stories[stored.story, default: []].insert(stored.id)
                        try transaction.append(Fixtures.event(.item, number), item: stored.id)
                        after.events += 1
                    }
                }
                if isUndone { throw Refusal() }
                return (after, dice)
            }
        } catch is Refusal {
            return (model, dice)
        }
    }

    private func check(_ model: Model, _ archive: Archive) throws {
        try archive.readAndWait { view in
            let counts = try view.counts()
            #expect(counts.items == model.items.values.reduce(0) { $0 + $1.count })
            #expect(counts.stories == model.stories.count)
            #expect(counts.lastEvent.number == Int64(model.events))
            #expect(try view.events(after: EventSequence(0), limit: 100_000).count == model.events)
            for (feed, items) in model.items {
                #expect(try view.itemCount(of: feed) == items.count)
            }
            for (story, items) in model.stories {
                #expect(try Set(view.briefs(of: story).map(\.id)) == items)
            }
            for (item, count) in model.revisions {
                #expect(try view.revisions(of: item).count == count)
            }
            let latest = try view.latestStories(limit: 1000)
            #expect(Set(latest.map(\.story.id)) == Set(model.stories.keys))
            #expect(latest.map(\.story.updated) == latest.map(\.story.updated).sorted(by: >))
        }
    }
}
