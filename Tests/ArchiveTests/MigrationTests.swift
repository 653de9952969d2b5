// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel
import Testing

@testable import Archive

@Suite struct MigrationTests {
    @Test func everyStepLeadsToTheNewestVersion() throws {
        for version in 0...ArchiveSchema.newest {
            let queue = try DatabaseQueue()
            try ArchiveSchema.migrator(upTo: version).migrate(queue)
            #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == version)
            try ArchiveSchema.migrator().migrate(queue)
            #expect(
                try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == ArchiveSchema.newest)
            #expect(try queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
        }
    }

    @Test func givesTheSameSchemaByEveryWay() throws {
        let schemas = try (0...ArchiveSchema.newest).map { version in
            let queue = try DatabaseQueue()
            try ArchiveSchema.migrator(upTo: version).migrate(queue)
            try ArchiveSchema.migrator().migrate(queue)
            return try queue.read { db in
                try String.fetchAll(
                    db, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
            }
        }
        #expect(schemas.allSatisfy { $0 == schemas[0] })
    }

    @Test func checksTypesInEveryTable() throws {
        let queue = try DatabaseQueue()
        try ArchiveSchema.migrator().migrate(queue)
        let loose = try queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list WHERE strict = 0 AND type = 'table' AND schema = 'main'
                        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%' AND name NOT LIKE 'search%'
                    """)
        }
        #expect(loose == [])
    }

    /// Whatever grows with the archive must be found through an index.
    @Test(arguments: [
        "SELECT item FROM item_key WHERE feed = 1 AND hash = 2", "SELECT item FROM item_link WHERE hash = 2",
        "SELECT 1 FROM item WHERE story = 3", "SELECT 1 FROM item WHERE publisher = 1 AND published > 2",
        "SELECT 1 FROM item WHERE published > 2", "SELECT 1 FROM story WHERE redirect = 4",
        "SELECT 1 FROM story WHERE day = 5", "SELECT 1 FROM story WHERE (id >> 10) = 5 AND hash = 6",
        "SELECT 1 FROM story WHERE redirect IS NULL AND updated > 2",
        "SELECT 1 FROM event WHERE sequence > 5 AND type >= 16 ORDER BY sequence",
        "SELECT 1 FROM revision WHERE item = 1", "SELECT 1 FROM poll WHERE feed = 1",
        StoryTable.latestInState,
    ])
    func findsByAnIndex(query: String) throws {
        let queue = try DatabaseQueue()
        try ArchiveSchema.migrator().migrate(queue)
        let plan = try queue.read { db in
            try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN \(query)",
                arguments: StatementArguments(Array(repeating: 1, count: query.count { $0 == "?" }))
            ).map { $0["detail"] as String }
        }
        #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)")
    }
}
