// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel
import Testing

@testable import Archive

@Suite struct IntegrityTests {
    let archive: Archive

    init() throws {
        archive = try Archive.inMemory(Fixtures.configuration)
        try archive.writeAndWait { transaction in
            for number in 1...5 {
                let item = try transaction.add(Fixtures.item(number), storyName: number)
                try transaction.append(Fixtures.event(.item, number), item: item.id)
                try transaction.index([SearchDocument(item: item.id, text: "نص \(number)")])
            }
            try transaction.merge(StoryID(5), into: StoryID(4), at: Fixtures.start)
        }
    }

    private func damage(_ sql: String) throws {
        try archive.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
            try db.execute(sql: "PRAGMA foreign_keys = ON")
        }
    }

    @Test func findsNothingInASoundArchive() async throws {
        #expect(try await archive.checkIntegrity() == [])
    }

    /// (damage, what doctor says of it, whether it may mend it)
    @Test(arguments: [
        ("UPDATE ledger SET items = 4", "the count of items is wrong (1)", true),
        ("UPDATE ledger SET stories = 9", "the count of stories is wrong (5)", true),
        ("UPDATE ledger SET last_item = 2", "an item's number was given but not counted (3)", true),
        ("UPDATE ledger SET last_story = 4", "a story's number was given but not counted (1)", true),
        ("UPDATE ledger SET last_event = 1", "an event's number was given but not counted (4)", true),
        ("UPDATE feed_tally SET items = 77", "feeds with a wrong count of items (1)", true),
        (
            "DELETE FROM item_key; DELETE FROM item_link", "items that no name of their feed leads to (5)",
            false
        ),
        (
            "UPDATE item SET story = 5 WHERE id = 5", "items in a story that was merged into another (1)",
            false
        ),
        ("UPDATE item SET story = 2 WHERE id = 1", "stories without an item (1)", false),
        (
            "UPDATE item SET story = 88 WHERE id = 5", "table item refers to a row of story that is gone",
            false
        ),
    ])
    func namesEachContradiction(damage sql: String, problem: String, isMendable: Bool) async throws {
        try damage(sql)
        #expect(try await archive.checkIntegrity().contains(problem))
        try await archive.mendCounters()
        #expect(try await archive.checkIntegrity().isEmpty == isMendable)
    }

    @Test func givesNumbersAboveEveryUsedOneAfterMending() async throws {
        try damage("UPDATE ledger SET last_item = 0, last_story = 0, last_event = 0")
        try await archive.mendCounters()
        let (item, event) = try await archive.write { transaction in
            (try transaction.add(Fixtures.item(6)), try transaction.append(Fixtures.event(.item)))
        }
        #expect(item.id == ItemID(6))
        #expect(event == EventSequence(6))
    }

    @Test func forgetsNamesOfItemsThatAreGone() async throws {
        try damage("DELETE FROM item WHERE id = 1")
        try await archive.mendCounters()
        let left = try archive.readAndWait { view in
            try Int.fetchOne(view.db, sql: "SELECT count(*) FROM item_key WHERE item = 1") ?? -1
        }
        #expect(left == 0)
        let keys = Fixtures.item(1).keys
        let known = try await archive.write { try $0.known([keys], in: "hespress-ar") }
        #expect(known == [nil])
    }

    /// What is damaged within a row is said to be damage, whichever part of the row it is.
    @Test(arguments: [
        "UPDATE item SET detail = x'01FFFFFFFF'", "UPDATE item SET detail = x'00'",
        "UPDATE item SET detail = x'07'",
    ])
    func damageWithinARowIsSaidToBeDamage(sql: String) async throws {
        try damage(sql)
        do {
            _ = try await archive.read { try $0.item(ItemID(1)) }
            Issue.record("it was read")
        } catch let failure as ArchiveFailure {
            guard case .corrupt = failure else {
                Issue.record("another failure: \(failure)")
                return
            }
            #expect(failure.description.contains("berrah doctor"))
        }
    }
}
