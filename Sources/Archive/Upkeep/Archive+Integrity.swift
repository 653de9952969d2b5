// SPDX-License-Identifier: Apache-2.0

import GRDB

extension Archive {
    /// Every contradiction found in the whole database, each as a sentence; none is the good answer. For `doctor`.
    ///
    /// Reads everything: seconds per gigabyte. Polls go on meanwhile.
    public func checkIntegrity() async throws -> [String] {
        do {
            return try await database.read { db in
                var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter {
                    $0 != "ok"
                }
                for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
                    problems.append(
                        "table \(row[0] as String) refers to a row of \(row[2] as String) that is gone")
                }
                for check in IntegrityCheck.all {
                    let count = try Int.fetchOne(db, sql: check.sql) ?? 0
                    if count > 0 {
                        problems.append("\(check.meaning) (\(count))")
                    }
                }
                return problems
            }
        } catch {
            throw ArchiveFailure(error, path: path)
        }
    }

    /// Counts everything anew and forgets names of items that are gone: what `doctor` may mend without asking.
    public func mendCounters() async throws {
        do {
            try await database.write { db in
                for statement in IntegrityCheck.repairs {
                    try db.execute(sql: statement)
                }
            }
        } catch {
            throw ArchiveFailure(error, path: path)
        }
    }
}
