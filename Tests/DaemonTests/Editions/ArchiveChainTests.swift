// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Publishing
import SeededRandomness
import Serving
import Testing

@testable import Daemon

/// A reader that follows the chain of archives (RFC 5005) gets every story once, whatever became of it.
@Suite struct ArchiveChainTests {
    private static let start = Timestamp(rfc3339: "2026-11-10T06:00:00Z")!

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
    func theChainHoldsEveryVisibleStoryOnceAndNoneThatIsGone(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        // Days of one document, and days of several.
        let desk = try EditionDesk(now: Self.start, archiveLength: seed.isMultiple(of: 2) ? 1000 : 4)
        var stories: [StoryID] = []
        var gone: Set<String> = []
        for day in 0..<7 {
            for hour in 0..<Int.random(in: 2...8, using: &random) {
                let moment = Self.start + .days(day) + .hours(hour)
                desk.now = moment
                let publisher: PublisherID = ["atlas", "nord", "souss"].randomElement(using: &random)!
                // A third are later reports of something known, from any day before.
                let known = Bool.random(using: &random) ? stories.randomElement(using: &random) : nil
                let item = try await desk.add(publisher, at: moment, to: known)
                if known == nil { stories.append(item.story) }
            }
            for _ in 0..<2 where stories.count > 3 {
                let picked = stories.shuffled(using: &random).prefix(2)
                let first = try await desk.story(picked[picked.startIndex])
                let second = try await desk.story(picked[picked.startIndex + 1])
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    let report = try await desk.edit(
                        .init(action: .merge, target: first.publicID, other: second.publicID))
                    gone.insert(report.subject)
                    stories.removeAll { [first, second].first { $0.publicID == report.subject }?.id == $0 }
                case 1:
                    _ = try await desk.edit(.init(action: .retract, target: first.publicID, reason: "wrong"))
                    gone.insert(first.publicID)
                    stories.removeAll { $0 == first.id }
                case 2:
                    let items = try await desk.archive.read { try $0.items(of: first.id) }
                    let visible = items.filter { !$0.isHidden }
                    guard let item = visible.first else { continue }
                    _ = try await desk.edit(.init(action: .hide, target: item.publicID))
                    if visible.count == 1 {
                        gone.insert(first.publicID)
                        stories.removeAll { $0 == first.id }
                    }
                default: break
                }
            }
        }
        desk.now = Self.start + .days(7)
        try await check(desk, stories, gone)

