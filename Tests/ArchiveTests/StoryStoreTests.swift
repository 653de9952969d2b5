// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@Suite struct StoryStoreTests {
    let archive: Archive

    init() throws {
        archive = try Archive.inMemory(Fixtures.configuration)
    }

    @Test func givesBackEveryFieldOfAStory() async throws {
        let item = try await archive.write { try $0.add(Fixtures.item(1)) }
        var story = try #require(try await archive.read { try $0.story(item.story) })
        story.state = .breaking
        story.title = "عاجل: زلزال 🚨"
        story.language = "fr"
        story.updated = Fixtures.start + .minutes(5)
        story.alerted = Fixtures.start + .minutes(4)
        story.alertScore = 0.93
        story.alertEvidence = [Evidence("owners", score: 3, words: ["hespress", "le360", "medias24"])]
        story.itemCount = 7
        story.ownerCount = 3
        try await archive.write { [story] in try $0.update(story) }
        #expect(try await archive.read { try $0.story(item.story) } == story)
    }

    @Test func isFoundByItsPublicIDWhateverItsDay() async throws {
        let ids = try await archive.write { transaction in
            try (1...40).map { number in
                let item = Fixtures.item(number, at: Fixtures.start - .days(number * 9))
                return try transaction.add(item, storyName: number).story
            }
        }
        for (index, id) in ids.enumerated() {
            let name = NameUUID(name: "story \(index + 1)").urn
            let found = try #require(try await archive.read { try $0.story(publicID: name) })
            #expect(found.story.id == id)
            #expect(!found.isRedirected)
        }
        #expect(try await archive.read { try $0.story(publicID: NameUUID(name: "none").urn) } == nil)
        #expect(try await archive.read { try $0.story(publicID: "") } == nil)
    }

    @Test func isFoundInAnEmptyArchiveNot() async throws {
        #expect(try await archive.read { try $0.story(publicID: "urn:uuid:none") } == nil)
    }

    @Test func redirectsThroughChainsOfMerges() async throws {
        let items = try await archive.write { transaction in
            try (1...3).map { try transaction.add(Fixtures.item($0), storyName: $0) }
        }
        let later = Fixtures.start + .hours(1)
        let kept = try await archive.write { transaction in
            try transaction.merge(items[2].story, into: items[1].story, at: later)
            return try transaction.merge(items[1].story, into: items[0].story, at: later)
        }
        #expect(kept?.itemCount == 3)
        #expect(kept?.updated == later)
        for number in 2...3 {
            let name = NameUUID(name: "story \(number)").urn
            let found = try await archive.read { try $0.story(publicID: name) }
            #expect(found?.isRedirected == true)
            #expect(found?.story.id == items[0].story)
        }
        #expect(try await archive.read { try $0.items(of: items[0].story).map(\.id) } == items.map(\.id))
        #expect(try await archive.read { try $0.aliases(of: items[0].story).count } == 2)
        #expect(try await archive.read { try $0.counts().stories } == 1)
        #expect(try await archive.checkIntegrity() == [])
    }

    @Test func mergesNothingThatIsGoneOrItself() async throws {
        let items = try await archive.write { transaction in
            try (1...2).map { try transaction.add(Fixtures.item($0)) }
        }
        try await archive.write { transaction in
            #expect(try transaction.merge(items[0].story, into: items[0].story, at: Fixtures.start) == nil)
            #expect(try transaction.merge(StoryID(77), into: items[0].story, at: Fixtures.start) == nil)
            try transaction.merge(items[1].story, into: items[0].story, at: Fixtures.start)
            #expect(try transaction.merge(items[1].story, into: items[0].story, at: Fixtures.start) == nil)
            #expect(try transaction.merge(items[0].story, into: items[1].story, at: Fixtures.start) == nil)
        }
        #expect(try await archive.read { try $0.counts().stories } == 1)
    }

    @Test func livesAgainWhenAMergeIsTakenBack() async throws {
        let items = try await archive.write { transaction in
            try (1...2).map { try transaction.add(Fixtures.item($0), storyName: $0) }
        }
        try await archive.write { transaction in
            try transaction.merge(items[1].story, into: items[0].story, at: Fixtures.start)
            try transaction.revive(items[1].story, at: Fixtures.start + .hours(1))
            try transaction.place(items[1].id, in: items[1].story, duplicateOf: nil, evidence: [])
        }
        let found = try await archive.read { try $0.story(publicID: NameUUID(name: "story 2").urn) }
        #expect(found?.isRedirected == false)
        #expect(try await archive.checkIntegrity() == [])
    }

    @Test func listsStatesLatestChangeFirst() async throws {
        let states: [StoryState] = [.quiet, .candidate, .breaking, .developing, .cooled, .retracted]
        try await archive.write { transaction in
            for (index, state) in states.enumerated() {
                let item = try transaction.add(Fixtures.item(index))
                var story = try #require(try transaction.view.story(item.story))
                story.state = state
                story.updated = Fixtures.start + .minutes(index)
                try transaction.update(story)
            }
        }
        let live = try await archive.read { try $0.stories(in: [.candidate, .breaking, .developing]) }
        #expect(live.map(\.state) == [.developing, .breaking, .candidate])
        #expect(try await archive.read { try $0.counts().breaking } == 2)
        let breaking = try await archive.read { try $0.breakingStories(limit: 10) }
        #expect(breaking.map(\.story.state) == [.cooled, .developing, .breaking])
    }

    @Test func remembersBytesUnderANameUntilForgotten() async throws {
        try await archive.write { try $0.setMemory("series", [1, 2, 3]) }
        try await archive.write { try $0.setMemory("series", [4]) }
        #expect(try await archive.read { try $0.memory("series") } == [4])
        try await archive.write { try $0.setMemory("series", nil) }
        #expect(try await archive.read { try $0.memory("series") } == nil)
    }
}
