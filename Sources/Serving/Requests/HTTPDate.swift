// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Reads the three forms of RFC 9110 (5.6.7): IMF-fixdate, RFC 850 and asctime.
enum HTTPDate {
    static func parse(_ text: String) -> Timestamp? {
        let words = text.split { " ,-".contains($0) }
        switch words.count {
        case 6:
            // Sun, 22 Nov 2026 09:05:00 GMT · Sunday, 22-Nov-26 09:05:00 GMT
            return instant(year: words[3], month: words[2], day: words[1], time: words[4])
        case 5:
            // Sun Nov 22 09:05:00 2026
            return instant(year: words[4], month: words[1], day: words[2], time: words[3])
        default:
            return nil
        }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func instant(year: Substring, month: Substring, day: Substring, time: Substring)
        -> Timestamp?
    {
        let clock = time.split(separator: ":").compactMap { Int($0) }
        guard var year = Int(year), let month = months.firstIndex(of: String(month)), let day = Int(day),
            (0...9999).contains(year), clock.count == 3, (0..<24).contains(clock[0]),
            (0..<60).contains(clock[1]), (0...60).contains(clock[2])
        else { return nil }
        if year < 100 {
            year += year < 70 ? 2000 : 1900
        }
        guard (1...CivilDate.days(inMonth: month + 1, year: year)).contains(day) else { return nil }
        let days = CivilDate(year: year, month: month + 1, day: day).daysSinceEpoch
        return Timestamp(seconds: Int64(days * 86400 + clock[0] * 3600 + clock[1] * 60 + clock[2]))
    }
}
