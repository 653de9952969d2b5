// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@Suite struct ItemStoreTests {
    let archive: Archive

    init() throws {
        archive = try Archive.inMemory(Fixtures.configuration)
    }

    @Test func givesBackEveryFieldOfAnItem() async throws {
        for number in 1...3 {
            let stored = try await archive.write { try $0.add(Fixtures.item(number)) }
            let read = try #require(try await archive.read { try $0.item(stored.id) })
            #expect(read == stored)
        }
    }

    @Test func givesBackAnItemWithNothingButATitle() async throws {
        let stored = try await archive.write { transaction in
            try transaction.add(
                Item(
                    feed: "bare", publisher: "bare", keys: ItemKeys(text: Digest128(of: "x")),
                    publicID: NameUUID(name: "bare").urn, title: "", published: Fixtures.start,
                    dateTrust: .assumed,
                    firstSeen: Fixtures.start, contentDigest: Digest128(of: "")))
        }
        #expect(try await archive.read { try $0.item(stored.id) } == stored)
    }

    @Test func keepsPublicIDsOfEveryKindAsTheyAre() async throws {
        let ids = [
            NameUUID(name: "a").urn, "urn:uuid:0123ABCD-0000-5000-8000-000000000000", "urn:uuid:short",
            "tag:hespress.com,2026:1", "https://hespress.example/أخبار/7.html?id=7", "42", "3.5",
        ]
        for (index, id) in ids.enumerated() {
            var item = Fixtures.item(index)
            item.publicID = id
            let stored = try await archive.write { [item] in try $0.add(item) }
            #expect(try await archive.read { try $0.item(stored.id)?.publicID } == id)
        }
    }

    @Test func keepsWhyAnItemIsInItsStory() async throws {
        let stored = try await archive.write { try $0.add(Fixtures.item(1)) }
        #expect(
            try await archive.read { try $0.evidence(of: stored.id) }
                == [Evidence("words", score: 0.5, words: ["أكادير"])])
    }

    @Test func keepsNothingOfAPollThatFailsHalfWay() async throws {
        struct Interruption: Error {}
        try await archive.write { try $0.add(Fixtures.item(1)) }
        await #expect(throws: Interruption.self) {
            try await archive.write { transaction in
                try transaction.add(Fixtures.item(2))
                throw Interruption()
            }
        }
        #expect(try await archive.read { try $0.counts().items } == 1)
        #expect(try await archive.read { try $0.item(ItemID(2)) } == nil)
    }

    @Test func takesTheSameGuidFromTwoFeeds() async throws {
        try await archive.write { transaction in
            try transaction.add(Fixtures.item(1))
            try transaction.add(Fixtures.item(1, feed: "hespress-fr"))
        }
        #expect(try await archive.read { try $0.counts().items } == 2)
    }

    @Test func refusesAnItemWithoutAStory() async throws {
        await #expect(throws: ArchiveFailure.self) {
            try await archive.write { try $0.insert(Fixtures.item(1)) }
        }
        #expect(try await archive.checkIntegrity() == [])
    }

    @Test func readsTheWindowInOrderOfArrivalByDateOrFirstSight() async throws {
        let old = Fixtures.start - .days(10)
        try await archive.write { transaction in
            try transaction.add(Fixtures.item(1, at: old))
            try transaction.add(Fixtures.item(2, at: Fixtures.start))
            var late = Fixtures.item(3, at: old)
            late.firstSeen = Fixtures.start
            try transaction.add(late)
            try transaction.add(Fixtures.item(4, at: Fixtures.start + .hours(1)))
        }
        let seen = try archive.readAndWait { view in
            var seen: [WindowItem] = []
            try view.window(since: Fixtures.start - .days(4)) { seen.append($0) }
            return seen
        }
        #expect(seen.map(\.brief.id.number) == [2, 3, 4])
        #expect(seen.allSatisfy { $0.trace == [1, 2, 3] })
        #expect(seen.first?.brief.title == "خبر رقم 2 من أكادير 📰")
    }

    @Test func movesAnItemToAnotherStory() async throws {
        let (first, second) = try await archive.write { transaction in
            (try transaction.add(Fixtures.item(1)), try transaction.add(Fixtures.item(2)))
        }
        try await archive.write { transaction in
            try transaction.place(
                second.id, in: first.story, duplicateOf: first.id, evidence: [Evidence("owners", score: 3)])
        }
        let moved = try #require(try await archive.read { try $0.item(second.id) })
        #expect(moved.story == first.story)
        #expect(moved.duplicateOf == first.id)
        #expect(try await archive.read { try $0.evidence(of: second.id).map(\.kind) } == ["owners"])
    }
}
