// SPDX-License-Identifier: Apache-2.0

import Archive
import Foundation
import NewsModel

/// How fast the database grows: its size noted once a day, the notes of a week kept.
struct DatabaseGrowth: Hashable, Sendable, Codable {
    private struct Note: Hashable, Codable {
        var at: Timestamp
        var bytes: Int
    }

    private static let name = "database-sizes"
    private static let pause = Duration.days(1)
    private static let mostNotes = 8

    /// Oldest first.
    private var notes: [Note] = []

    init() {}

    /// The notes that an archive keeps; without any, or with unreadable ones, it begins anew.
    init(_ view: ArchiveView) throws {
        let kept = try view.memory(Self.name).flatMap {
            try? JSONDecoder().decode(Self.self, from: Data($0))
        }
        self = kept ?? Self()
    }

    func save(_ transaction: PollTransaction) throws {
        try transaction.setMemory(Self.name, Array(JSONEncoder().encode(self)))
    }

    /// Takes note of the size, when the last note is a day old.
    ///
    /// - Returns: false when there was nothing to note.
    mutating func note(_ bytes: Int, at now: Timestamp) -> Bool {
        // A clock that was turned back must not silence us for as long as it was ahead.
        notes.removeAll { $0.at > now }
        guard notes.last.map({ now - $0.at >= Self.pause }) ?? true else { return false }
        notes.append(Note(at: now, bytes: bytes))
        notes.removeFirst(max(0, notes.count - Self.mostNotes))
        return true
    }

    /// Bytes a day since the oldest note; negative when it shrank, nil when no note is a day old.
    func perDay(_ bytes: Int, at now: Timestamp) -> Int64? {
        guard let first = notes.first, now - first.at >= Self.pause else { return nil }
        let days = (now - first.at).inSeconds / Duration.days(1).inSeconds
        return Int64((Double(bytes - first.bytes) / days).rounded())
    }
}
