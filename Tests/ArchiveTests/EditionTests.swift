// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel
import Testing

@testable import Archive

@Suite struct EditionTests {
    let archive: Archive

    /// Twelve items, a minute apart: Arabic from hespress, French from le360, one in Tamazight from ircam.
    init() throws {
        archive = try Archive.inMemory(Fixtures.configuration)
        try archive.writeAndWait { transaction in
            for number in 1...12 {
                let isArabic = number % 2 == 0
                try transaction.add(
                    Fixtures.item(
                        number, feed: isArabic ? "hespress-ar" : number == 7 ? "ircam-zgh" : "le360-fr",
                        publisher: isArabic ? "hespress" : number == 7 ? "ircam" : "le360",
                        language: isArabic ? "ar-ma" : number == 7 ? "zgh" : "fr",
                        at: Fixtures.start + .minutes(number)), storyName: number)
            }
        }
    }

    private func stories(_ filter: ArchiveFilter, limit: Int = 100) async throws -> [Int64] {
        try await archive.read { try $0.latestStories(filter, limit: limit).map(\.lead.id.number) }
    }

    private func items(_ filter: ArchiveFilter, limit: Int = 100) async throws -> [Int64] {
        try await archive.read { try $0.latestItems(filter, limit: limit).map(\.id.number) }
    }

    /// (filter, items expected, newest first)
    static let filters: [(ArchiveFilter, [Int64])] = [
        (ArchiveFilter(), [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
        (ArchiveFilter(languages: ["ar"]), [12, 10, 8, 6, 4, 2]),
        (ArchiveFilter(languages: ["zgh"]), [7]),
        (ArchiveFilter(languages: ["fr", "zgh"]), [11, 9, 7, 5, 3, 1]),
        (ArchiveFilter(languages: ["es"]), []),
        (ArchiveFilter(languages: ["' OR 1=1 --"]), []),
        (ArchiveFilter(languages: ["*", "a?", "[a-z]r", "\"]"]), []),
        (ArchiveFilter(languages: ["a"]), []),
        (ArchiveFilter(languages: Set((0..<2000).map { LanguageTag("x\($0)") } + ["zgh"])), [7]),
        (ArchiveFilter(publishers: ["hespress", "ircam"]), [12, 10, 8, 7, 6, 4, 2]),
        (ArchiveFilter(publishers: []), []),
        (ArchiveFilter(publishers: ["nobody"]), []),
        (ArchiveFilter(languages: ["ar"], publishers: ["le360"]), []),
        (ArchiveFilter(excludedPublishers: ["hespress"]), [11, 9, 7, 5, 3, 1]),
        (ArchiveFilter(excludedFeeds: ["le360-fr"]), [12, 10, 8, 7, 6, 4, 2]),
        (
            ArchiveFilter(since: Fixtures.start + .minutes(3), before: Fixtures.start + .minutes(6)),
            [5, 4, 3]
        ),
        (
            ArchiveFilter(publishers: ["hespress"], since: Fixtures.start + .minutes(8)), [12, 10, 8]
        ),
    ]

    @Test(arguments: filters.indices)
    func showsWhatPassesTheFilterNewestFirst(index: Int) async throws {
        let (filter, expected) = Self.filters[index]
        #expect(try await items(filter) == expected)
        #expect(try await stories(filter) == expected)
        #expect(try await items(filter, limit: 2) == Array(expected.prefix(2)))
        #expect(try await stories(filter, limit: 2) == Array(expected.prefix(2)))
    }

    @Test func tellsAStoryOnceWithEveryReport() async throws {
        try await archive.write { transaction in
            try transaction.merge(StoryID(2), into: StoryID(1), at: Fixtures.start + .minutes(20))
        }
        let entries = try await archive.read { try $0.latestStories(limit: 3) }
        #expect(entries.map(\.story.id.number) == [1, 12, 11])
        #expect(entries[0].lead.id.number == 1)
        #expect(entries[0].reports.map(\.id.number) == [1, 2])
        #expect(!entries[0].lead.contentHTML.isEmpty)
    }

    @Test func letsAnotherItemLeadWhereTheLeadDoesNotPass() async throws {
        try await archive.write { transaction in
            try transaction.merge(StoryID(2), into: StoryID(1), at: Fixtures.start + .minutes(20))
        }
        let arabic = try await archive.read {
            try $0.latestStories(ArchiveFilter(languages: ["ar"]), limit: 100)
        }
        let merged = try #require(arabic.first { $0.story.id.number == 1 })
        #expect(merged.lead.id.number == 2)
        #expect(merged.reports.count == 2)
        let muted = try await archive.read {
            try $0.latestStories(ArchiveFilter(excludedPublishers: ["le360"]), limit: 100)
        }
        #expect(muted.first { $0.story.id.number == 1 }?.reports.map(\.id.number) == [2])
    }

    @Test func hidesItemsAndStoriesFromEveryList() async throws {
        let now = Fixtures.start + .hours(1)
        try await archive.write { transaction in
            try transaction.setHidden(true, item: ItemID(12))
            try transaction.setHidden(true, story: StoryID(11), at: now)
        }
        #expect(try await stories(ArchiveFilter()).first == 10)
        #expect(try await stories(ArchiveFilter(languages: ["fr"])).first == 9)
        #expect(try await items(ArchiveFilter()).contains(12) == false)
        #expect(try await items(ArchiveFilter(publishers: ["hespress"])).first == 10)
        #expect(try await archive.read { try $0.entry(StoryID(12)) } == nil)
        try await archive.write { transaction in
            try transaction.setHidden(false, item: ItemID(12))
            try transaction.setHidden(false, story: StoryID(11), at: now)
        }
        #expect(try await stories(ArchiveFilter()).count == 12)
    }

    @Test func showsItemsOfHiddenStoriesNowhere() async throws {
        try await archive.write { try $0.setHidden(true, story: StoryID(5), at: Fixtures.start) }
        #expect(try await items(ArchiveFilter()).contains(5) == false)
        #expect(try await items(ArchiveFilter(publishers: ["le360"])).contains(5) == false)
    }

    @Test func archivesEachStoryUnderTheDayOfItsFirstEvent() async throws {
        try await archive.write { transaction in
            try transaction.add(Fixtures.item(20, at: Fixtures.start - .days(2)), storyName: 20)
            try transaction.add(
                Fixtures.item(21, at: Timestamp(rfc3339: "2026-11-20T23:59:59Z")!), storyName: 21)
            try transaction.add(
                Fixtures.item(22, at: Timestamp(rfc3339: "2026-11-21T00:00:00Z")!), storyName: 22)
        }
        #expect(
            try await archive.read { try $0.archiveDays() } == ["2026-11-22", "2026-11-21", "2026-11-20"])
        #expect(try await archive.read { try $0.archiveDays(before: "2026-11-21") } == ["2026-11-20"])
        #expect(try await archive.read { try $0.archiveDay(after: "2026-11-20") } == "2026-11-21")
        #expect(try await archive.read { try $0.archiveDay(after: "2026-11-22") } == nil)
        #expect(try await archived("2026-11-20").flatMap { $0 } == [13, 14])
        #expect(try await archived("tomorrow").isEmpty)
    }

    @Test func leavesTombstonesWhereAnArchivedStoryWasMergedOrHidden() async throws {
        let now = Fixtures.start + .days(3)
        try await archive.write { transaction in
            try transaction.merge(StoryID(2), into: StoryID(1), at: now)
            try transaction.setHidden(true, story: StoryID(3), at: now + .minutes(1))
        }
        let tombstones = try await archive.read { view in
            try view.archiveParts(ofDay: "2026-11-22", length: 1000).flatMap { try view.tombstones(of: $0) }
        }
        #expect(
            tombstones == [
                StoryTombstone(
                    publicID: NameUUID(name: "story 2").urn, at: now,
                    mergedInto: NameUUID(name: "story 1").urn),
                StoryTombstone(
                    publicID: NameUUID(name: "story 3").urn, at: now + .minutes(1), mergedInto: nil),
            ])
        #expect(try await archived("2026-11-22").flatMap { $0 }.count == 10)
    }

