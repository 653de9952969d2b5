// SPDX-License-Identifier: Apache-2.0

extension Timestamp {
    /// `2026-11-22T09:05:00Z` (RFC 3339, whole seconds, UTC).
    public var rfc3339: String {
        let (date, second) = civil
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
            + "T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
    }

    /// `Sun, 22 Nov 2026 09:05:00 GMT` (RFC 9110 IMF-fixdate; also valid in RSS as RFC 822).
    public var imfFixdate: String {
        let (date, second) = civil
        return "\(Self.weekdays[date.weekday]), \(padded(date.day, 2)) \(Self.months[date.month - 1]) "
            + "\(padded(date.year, 4)) \(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2))"
            + ":\(padded(second % 60, 2)) GMT"
    }

    /// `2026-11-22`: the UTC day.
    public var day: String {
        let date = civil.date
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    }

    /// The UTC calendar day and the second within it.
    public var civil: (date: CivilDate, secondOfDay: Int) {
        let total = Int(seconds)
        let days = total >= 0 ? total / 86400 : (total - 86399) / 86400
        return (CivilDate(daysSinceEpoch: days), total - days * 86400)
    }

    static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension Timestamp {
    /// Reads RFC 3339 (`T` and offset required, fraction optional); nil for anything else.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        func number(_ start: Int, _ length: Int) -> Int? {
            guard start + length <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[start..<start + length] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte) - 48
            }
            return value
        }
        func isByte(_ index: Int, _ character: Character) -> Bool {
            index < bytes.count && bytes[index] == character.asciiValue
        }
        guard let year = number(0, 4), isByte(4, "-"), let month = number(5, 2), isByte(7, "-"),
            let day = number(8, 2), isByte(10, "T") || isByte(10, "t"), let hour = number(11, 2),
            isByte(13, ":"),
            let minute = number(14, 2), isByte(16, ":"), let second = number(17, 2),
            (1...12).contains(month), (1...CivilDate.days(inMonth: month, year: year)).contains(day),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        var index = 19
        var milliseconds = 0
        if isByte(index, ".") {
            index += 1
            var scale = 100
            let start = index
            while index < bytes.count, (48...57).contains(bytes[index]) {
                milliseconds += (Int(bytes[index]) - 48) * scale
                scale /= 10
                index += 1
            }
            guard index > start else { return nil }
        }
        var offset = 0
        if isByte(index, "Z") || isByte(index, "z") {
            index += 1
        } else {
            guard isByte(index, "+") || isByte(index, "-"), let hours = number(index + 1, 2),
                isByte(index + 3, ":"), let minutes = number(index + 4, 2), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (isByte(index, "-") ? -60 : 60)
            index += 6
        }
        guard index == bytes.count else { return nil }
        let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
        let total = days * 86400 + hour * 3600 + minute * 60 + second - offset
        self.init(milliseconds: Int64(total) * 1000 + Int64(milliseconds))
    }
}
