// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// RSS `skipHours` and `skipDays`, both in GMT.
struct SkippedHours {
    private let hours: Set<Int>
    private let days: Set<Int>

    init(_ pacing: ParsedPacing) {
        // Older documents count the hours 1…24.
        hours = Set(pacing.skipHours.map { $0 == 24 ? 0 : $0 }.filter { (0...23).contains($0) })
        days = Set(pacing.skipDays.compactMap { Self.weekdays[String($0.lowercased().prefix(3))] })
    }

    /// The first instant that is not skipped, from `instant` on; `instant` itself when everything is.
    func firstOpen(from instant: Timestamp) -> Timestamp {
        guard !hours.isEmpty || !days.isEmpty, hours.count < 24, days.count < 7 else { return instant }
        var candidate = instant
        for _ in 0..<(8 * 24) {
            let (date, second) = candidate.civil
            guard hours.contains(second / 3600) || days.contains(date.weekday) else { return candidate }
            candidate = Timestamp(seconds: candidate.seconds - Int64(second % 3600) + 3600)
        }
        return instant
    }

    private static let weekdays = ["sun": 0, "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6]
}
