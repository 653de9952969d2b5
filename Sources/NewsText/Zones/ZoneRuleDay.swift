// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The day and time of a yearly change in a POSIX `TZ` value.
struct ZoneRuleDay: Sendable {
    enum Day: Sendable {
        /// `Jn`: 1…365, February 29 never counted.
        case julian(Int)
        /// `n`: 0…365, February 29 counted.
        case zeroBased(Int)
        /// `Mm.w.d`: weekday 0…6 of week 1…5 (5 is the last) of the month.
        case weekday(month: Int, week: Int, day: Int)
    }

    var day: Day
    /// Seconds after local midnight; −167 h … 167 h (RFC 9636, section 3.3.1).
    var time: Int

    /// Local seconds since the epoch in that year.
    func localSeconds(in year: Int) -> Int64 {
        let newYear = CivilDate(year: year, month: 1, day: 1).daysSinceEpoch
        let days: Int
        switch day {
        case .julian(let number):
            days = newYear + number - 1 + (CivilDate.isLeap(year) && number >= 60 ? 1 : 0)
        case .zeroBased(let number):
            days = newYear + number
        case .weekday(let month, let week, let weekday):
            let first = CivilDate(year: year, month: month, day: 1)
            var number = 1 + (weekday - first.weekday + 7) % 7 + (week - 1) * 7
            while number > CivilDate.days(inMonth: month, year: year) { number -= 7 }
            days = first.daysSinceEpoch + number - 1
        }
        return Int64(days) * 86400 + Int64(time)
    }
}
