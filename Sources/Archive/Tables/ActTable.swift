// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// The editor's acts.
enum ActTable {
    private static let columns = "number, at, kind, subject, object, reason, before, taken_back"

    static func insert(_ act: EditorAct, in db: Database) throws -> Int64 {
        try db.run(
            "INSERT INTO act(at, kind, subject, object, reason, before) VALUES (?, ?, ?, ?, ?, ?)",
            [act.at.milliseconds, act.kind.rawValue, act.subject, act.object, act.reason, act.before])
        return db.lastInsertedRowID
    }

    static func takeBack(_ number: Int64, at: Timestamp, in db: Database) throws {
        try db.run(
            "UPDATE act SET taken_back = ? WHERE number = ? AND taken_back IS NULL",
            [at.milliseconds, number])
    }

    static func find(_ number: Int64, in db: Database) throws -> EditorAct? {
        try db.row("SELECT \(columns) FROM act WHERE number = ?", [number]).flatMap(act)
    }

    /// Latest first.
    static func acts(limit: Int, in db: Database) throws -> [EditorAct] {
        var acts: [EditorAct] = []
        try db.rows("SELECT \(columns) FROM act ORDER BY number DESC LIMIT ?", [limit]) { row in
            acts += act(row).map { [$0] } ?? []
        }
        return acts
    }

    /// Those in force, oldest first.
    static func standing(_ kind: EditorAct.Kind, in db: Database) throws -> [EditorAct] {
        try acts(kind, "taken_back IS NULL", in: db)
    }

    /// Those no longer in force, oldest first.
    static func takenBack(_ kind: EditorAct.Kind, in db: Database) throws -> [EditorAct] {
        try acts(kind, "taken_back IS NOT NULL", in: db)
    }

    private static func acts(
        _ kind: EditorAct.Kind, _ condition: String, in db: Database
    ) throws -> [EditorAct] {
        var acts: [EditorAct] = []
        try db.rows(
            "SELECT \(columns) FROM act WHERE kind = ? AND \(condition) ORDER BY number", [kind.rawValue]
        ) { row in
            acts += act(row).map { [$0] } ?? []
        }
        return acts
    }

    private static func act(_ row: Row) -> EditorAct? {
        EditorAct.Kind(rawValue: row[2]).map { kind in
            EditorAct(
                number: row[0], at: Timestamp(milliseconds: row[1]), kind: kind, subject: row[3],
                object: row[4],
                reason: row[5], before: row[6], takenBack: row.time(7))
        }
    }
}
