// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

/// The numbers that stand for feeds and publishers; given once, never changed.
enum NameTable {
    static func number(of feed: FeedID, in db: Database) throws -> Int64? {
        try db.integer("SELECT number FROM feed WHERE id = ?", [feed.text])
    }

    static func number(of publisher: PublisherID, in db: Database) throws -> Int64? {
        try db.integer("SELECT number FROM publisher WHERE id = ?", [publisher.text])
    }

    static func name(ofFeed number: Int64, in db: Database) throws -> FeedID {
        FeedID(
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT id FROM feed WHERE number = ?"), arguments: [number]) ?? "")
    }

    static func name(ofPublisher number: Int64, in db: Database) throws -> PublisherID {
        PublisherID(
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT id FROM publisher WHERE number = ?"), arguments: [number])
                ?? "")
    }

    /// Gives the publisher a number at first sight.
    static func add(_ publisher: PublisherID, in db: Database) throws -> Int64 {
        try db.run("INSERT INTO publisher(id) VALUES (?)", [publisher.text])
        return db.lastInsertedRowID
    }
}