    /// The leads of a day's stories, part by part.
    private func archived(_ day: String, length: Int = 1000) async throws -> [[Int64]] {
        try await archive.read { view in
            try view.archiveParts(ofDay: day, length: length).map { part in
                try view.stories(of: part).map(\.lead.id.number)
            }
        }
    }

    @Test func dividesADayIntoPartsThatNothingMovesAStoryBetween() async throws {
        #expect(
            try await archived("2026-11-22", length: 5) == [[1, 2, 3, 4], [5, 6, 7, 8, 9], [10, 11, 12]])
        let numbers = try await archive.read {
            try $0.archiveParts(ofDay: "2026-11-22", length: 5).map(\.number)
        }
        #expect(numbers == [1, 2, 3])
        try await archive.write { transaction in
            try transaction.merge(StoryID(2), into: StoryID(1), at: Fixtures.start)
            try transaction.setHidden(true, story: StoryID(4), at: Fixtures.start)
            // Of another day, and of the same one but found long afterwards.
            try transaction.add(Fixtures.item(20, at: Fixtures.start + .days(1)), storyName: 20)
            try transaction.add(Fixtures.item(21, at: Fixtures.start), storyName: 21)
        }
        let parts = try await archived("2026-11-22", length: 5)
        #expect(parts == [[1, 3], [5, 6, 7, 8, 9], [14, 10, 11, 12]])
        let gone = try await archive.read { view in
            try view.archiveParts(ofDay: "2026-11-22", length: 5).map { try view.tombstones(of: $0).count }
        }
        #expect(gone == [2, 0, 0], "the part that listed them says so")
    }

    @Test func preparesOneStatementHoweverManyLanguagesAreAsked() throws {
        try archive.readAndWait { view in
            var texts: Set<String> = []
            view.db.trace { event in
                guard case .statement(let statement) = event, statement.sql.contains("item_by_date") else {
                    return
                }
                texts.insert(statement.sql)
            }
            for number in 0..<50 {
                let tags = (0...number % 7).map { LanguageTag("q\(number)x\($0)") }
                _ = try view.latestItems(ArchiveFilter(languages: Set(tags)), limit: 5)
            }
            view.db.trace(options: [])
            #expect(texts.count == 1)
        }
    }
}
