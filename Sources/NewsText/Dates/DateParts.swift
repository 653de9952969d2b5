// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The fields of a date, as written and not yet believed.
struct DateParts {
    var year = 0
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var milliseconds = 0
    var hasTime = false
    /// Seconds east, when the zone was a number or an abbreviation.
    var offset: Int?
    /// The zone named, when it has rules of its own.
    var namedZone: TimeZoneRules?

    /// The instant; nil when no calendar or clock shows these fields.
    func resolved(in zone: TimeZoneRules) -> ReadDate? {
        // Before 1600 no feed tells Gregorian dates: those are Hijri years and the null dates of databases.
        guard (1600...9999).contains(year), (1...12).contains(month),
            (1...CivilDate.days(inMonth: month, year: year)).contains(day), minute < 60, second <= 60,
            hour < 24 || (hour == 24 && minute == 0 && second == 0)
        else { return nil }
        let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
        let local = Int64(days * 86400 + hour * 3600 + minute * 60 + second)
        let seconds: Int64
        if let offset {
            guard abs(offset) <= Self.largestOffset else { return nil }
            seconds = local - Int64(offset)
        } else {
            seconds = (namedZone ?? zone).utc(fromLocal: local)
        }
        return ReadDate(
            timestamp: Timestamp(milliseconds: seconds * 1000 + Int64(milliseconds)),
            hasZone: offset != nil || namedZone != nil, hasTime: hasTime)
    }

    /// Clocks have never been further from Greenwich than this many seconds.
    static let largestOffset = 16 * 3600

    /// A year of two or three digits (RFC 5322, section 4.3, with the pivot where no feed can have been yet).
    static func fullYear(_ value: Int, digits: Int) -> Int {
        switch digits {
        case ...2: value < 70 ? 2000 + value : 1900 + value
        case 3: 1900 + value
        default: value
        }
    }
}