        // Retention takes whole days from the tail; the chain ends there, and what is left is still there once.
        let policy = RetentionPolicy(days: 4, windowStart: desk.now - .days(1), now: desk.now)
        while try await desk.archive.retain(policy).isUnfinished {}
        var left: [StoryID] = []
        for story in stories {
            if try await desk.archive.read({ try $0.story(story) }) != nil { left.append(story) }
        }
        #expect(left.count < stories.count)
        try await check(desk, left, gone)
    }

    private func check(_ desk: EditionDesk, _ stories: [StoryID], _ gone: Set<String>) async throws {
        var expected: Set<String> = []
        for story in stories { expected.insert(try await desk.story(story).publicID) }
        let documents = try await desk.walk()
        let days = documents.dropFirst()
        let archived = days.flatMap { $0.entries.map(\.id) }
        #expect(Set(archived).count == archived.count, "no story stands in two archives")
        #expect(Set(archived) == expected, "all days are over: the archives alone hold every story")
        let told = Set(documents.flatMap { $0.entries.map(\.id) })
        #expect(told == expected)
        #expect(told.isDisjoint(with: gone))
        // Tombstones are for those that some page listed, and never beside the entry.
        #expect(Set(days.flatMap { $0.withdrawals.map(\.id) }).isSubset(of: gone))
        let names = days.compactMap { document -> String? in
            if case .archive(let document) = document.key.scope { return document.name }
            return nil
        }
        #expect(names == names.sorted(by: >) && Set(names).count == names.count)
    }

    @Test func aDayOfManyStoriesHasSeveralDocumentsThatStayAsTheyAre() async throws {
        let desk = try EditionDesk(now: Self.start, archiveLength: 10)
        var items: [Item] = []
        for number in 0..<37 {
            items.append(try await desk.add("atlas", at: Self.start + .minutes(number)))
        }
        desk.now = Self.start + .days(1)
        try await desk.add("nord", at: desk.now)
        let second = try await desk.add("souss", at: Self.start + .hours(1), to: items[12].story)
        desk.now = Self.start + .days(2)

        let documents = try await desk.walk()
        let names = [
            "/feed/archive/2026-11-11.atom", "/feed/archive/2026-11-10-4.atom",
            "/feed/archive/2026-11-10-3.atom", "/feed/archive/2026-11-10-2.atom",
            "/feed/archive/2026-11-10.atom",
        ]
        #expect(documents.dropFirst().map { EditionAddress($0.key, .atom).target } == names)
        #expect(documents.dropFirst().allSatisfy { $0.entries.count <= 10 && $0.isArchive })
        let told = documents.dropFirst().flatMap { $0.entries.map(\.id) }
        #expect(told.count == 38 && Set(told).count == 38, "every story once")
        // And forwards.
        var forwards = [try await desk.collect("/feed/archive/2026-11-10")]
        while let next = forwards[forwards.count - 1].nextArchive, forwards.count < 100 {
            forwards.append(try await desk.collect("/feed/archive/\(next.name)"))
        }
        #expect(forwards.reversed().map(\.key) == documents.dropFirst().map(\.key))
        await #expect(throws: ControlFailure.self) { try await desk.collect("/feed/archive/2026-11-10-5") }

        // News of the next day, and a report split off into a story of that day, leave all documents to the byte but the
        // last, which gets a neighbour; the new story is found behind it.
        func bytes() async throws -> [[UInt8]] {
            var bytes: [[UInt8]] = []
            for name in names.dropFirst() {
                let rendered = try await desk.editions.edition(EditionAddress(target: name))
                bytes.append(try #require(rendered).bytes)
            }
            return bytes
        }
        let before = try await bytes()
        for number in 0..<15 { try await desk.add("nord", at: desk.now + .minutes(number)) }
        #expect(try await bytes() == before)
        _ = try await desk.edit(.init(action: .split, target: second.publicID, reason: "another matter"))
        let after = try await desk.walk().dropFirst()
        #expect(Set(after.flatMap { $0.entries.map(\.id) }).count == 39)
        #expect(after.map(\.entries.count).reduce(0, +) == 39)
        let later = try await bytes()
        #expect(later[1] == before[1] && later[3] == before[3])
        #expect(later[2] != before[2], "the story that lost a report")
        #expect(try await desk.collect("/feed/archive/2026-11-10-4").nextArchive?.part == 6)
    }

    @Test func anArchivedDayStaysAsItWasWhenItEnded() async throws {
        let desk = try EditionDesk(now: Self.start)
        let first = try await desk.add("atlas", "أول خبر", at: Self.start)
        try await desk.add("nord", at: Self.start + .hours(1), to: first.story)
        desk.now = Self.start + .days(1)
        let address = try EditionAddress(target: "/feed/archive/2026-11-10.atom")
        let before = try #require(await desk.editions.edition(address))
        #expect(before.lifetime == .archived)

        // A later report, a new text, an alert: none of it changes the past.
        try await desk.add("souss", at: desk.now, to: first.story)
        let moment = desk.now
        try await desk.archive.write { transaction in
            var item = try #require(try transaction.view.item(first.id))
            item.title = "أول خبر، محين"
            item.contentDigest = Digest128(of: item.title)
            _ = try transaction.revise(first.id, to: item, at: moment)
            var story = try #require(try transaction.view.story(first.story))
            story.state = .breaking
            story.alerted = moment
            story.title = item.title
            try transaction.update(story)
        }
        let after = try #require(await desk.editions.edition(address))
        #expect(after.bytes == before.bytes)
        // The subscription document tells it.
        #expect(try await desk.collect("/feed").entries.first?.item.title == "أول خبر، محين")

        // What an editor hides leaves even the past.
        _ = try await desk.edit(.init(action: .retract, target: "https://atlas.example/1", reason: "خطأ"))
        let withdrawn = try await desk.collect("/feed/archive/2026-11-10")
        #expect(withdrawn.entries.isEmpty)
        #expect(withdrawn.withdrawals.map(\.reason) == ["خطأ"])
        #expect(try await desk.collect("/feed").withdrawals.map(\.reason) == ["خطأ"])
    }

    @Test func todayIsNoArchiveYet() async throws {
        let desk = try EditionDesk(now: Self.start)
        try await desk.add("atlas", at: Self.start)
        #expect(
            try await desk.editions.collect(EditionAddress(target: "/feed/archive/2026-11-10.atom").key)
                == nil)
        #expect(try await desk.collect("/feed").previousArchive == nil)
        desk.now = Self.start + .days(1)
        #expect(try await desk.collect("/feed").previousArchive?.name == "2026-11-10")
    }
}
