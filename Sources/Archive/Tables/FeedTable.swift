// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import JSONWriting
import NewsModel

/// What is remembered of each feed between two polls.
enum FeedTable {
    private static let changing = [
        "id", "etag", "last_modified", "body_digest", "health", "cause", "message", "failing_since",
        "failures",
        "first_poll", "last_poll", "last_success", "last_change", "next_due", "not_before", "interval",
        "reason",
        "identity", "clock_offset", "charset", "moved_to", "moved_since", "adopted_url",
    ]
    /// JSON, which costs more to write than all the rest and is seldom another than before.
    private static let lasting = ["hints", "suggested", "notes"]

    private static let columns = (changing + lasting).joined(separator: ", ")
    private static let upsertAll = upsert(changing + lasting)
    private static let upsertChanging = upsert(changing)

    private static func upsert(_ names: [String]) -> String {
        let updates = names.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let places = Array(repeating: "?", count: names.count).joined(separator: ", ")
        return """
            INSERT INTO feed(\(names.joined(separator: ", "))) VALUES (\(places)) \
            ON CONFLICT(id) DO UPDATE SET \(updates)
            """
    }

    static func state(of feed: FeedID, in db: Database) throws -> FeedState? {
        try db.row("SELECT \(columns) FROM feed WHERE id = ?", [feed.text]).map(state)
    }

    static func states(in db: Database) throws -> [FeedState] {
        var states: [FeedState] = []
        try db.rows("SELECT \(columns) FROM feed ORDER BY id") { states.append(try state($0)) }
        return states
    }

    /// - Parameter known: the state that is stored already, where the caller knows it.
    static func save(_ state: FeedState, replacing known: FeedState? = nil, in db: Database) throws {
        var arguments: [(any DatabaseValueConvertible)?] = [
            state.feed.text, state.validators.entityTag?.stored, state.validators.lastModified?.stored,
            state.bodyDigest?.bytes.stored, state.health.rawValue, state.cause?.rawValue, state.message,
            state.failingSince?.milliseconds, state.failures, state.firstPoll?.milliseconds,
            state.lastPoll?.milliseconds, state.lastSuccess?.milliseconds, state.lastChange?.milliseconds,
            state.nextDue?.milliseconds, state.notBefore?.milliseconds, state.interval?.milliseconds,
            state.reason, state.identityPolicy, state.clockOffset.milliseconds, state.charset, state.movedTo,
            state.movedSince?.milliseconds, state.adoptedURL,
        ]
        if let known, known.hints == state.hints, known.suggested == state.suggested,
            known.notes == state.notes
        {
            try db.run(upsertChanging, StatementArguments(arguments))
            return
        }
        arguments.append(state.hints == FreshnessHints() ? nil : try json(state.hints))
        arguments.append(state.suggested.isEmpty ? nil : try json(state.suggested))
        arguments.append(state.notes.isEmpty ? nil : Self.json(notes: state.notes))
        try db.run(upsertAll, StatementArguments(arguments))
    }

    private static func state(_ row: Row) throws -> FeedState {
        var state = FeedState(feed: FeedID(row[0] as String))
        state.validators = Validators(entityTag: row.bytes(1), lastModified: row.bytes(2))
        state.bodyDigest = row.bytes(3).flatMap(Digest128.init(bytes:))
        state.health = FeedHealth(rawValue: row[4]) ?? .waiting
        state.cause = (row[5] as String?).flatMap(PollCause.init(rawValue:))
        state.message = row[6]
        state.failingSince = row.time(7)
        state.failures = row[8]
        state.firstPoll = row.time(9)
        state.lastPoll = row.time(10)
        state.lastSuccess = row.time(11)
        state.lastChange = row.time(12)
        state.nextDue = row.time(13)
        state.notBefore = row.time(14)
        state.interval = (row[15] as Int64?).map { .milliseconds($0) }
        state.reason = row[16]
        state.identityPolicy = row[17]
        state.clockOffset = .milliseconds(row[18] as Int64)
        state.charset = row[19]
        state.movedTo = row[20]
        state.movedSince = row.time(21)
        state.adoptedURL = row[22]
        state.hints = try (row[23] as String?).map { try decode($0) } ?? FreshnessHints()
        state.suggested = try (row[24] as String?).map { try decode($0) } ?? []
        state.notes = try (row[25] as String?).map { try decode($0) } ?? [:]
        return state
    }

    /// In the order of the keys. Every poll writes them, and a general encoder takes thirty times as long.
    private static func json(notes: [String: String]) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            for (name, value) in notes.sorted(by: { $0.key < $1.key }) { writer.member(name, value) }
        }
        return writer.text
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func decode<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
