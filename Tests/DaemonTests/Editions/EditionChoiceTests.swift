// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import NewsText
import Publishing
import Serving
import Testing

@testable import Daemon

/// Which stories an edition holds: fairly chosen, narrowed as asked, found by their words.
@Suite struct EditionChoiceTests {
    private static let now = Timestamp(rfc3339: "2026-11-22T12:00:00Z")!

    @Test func noPublisherLeadsMoreThanItsShareWhileOthersWait() async throws {
        let desk = try EditionDesk(now: Self.now)
        for number in 0..<60 {
            try await desk.add("atlas", at: Self.now - .minutes(number))
        }
        for number in 0..<20 {
            try await desk.add("nord", at: Self.now - .hours(3) - .minutes(number))
            try await desk.add("souss", at: Self.now - .hours(9) - .minutes(number))
        }
        let chosen = try await desk.collect("/feed").entries
        #expect(chosen.count == 100)
        let few = try await desk.editions.collect(EditionKey(.merged, limit: 20))?.entries ?? []
        let leaders = Dictionary(grouping: few, by: \.item.publisher).mapValues(\.count)
        #expect(few.count == 20)
        // 3 of 20 each while all wait; the places left are shared again.
        #expect(leaders.values.max()! <= 9, "\(leaders)")
        #expect(leaders.count == 3)
        #expect(few.map(\.updated) == few.map(\.updated).sorted(by: >))
        let again = try await desk.editions.collect(EditionKey(.merged, limit: 20))?.entries ?? []
        #expect(again == few, "the same archive gives the same choice")
    }

    @Test func filtersAndLimitsCombine() async throws {
        let desk = try EditionDesk(now: Self.now)
        let shared = try await desk.add("atlas", at: Self.now - .hours(2))
        try await desk.add("nord", at: Self.now - .hours(1), to: shared.story)
        let french = try await desk.add("nord", at: Self.now - .minutes(50))
        let regional = try await desk.add("souss", at: Self.now - .minutes(40))
        func name(_ item: Item) async throws -> String { try await desk.story(item.story).publicID }
        let (one, two, three) = (try await name(shared), try await name(french), try await name(regional))
        let cases: [(String, String, [String])] = [
            ("/feed", "", [three, two, one]), ("/feed", "?limit=1", [three]),
            ("/feed", "?language=fr", [two, one]), ("/feed", "?language=fr,ar", [three, two, one]),
            ("/feed", "?kind=sport", [two, one]), ("/feed", "?kind=sport&language=ar", []),
            ("/feed", "?publisher=souss&limit=5", [three]), ("/language/ar", "", [three, one]),
            ("/region/souss-massa", "", [three]), ("/kind/sport", "?limit=1", [two]),
            ("/publisher/nord", "?language=ar", []), ("/feed", "?region=souss-massa", [three]),
        ]
        for (path, query, expected) in cases {
            #expect(try await Set(desk.ids(path, query)) == Set(expected), "\(path)\(query)")
        }
        // In a French edition the shared story is led by its French report.
        let entries = try await desk.editions.collect(EditionAddress(target: "/feed.atom?language=fr").key)?
            .entries
        #expect(entries?.first { $0.id == one }?.item.publisher == "nord")
    }

    @Test func aMutedPublisherLeadsNothingAndIsLinkedNowhere() async throws {
        let desk = try EditionDesk(now: Self.now)
        let shared = try await desk.add("atlas", at: Self.now - .hours(2))
        try await desk.add("nord", at: Self.now - .hours(1), to: shared.story)
        try await desk.add("atlas", at: Self.now - .minutes(5))
        _ = try await desk.edit(.init(action: .mute, target: "atlas"))
        let entries = try await desk.collect("/feed").entries
        #expect(entries.map(\.item.publisher) == ["nord"])
        #expect(entries.allSatisfy { $0.reports.isEmpty })
    }

    @Test func aStorysOwnEditionsObeyMutesAndWishesToo() async throws {
        let desk = try EditionDesk(now: Self.now)
        let shared = try await desk.add("atlas", at: Self.now - .hours(2))
        try await desk.add("nord", at: Self.now - .hours(1), to: shared.story)
        let alone = try await desk.add("atlas", at: Self.now - .minutes(5))
        let names = try await [desk.story(shared.story).publicID, desk.story(alone.story).publicID]
        let both = try #require(StoryName(names[0]))
        let one = try #require(StoryName(names[1]))
        func leaders(_ query: String) async throws -> [PublisherID]? {
            let address = try EditionAddress(target: both.path + ".atom" + query)
            return try await desk.editions.collect(address.key)?.entries.map(\.item.publisher)
        }
        func page(_ name: StoryName) async throws -> String? {
            try await desk.editions.page(
                PageRequest(path: ["story", name.uuid], target: name.path, language: "fr")
            ).map { String(decoding: $0.bytes, as: UTF8.self) }
        }
        #expect(try await leaders("") == ["nord", "atlas"])
        #expect(try await leaders("?publisher=atlas") == ["atlas"])
        #expect(try await leaders("?language=fr") == ["nord"])
        _ = try await desk.edit(.init(action: .mute, target: "atlas"))
        #expect(try await leaders("") == ["nord"])
        #expect(try await page(both)?.contains("atlas.example") == false)
        #expect(try await page(one) == nil, "nothing of it may be shown")
        #expect(try await desk.editions.collect(EditionKey(.story(one.uuid))) == nil)
    }

    @Test(arguments: [
        ("أكادير", true), ("اكادير", true), ("بأكادير", true), ("أكاد", true), ("الميناء", true),
        ("ميناء", true), ("والميناء", true), ("ميناء أكادير", true), ("طنجة", false), ("ميناء طنجة", false),
        ("مِينَاء", true), ("", false), ("\" OR *", false),
    ])
    func arabicWordsAreFoundWithTheirPrefixes(query: String, isFound: Bool) async throws {
        let desk = try EditionDesk(now: Self.now)
        let item = try await desk.add("souss", "تدشين رصيف جديد بالميناء في أكادير", at: Self.now)
        try await SearchFollower(desk.archive, fold: { TextFolding.fold($0) }).advance()
        let found = try await desk.editions.collect(EditionKey(.search(query)))?.entries ?? []
        #expect(found.map(\.id) == (isFound ? [item.publicID] : []))
    }

    @Test func aDifferenceHoldsOnlyWhatIsNew() async throws {
        let desk = try EditionDesk(now: Self.now)
        let old = try await desk.add("atlas", "قديم", at: Self.now - .hours(2))
        let address = try EditionAddress(target: "/feed.atom")
        let before = try #require(await desk.editions.edition(address))
        #expect(before.marks.count == 1)
        try await desk.add("nord", "Nouveau", at: Self.now)
        let difference = try #require(await desk.editions.edition(address, without: Set(before.marks)))
        let text = String(decoding: difference.bytes, as: UTF8.self)
        #expect(text.contains("Nouveau") && !text.contains("قديم"))
        // A report that moves the old story brings it back.
        try await desk.add("souss", at: Self.now, to: old.story)
        let moved = try #require(await desk.editions.edition(address, without: Set(before.marks)))
        #expect(String(decoding: moved.bytes, as: UTF8.self).contains("قديم"))
    }
}
