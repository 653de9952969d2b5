// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The rule of a POSIX `TZ` value: what holds after the last transition of a zone file, for ever.
///
/// Daylight saving may be negative (Ireland's winter, Morocco's Ramadan): nothing here assumes which offset
/// is larger.
struct RecurringZoneRule: Sendable {
    /// Seconds east.
    let standardOffset: Int
    let daylight: Daylight?

    struct Daylight: Sendable {
        /// Seconds east.
        var offset: Int
        var start, end: ZoneRuleDay
    }

    /// Nil when the text is no such value, the empty one included.
    init?(_ text: String) {
        var cursor = ZoneRuleCursor(text)
        guard cursor.takeName(), let standard = cursor.takeOffset() else { return nil }
        standardOffset = -standard
        guard !cursor.isAtEnd else {
            daylight = nil
            return
        }
        guard cursor.takeName() else { return nil }
        let offset = cursor.takeOffset().map { -$0 } ?? standardOffset + 3600
        // Without dates the system's default is used by others; zone files always write them.
        guard cursor.take(","), let start = cursor.takeDay(), cursor.take(","), let end = cursor.takeDay(),
            cursor.isAtEnd
        else { return nil }
        daylight = Daylight(offset: offset, start: start, end: end)
    }

    /// Seconds east at the instant.
    func offset(atUTC seconds: Int64) -> Int {
        guard let daylight else { return standardOffset }
        let local = Timestamp(seconds: seconds + Int64(standardOffset))
        let year = local.civil.date.year
        var latest = Int64.min
        var result = standardOffset
        for candidate in (year - 1)...(year + 1) {
            let end = daylight.end.localSeconds(in: candidate) - Int64(daylight.offset)
            if end <= seconds, end > latest {
                latest = end
                result = standardOffset
            }
            // At the very instant of both, daylight wins: that is how all-year daylight is written.
            let start = daylight.start.localSeconds(in: candidate) - Int64(standardOffset)
            if start <= seconds, start >= latest {
                latest = start
                result = daylight.offset
            }
        }
        return result
    }
}
