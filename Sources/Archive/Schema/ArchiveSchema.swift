// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The migrations, in order; each is final once released and sets `user_version` to its number.
enum ArchiveSchema {
    /// “Brrh”, in the header of the file (SQLite's `application_id`).
    static let application: Int32 = 0x4272_7268

    /// The version that this program writes.
    static var newest: Int { migrations.count }

    private static let migrations: [@Sendable (Database) throws -> Void] = [
        FirstSchema.create, SecondSchema.create, ThirdSchema.create,
    ]

    /// All of them, or those up to a version (for tests of each step).
    static func migrator(upTo version: Int = newest) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, migrate) in migrations.prefix(version).enumerated() {
            migrator.registerMigration("\(index + 1)") { db in
                try migrate(db)
                try db.execute(sql: "PRAGMA user_version = \(index + 1)")
            }
        }
        return migrator
    }
}
