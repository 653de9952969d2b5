// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Stories

/// Items of stories that were called out and that their feeds do not list any more: taken away, unless they come back.
///
/// Kept in memory alone: after a restart an item counts as taken away only when it goes again.
struct AbsenceTable {
    private var since: [ItemID: Timestamp] = [:]

    /// After this an absence is no news any more.
    private static let memory = Duration.hours(1)

    var isEmpty: Bool { since.isEmpty }

    mutating func note(_ items: [ItemID], now: Timestamp) {
        for item in items where since[item] == nil { since[item] = now }
    }

    /// They are listed: whatever was missing came back.
    mutating func clear(_ items: [ItemID]) {
        for item in items { since[item] = nil }
    }

    /// Those that have been missing for long enough, by number; old ones are forgotten.
    mutating func due(_ policy: CorrectionPolicy, now: Timestamp) -> [ItemID] {
        since = since.filter { now - $0.value < Self.memory }
        return since.filter { now - $0.value >= policy.absencePatience }.map(\.key).sorted()
    }
}
