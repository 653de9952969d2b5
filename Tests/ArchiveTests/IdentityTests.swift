// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel
import Testing

@testable import Archive

@Suite struct IdentityTests {
    let archive: Archive

    init() throws {
        archive = try Archive.inMemory(Fixtures.configuration)
    }

    private func known(_ items: [Item], by kinds: Set<ItemKeyKind> = Set(ItemKeyKind.allCases)) async throws
        -> [KnownItem?]
    {
        let keys = items.map(\.keys)
        return try await archive.write { try $0.known(keys, in: items[0].feed, by: kinds) }
    }

    @Test func tellsKnownFromNewInTheOrderAsked() async throws {
        try await archive.write { transaction in
            for number in stride(from: 0, to: 300, by: 2) {
                try transaction.add(Fixtures.item(number))
            }
        }
        let items = (0..<300).map { Fixtures.item($0) }
        let answer = try await known(items)
        for (index, match) in answer.enumerated() {
            #expect((match == nil) == (index % 2 == 1))
            if let match {
                #expect(match.id.number == Int64(index / 2 + 1))
                #expect(match.matchedBy == .guid)
                #expect(match.contentDigest == items[index].contentDigest)
            }
        }
    }

    /// (what differs from the stored item, what it is still recognised by)
    @Test(arguments: [
        ("nothing", ItemKeyKind.guid), ("scheme of the guid", .guid), ("guid", .link),
        ("guid and link", .text),
        ("no guid", .link), ("only the text", .text), ("everything", nil),
    ])
    func recognisesByTheStrongestNameLeft(change: String, expected: ItemKeyKind?) async throws {
        try await archive.write { try $0.add(Fixtures.item(1)) }
        var item = Fixtures.item(1)
        switch change {
        case "scheme of the guid": item.keys.guid = "http://hespress.example/?p=1"
        case "guid": (item.keys.guid, item.keys.guidAlias) = ("other", nil)
        case "guid and link":
            (item.keys.guid, item.keys.guidAlias, item.keys.link) = ("other", nil, "elsewhere.example/1")
        case "no guid": (item.keys.guid, item.keys.guidAlias) = (nil, nil)
        case "only the text": (item.keys.guid, item.keys.guidAlias, item.keys.link) = (nil, nil, nil)
        case "everything": item.keys = Fixtures.item(2).keys
        default: break
        }
        #expect(try await known([item])[0]?.matchedBy == expected)
    }

    @Test func usesOnlyTheNamesThatThePolicyTrusts() async throws {
        try await archive.write { try $0.add(Fixtures.item(1)) }
        var moved = Fixtures.item(1)
        (moved.keys.guid, moved.keys.guidAlias) = ("other", nil)
        #expect(try await known([moved], by: [.guid])[0] == nil)
        #expect(try await known([moved], by: [.guid, .link])[0]?.matchedBy == .link)
        #expect(try await known([Fixtures.item(1)], by: [.text])[0]?.matchedBy == .text)
    }

    @Test func knowsNothingOfOtherFeeds() async throws {
        try await archive.write { try $0.add(Fixtures.item(1)) }
        #expect(try await known([Fixtures.item(1, feed: "hespress-fr")])[0] == nil)
    }

    @Test func learnsTheNewNamesOfAKnownItem() async throws {
        let stored = try await archive.write { try $0.add(Fixtures.item(1)) }
        var renamed = Fixtures.item(1)
        (renamed.keys.guid, renamed.keys.guidAlias) = ("new-guid", nil)
        let keys = renamed.keys
        try await archive.write {
            try $0.learn(keys, digest: stored.contentDigest, for: stored.id, in: stored.feed)
        }
        #expect(try await known([renamed])[0]?.matchedBy == .guid)
        #expect(try await known([Fixtures.item(1)])[0]?.matchedBy == .guid)
    }

    @Test func findsALinkInEveryFeedThatHasIt() async throws {
        var copy = Fixtures.item(9, feed: "le360-fr", publisher: "le360")
        copy.keys.link = Fixtures.item(1).keys.link
        let (first, second) = try await archive.write { [copy] transaction in
            (try transaction.add(Fixtures.item(1)), try transaction.add(copy))
        }
        let link = try #require(first.keys.link)
        let found = try await archive.read { try $0.publicNames(withLinks: [link, "nobody.example/1"]) }
        #expect(found == [link: [first.publicID, second.publicID]])
    }

    @Test func findsAnItemByPublicIDGuidOrLink() async throws {
        var hashed = Fixtures.item(2)
        hashed.keys.guid = "12345"
        hashed.keys.guidAlias = nil
        hashed.publicID = NameUUID(name: "hespress-ar 12345").urn
        let (first, second) = try await archive.write { [hashed] transaction in
            (try transaction.add(Fixtures.item(1)), try transaction.add(hashed))
        }
        let link = first.keys.link
        #expect(try await archive.read { try $0.items(named: first.publicID, link: nil) } == [first])
        #expect(try await archive.read { try $0.items(named: second.publicID, link: nil) } == [second])
        #expect(try await archive.read { try $0.items(named: "12345", link: nil) } == [second])
        #expect(try await archive.read { try $0.items(named: "https://…", link: link) } == [first])
        #expect(try await archive.read { try $0.items(named: "nothing", link: "nothing") } == [])
    }

    @Test func twoItemsThatClaimOneNameAreBothStored() async throws {
        var second = Fixtures.item(2)
        (second.keys.guid, second.keys.guidAlias) = (Fixtures.item(1).keys.guidAlias, nil)
        let stored = try await archive.write { [second] transaction in
            [try transaction.add(Fixtures.item(1)), try transaction.add(second)]
        }
        // The name stays with the first; the second is found by what is left to it.
        #expect(try await known([Fixtures.item(1)])[0]?.id == stored[0].id)
        #expect(try await archive.read { try $0.item(stored[1].id)?.title } == second.title)
        #expect(try await known([second], by: [.link])[0]?.id == stored[1].id)
        #expect(try await archive.checkIntegrity() == [])
    }

    @Test func aNameWhoseItemIsGoneIsTakenOver() async throws {
        let gone = try await archive.write { try $0.add(Fixtures.item(1)) }
        // As retention leaves it that knew the item by another name.
        try await archive.database.write { db in
            try db.execute(sql: "DELETE FROM item_link WHERE item = ?", arguments: [gone.id.number])
            try db.execute(sql: "DELETE FROM item WHERE id = ?", arguments: [gone.id.number])
        }
        var back = Fixtures.item(1, title: "خبر عاد")
        back.contentDigest = Digest128(of: "back")
        let stored = try await archive.write { [back] in try $0.add(back) }
        #expect(stored.id != gone.id)
        #expect(try await known([back])[0]?.id == stored.id)
        #expect(try await known([back])[0]?.contentDigest == back.contentDigest)
    }
}
