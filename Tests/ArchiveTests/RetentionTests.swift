// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@Suite struct RetentionTests {
    let archive: Archive
    let now = Fixtures.start

    /// Ten items on each of the last ten days, the feed listing the newest five and one very old.
    init() throws {
        archive = try Archive.inMemory(Fixtures.configuration)
        try archive.writeAndWait { transaction in
            var listed: [ItemID] = []
            for day in (0..<10).reversed() {
                for index in 0..<10 {
                    let at = Fixtures.start - .days(day) + .minutes(index)
                    let item = try transaction.add(
                        Fixtures.item(day * 10 + index, at: at), storyName: day * 10 + index)
                    try transaction.append(
                        Fixtures.event(.item, day, at: at), item: item.id, story: item.story)
                    if day == 9 && index == 4 || day == 0 && index >= 5 {
                        listed.append(item.id)
                    }
                }
            }
            try transaction.setListed(listed, in: "hespress-ar")
        }
    }

    private func policy(days: Int, window: Int = 1, perFeed: Int = 0, step: Int = 200) -> RetentionPolicy {
        RetentionPolicy(
            days: days, itemsPerFeed: perFeed, windowStart: now - .days(window), now: now, itemsPerStep: step)
    }

    private func run(_ policy: RetentionPolicy) async throws -> (items: Int, steps: Int) {
        var items = 0
        for step in 1...1000 {
            let report = try await archive.retain(policy)
            items += report.items
            if !report.isUnfinished {
                return (items, step)
            }
        }
        return (items, 1000)
    }

    @Test func forgetsWholeDaysFromTheTail() async throws {
        let (items, _) = try await run(policy(days: 4))
        // Six days of ten, but for the old one that is still listed.
        #expect(items == 59)
        #expect(try await archive.read { try $0.archiveDays() }.count == 5)
        #expect(try await archive.read { try $0.counts().items } == 41)
        #expect(try await archive.read { try $0.itemCount(of: "hespress-ar") } == 41)
        #expect(try await archive.read { try $0.firstEvent() } == EventSequence(61))
        #expect(try await archive.checkIntegrity() == [])
    }

    @Test func takesSmallStepsToTheSameEnd() async throws {
        let (items, steps) = try await run(policy(days: 4, step: 7))
        #expect(items == 59)
        #expect(steps >= 9)
        #expect(try await archive.checkIntegrity() == [])
        #expect(try await run(policy(days: 4)).items == 0)
    }

    @Test func neverTouchesTheWindow() async throws {
        #expect(try await run(policy(days: 1, window: 6)).items == 29)
        #expect(try await archive.read { try $0.counts().items } == 71)
    }

    @Test func keepsAStoryWholeAsLongAsOneOfItsItemsIsNeeded() async throws {
        try await archive.write { transaction in
            try transaction.merge(StoryID(100), into: StoryID(1), at: now)
        }
        #expect(try await run(policy(days: 4)).items == 58)
        #expect(try await archive.read { try $0.briefs(of: StoryID(1)).count } == 2)
    }

    @Test func forgetsTheNamesThatLedToAStoryWithIt() async throws {
        try await archive.write { transaction in
            try transaction.merge(StoryID(2), into: StoryID(1), at: now)
        }
        _ = try await run(policy(days: 4))
        #expect(try await archive.read { try $0.story(publicID: NameUUID(name: "story 90").urn) } == nil)
        #expect(try await archive.read { try $0.story(publicID: NameUUID(name: "story 91").urn) } == nil)
        #expect(try await archive.checkIntegrity() == [])
    }

    @Test func anItemForgottenIsNewAgainAndOneListedIsNot() async throws {
        _ = try await run(policy(days: 4))
        let keys = [Fixtures.item(94).keys, Fixtures.item(93).keys, Fixtures.item(5).keys]
        let known = try await archive.write { try $0.known(keys, in: "hespress-ar") }
        #expect(known.map { $0 != nil } == [true, false, true])
        let links = keys.compactMap(\.link)
        #expect(try await archive.read { try $0.publicNames(withLinks: links) }.count == 2)
    }

    @Test func trimsAFeedToItsNewestItems() async throws {
        let (items, _) = try await run(policy(days: 400, perFeed: 25))
        #expect(items == 75)
        let left = try await archive.read { try $0.latestItems(limit: 1000).map(\.id.number) }
        #expect(left.count == 25)
        #expect(left.last == 5)
        #expect(try await archive.checkIntegrity() == [])
    }

    @Test func givesNoNumberTwiceAfterForgettingEverything() async throws {
        try await archive.write { try $0.setListed([ItemID](), in: "hespress-ar") }
        let later = RetentionPolicy(days: 1, windowStart: now + .days(5), now: now + .days(9))
        _ = try await run(later)
        #expect(try await archive.read { try $0.counts().items } == 0)
        #expect(try await archive.read { try $0.firstEvent() } == nil)
        let (item, event) = try await archive.write { transaction in
            (try transaction.add(Fixtures.item(500)), try transaction.append(Fixtures.event(.item)))
        }
        #expect(item.id.number == 101)
        #expect(item.story.number == 101)
        #expect(event.number == 101)
    }

    @Test func givesPagesBackToTheFileSystem() async throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(path: folder.database, Fixtures.configuration)
        try await archive.write { transaction in
            for number in 0..<1000 {
                try transaction.add(Fixtures.item(number, at: Fixtures.start - .days(50)))
            }
        }
        let before = try await archive.read { try $0.databaseBytes() }
        let policy = RetentionPolicy(days: 1, windowStart: now, now: now, itemsPerStep: 300)
        while try await archive.retain(policy).isUnfinished {}
        let after = try await archive.read { try $0.databaseBytes() }
        #expect(after < before / 2)
        try archive.close()
    }
}
