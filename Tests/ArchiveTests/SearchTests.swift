// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@Suite struct SearchTests {
    let archive: Archive

    /// Lower case stands for folding here.
    let fold: @Sendable (String) -> String = { $0.lowercased() }

    static let titles = [
        "زلزال يضرب إقليم الحوز بالمغرب", "المغرب يفوز بكأس العرب", "وفد مغربي في باريس",
        "Séisme au Maroc : le bilan", "Le Maroc gagne la coupe", "ⵜⴰⵎⴰⵣⵉⵖⵜ ⴳ ⵍⵎⵖⵔⵉⴱ",
        "Results 2026: 42 goals",
    ]

    init() async throws {
        archive = try Archive.inMemory(Fixtures.configuration)
        try await archive.write { transaction in
            for (number, title) in Self.titles.enumerated() {
                var item = Fixtures.item(number, title: title, language: number < 3 ? "ar" : "fr")
                item.summary = number == 4 ? "Un résumé sur Agadir" : ""
                item.categories = number % 2 == 0 ? ["Sport", "كرة القدم"] : ["Société"]
                let stored = try transaction.add(item)
                try transaction.append(Fixtures.event(.item, number), item: stored.id)
            }
        }
        try await SearchFollower(archive, fold: fold).advance()
    }

    private func search(_ query: String, _ filter: ArchiveFilter = .everything) async throws -> [Int64] {
        try await archive.read { [fold] in
            try $0.search(fold(query), filter, limit: 100).map { $0.id.number - 1 }
        }
    }

    /// (query, items found, newest first)
    @Test(arguments: [
        ("المغرب", [2, 1, 0]), ("بالمغرب", [2, 1, 0]), ("المغرب يفوز", [1]), ("مغرب", [2, 1, 0]),
        ("والمغرب كأس", [1]), ("العرب", [1]),
        ("عرب", [1]), ("maroc", [4, 3]), ("MAROC coupe", [4]), ("maro", [4, 3]), ("maro coupe", []),
        ("ⵜⴰⵎⴰⵣⵉⵖⵜ", [5]), ("42", [6]), ("agadir", [4]), ("nothing", []), ("", []), ("\" OR *", []),
        ("text:maroc NEAR(", []), ("coupe\"", [4]), ("-- '; DROP TABLE item", []),
    ])
    func findsWords(query: String, expected: [Int64]) async throws {
        #expect(try await search(query) == expected)
    }

    @Test func combinesWithOtherConditions() async throws {
        #expect(try await search("المغرب", ArchiveFilter(languages: ["fr"])) == [])
        #expect(try await search("maroc", ArchiveFilter(publishers: ["hespress"])) == [4, 3])
        #expect(try await search("maroc", ArchiveFilter(tag: "sport")) == [4])
        #expect(try await search("maroc", ArchiveFilter(excludedFeeds: ["hespress-ar"])) == [])
    }

    @Test func answersEditionsByTag() async throws {
        let sport = try await archive.read { try $0.latestItems(ArchiveFilter(tag: "كرة القدم"), limit: 10) }
        #expect(sport.count == 4)
        let stories = try await archive.read {
            try $0.latestStories(ArchiveFilter(tag: "société"), limit: 10)
        }
        #expect(stories.count == 3)
        #expect(try await archive.read { try $0.latestItems(ArchiveFilter(tag: "كرة"), limit: 10) }.isEmpty)
    }

    @Test func leavesOutWhatIsHidden() async throws {
        try await archive.write { transaction in
            try transaction.setHidden(true, item: ItemID(4))
            try transaction.setHidden(true, story: StoryID(5), at: Fixtures.start)
        }
        #expect(try await search("maroc") == [])
        try await archive.write { try $0.setHidden(false, item: ItemID(4)) }
        #expect(try await search("maroc") == [3])
    }

    @Test func followsRevisions() async throws {
        try await archive.write { transaction in
            try transaction.revise(ItemID(4), to: Fixtures.item(3, title: "Rabat"), at: Fixtures.start)
            try transaction.append(Fixtures.event(.revision, 4), item: ItemID(4))
        }
        #expect(try await search("rabat") == [])
        try await SearchFollower(archive, fold: fold).advance()
        #expect(try await search("rabat") == [3])
        #expect(try await search("séisme") == [])
    }

    @Test func goesOnWhereItStoppedInAnySlices() async throws {
        let archive = try Archive.inMemory(Fixtures.configuration)
        try await archive.write { transaction in
            for number in 0..<50 {
                let item = try transaction.add(Fixtures.item(number, title: "nouvelle \(number)"))
                try transaction.append(Fixtures.event(.item, number), item: item.id)
            }
        }
        let follower = SearchFollower(archive, fold: fold)
        var counts: [Int] = []
        repeat { counts.append(try await follower.advance(limit: 20)) } while counts.last == 20
        #expect(counts == [20, 20, 10])
        #expect(try await follower.advance() == 0)
        #expect(try await archive.read { try $0.search("nouvelle", limit: 100).count } == 50)
        #expect(try await archive.read { try $0.search("nouvelle", limit: 7).count } == 7)
    }
}
