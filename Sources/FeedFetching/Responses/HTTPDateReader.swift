// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Reads the dates of HTTP in their three historical forms (RFC 9110, 5.6.7).
enum HTTPDateReader {
    /// `Sun, 22 Nov 2026 09:05:00 GMT`, `Sunday, 22-Nov-26 09:05:00 GMT` and `Sun Nov 22 09:05:00 2026`.
    ///
    /// The weekday is not compared. Two-digit years lie at most fifty years after `now`. Nil when it is none
    /// of them.
    static func read(_ text: String, now: Timestamp) -> Timestamp? {
        guard text.utf8.count <= 64 else { return nil }
        let words = text.utf8.split(whereSeparator: { [32, 9, 44, 45].contains($0) }).map { Array($0) }
        if words.count >= 5, let month = month(words[1]), !words[0].isEmpty, let day = number(words[2]) {
            // asctime: weekday, month, day, time, year
            return instant(day: day, month: month, year: number(words[4]), time: words[3])
        }
        guard words.count >= 5, let day = number(words[1]), let month = month(words[2]),
            var year = number(words[3]), isUniversal(words.dropFirst(5).first)
        else { return nil }
        if words[3].count == 2 {
            let current = now.civil.date.year
            year += current / 100 * 100
            if year > current + 50 {
                year -= 100
            }
        }
        return instant(day: day, month: month, year: year, time: words[4])
    }

    private static func instant(day: Int, month: Int, year: Int?, time: [UInt8]) -> Timestamp? {
        let parts = time.split(separator: 58).map { number(Array($0)) }
        guard let year, (1...9999).contains(year), parts.count == 3, let hour = parts[0],
            let minute = parts[1],
            let second = parts[2], hour < 24, minute < 60, second <= 60,
            (1...CivilDate.days(inMonth: month, year: year)).contains(day)
        else { return nil }
        let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
        return Timestamp(seconds: Int64(days * 86400 + hour * 3600 + minute * 60 + second))
    }

    private static func number(_ digits: [UInt8]) -> Int? {
        guard (1...4).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    private static func month(_ name: [UInt8]) -> Int? {
        guard name.count == 3 else { return nil }
        let lower = String(decoding: name, as: UTF8.self).lowercased()
        return months.firstIndex(of: lower).map { $0 + 1 }
    }

    /// Servers also write UTC, +0000 and nothing at all; every other zone is an error of theirs.
    private static func isUniversal(_ zone: [UInt8]?) -> Bool {
        guard let zone else { return true }
        return ["GMT", "UTC", "Z", "+0000", "0000"].contains(
            String(decoding: zone, as: UTF8.self).uppercased())
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
