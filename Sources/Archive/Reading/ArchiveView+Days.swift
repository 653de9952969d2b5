// SPDX-License-Identifier: Apache-2.0

import GRDB
import NewsModel

extension ArchiveView {
    /// Days (in UTC) whose stories make archive pages (RFC 5005): of each story's first event, newest first.
    ///
    /// - Parameter before: Only days earlier than that one, as `YYYY-MM-DD`; nil begins with the latest.
    public func archiveDays(before day: String? = nil, limit: Int = 1000) throws -> [String] {
        var days: [String] = []
        var bound = day.flatMap(Self.dayNumber) ?? .max
        while days.count < limit,
            let number = try db.integer("SELECT max(day) FROM story WHERE day < ?", [bound])
        {
            days.append(Timestamp(seconds: number * 86_400).day)
            bound = number
        }
        return days
    }

    /// The next day with stories after that one; nil for the latest.
    public func archiveDay(after day: String) throws -> String? {
        guard let number = Self.dayNumber(day) else { return nil }
        return try db.integer("SELECT min(day) FROM story WHERE day > ?", [number]).map {
            Timestamp(seconds: $0 * 86_400).day
        }
    }

    /// The parts of a day's archive, in the order of their stories' numbers; empty when the day has no story.
    ///
    /// A part is a block of `length` successive story numbers, not of positions: what is removed, or split off long
    /// afterwards, moves no other story from one part to another.
    public func archiveParts(ofDay day: String, length: Int) throws -> [ArchivePart] {
        guard let number = Self.dayNumber(day), length > 0 else { return [] }
        var blocks: [Int64] = []
        try db.rows(
            "SELECT DISTINCT id / ? FROM story WHERE day = ? ORDER BY id / ?", [length, number, length]
        ) { blocks.append($0[0]) }
        let size = Int64(length)
        return blocks.map { block in
            ArchivePart(
                number: Int(block - blocks[0]) + 1, day: number,
                stories: (block * size)...(block * size + size - 1))
        }
    }

    /// The visible stories of a part, in the order of their first events.
    public func stories(of part: ArchivePart, _ filter: ArchiveFilter = .everything) throws -> [StoryEntry] {
        var stories: [Story] = []
        try db.rows(
            """
            SELECT \(StoryTable.columns) FROM story s
            WHERE s.day = ? AND s.id BETWEEN ? AND ? AND s.redirect IS NULL AND s.hidden = 0
            ORDER BY s.first_seen, s.id
            """, [part.day, part.stories.lowerBound, part.stories.upperBound]
        ) { stories.append(try StoryTable.story($0)) }
        return try stories.compactMap { try entry($0, filter) }
    }

    /// The stories of a part that are gone: merged into others, or hidden.
    public func tombstones(of part: ArchivePart) throws -> [StoryTombstone] {
        var tombstones: [StoryTombstone] = []
        try db.rows(
            """
            SELECT s.public_id, s.updated, t.public_id FROM story s LEFT JOIN story t ON t.id = s.redirect
            WHERE s.day = ? AND s.id BETWEEN ? AND ? AND (s.redirect IS NOT NULL OR s.hidden = 1)
            ORDER BY s.updated, s.id
            """, [part.day, part.stories.lowerBound, part.stories.upperBound]
        ) { row in
            let target: DatabaseValue = row[2]
            tombstones.append(
                StoryTombstone(
                    publicID: PublicName.unpack(row[0]), at: Timestamp(milliseconds: row[1]),
                    mergedInto: target.isNull ? nil : PublicName.unpack(target)))
        }
        return tombstones
    }

    /// Days since 1970-01-01; nil unless written `YYYY-MM-DD`.
    private static func dayNumber(_ day: String) -> Int64? {
        Timestamp(rfc3339: "\(day)T00:00:00Z")?.dayNumber
    }
}
