// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One archive document of RFC 5005: the stories of one UTC day, or one part of them when they are many.
public struct ArchiveDocument: Hashable, Sendable {
    /// Stories that one document lists at most.
    public static let mostStories = 1000

    public let day: CivilDate
    /// From 1. A day's later stories stand in later parts; numbers may be left out.
    public let part: Int

    public init(day: CivilDate, part: Int = 1) {
        self.day = day
        self.part = max(part, 1)
    }

    /// `2026-11-22`, `2026-11-22-2`
    public var name: String {
        part == 1 ? day.iso8601 : "\(day.iso8601)-\(part)"
    }

    /// Reads that form and no other: one document has one name.
    public init?(name: String) {
        guard let day = CivilDate(iso8601: String(name.prefix(10))) else { return nil }
        guard name.utf8.count > 10 else {
            self.init(day: day)
            return
        }
        let number = name.dropFirst(11)
        guard name.dropFirst(10).first == "-", number.utf8.count <= 9, let part = Int(number) else {
            return nil
        }
        self.init(day: day, part: part)
        guard part > 1, self.name == name else { return nil }
    }
}
