// SPDX-License-Identifier: Apache-2.0

/// Walks over a POSIX `TZ` value.
struct ZoneRuleCursor {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { index == bytes.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    /// `CET` or `<+01>`.
    mutating func takeName() -> Bool {
        if take("<") {
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")), end > index else {
                return false
            }
            index = end + 1
            return true
        }
        let start = index
        while index < bytes.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index] | 0x20) {
            index += 1
        }
        return index - start >= 3
    }

    /// `-1`, `+3:30`, `167:00:00`: seconds, with the sign as written.
    mutating func takeOffset() -> Int? {
        let sign = take("-") ? -1 : 1
        if sign == 1 { _ = take("+") }
        guard let hours = takeNumber(upTo: 167) else { return nil }
        var total = hours * 3600
        if take(":") {
            guard let minutes = takeNumber(upTo: 59) else { return nil }
            total += minutes * 60
            if take(":") {
                guard let seconds = takeNumber(upTo: 59) else { return nil }
                total += seconds
            }
        }
        return sign * total
    }

    /// `M3.5.0`, `J60`, `59`, each with `/time` or at two in the morning.
    mutating func takeDay() -> ZoneRuleDay? {
        let day: ZoneRuleDay.Day
        if take("M") {
            guard let month = takeNumber(upTo: 12), month > 0, take("."), let week = takeNumber(upTo: 5),
                week > 0,
                take("."), let weekday = takeNumber(upTo: 6)
            else { return nil }
            day = .weekday(month: month, week: week, day: weekday)
        } else if take("J") {
            guard let number = takeNumber(upTo: 365), number > 0 else { return nil }
            day = .julian(number)
        } else {
            guard let number = takeNumber(upTo: 365) else { return nil }
            day = .zeroBased(number)
        }
        guard take("/") else { return ZoneRuleDay(day: day, time: 7200) }
        return takeOffset().map { ZoneRuleDay(day: day, time: $0) }
    }

    private mutating func takeNumber(upTo limit: Int) -> Int? {
        var value = 0
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]),
            value <= limit
        {
            value = value * 10 + Int(bytes[index]) - 48
            index += 1
        }
        return index > start && value <= limit ? value : nil
    }
}
