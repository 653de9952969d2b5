// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The forms of ISO 8601 without separators, its ordinal and its week dates.
extension WrittenDateReader {
    mutating func readCompactDate() {
        guard let first = token(0), let value = first.number else {
            // `-0312`, `-03-12`: a year of the century, in ISO 8601 before 2004.
            if isSign(0, "-"), token(1)?.digits == 4, tokens.count == 2, let value = token(1)?.number {
                setMonth(DateParts.fullYear(value / 100, digits: 2), value % 100, tokens: 2)
            } else if isSign(0, "-"), token(1)?.digits == 2, isSign(2, "-"), token(3)?.digits == 2,
                tokens.count == 4
            {
                setMonth(
                    DateParts.fullYear(token(1)?.number ?? 0, digits: 2), token(3)?.number ?? 0, tokens: 4)
            }
            return
        }
        let isWhole = tokens.count == 1
        switch first.digits {
        case 8:
            setDay(value / 10000, value / 100 % 100, value % 100, tokens: 1)
        case 7:
            setOrdinal(year: value / 1000, day: value % 1000, tokens: 1)
        case 6 where isWhole:
            // 200312 is a month where it can be one, else 031231.
            if (1900...2100).contains(value / 100), (1...12).contains(value % 100) {
                setMonth(value / 100, value % 100, tokens: 1)
            } else {
                setDay(
                    DateParts.fullYear(value / 10000, digits: 2), value / 100 % 100, value % 100, tokens: 1)
            }
        case 6 where token(1)?.word == "t":
            setDay(DateParts.fullYear(value / 10000, digits: 2), value / 100 % 100, value % 100, tokens: 1)
        case 5 where isWhole:
            setOrdinal(year: DateParts.fullYear(value / 1000, digits: 2), day: value % 1000, tokens: 1)
        case 4:
            readAfterYear(value, isWhole: isWhole)
        case 2 where isSign(1, "-") && token(2)?.digits == 3:
            setOrdinal(
                year: DateParts.fullYear(value, digits: 2), day: token(2)?.number ?? 0, tokens: 3)
        default:
            break
        }
    }

    private mutating func readAfterYear(_ year: Int, isWhole: Bool) {
        if isWhole {
            if (1900...2100).contains(year) {
                setMonth(year, 1, tokens: 1)
            } else {
                setMonth(DateParts.fullYear(year / 100, digits: 2), year % 100, tokens: 1)
            }
            return
        }
        var index = isSign(1, "-") ? 2 : 1
        if index == 2, let day = token(2), day.digits == 3 {
            setOrdinal(year: year, day: day.number ?? 0, tokens: 3)
        } else if token(index)?.word == "w", let week = token(index + 1), let number = week.number {
            if week.digits == 3 {
                setWeek(year: year, week: number / 10, day: number % 10, tokens: index + 2)
                return
            }
            index += 2
            guard week.digits == 2 else { return }
            if isSign(index, "-"), let day = token(index + 1), day.digits == 1 {
                setWeek(year: year, week: number, day: day.number ?? 0, tokens: index + 2)
            } else {
                setWeek(year: year, week: number, day: 1, tokens: index)
            }
        }
    }

    private mutating func setDay(_ year: Int, _ month: Int, _ day: Int, tokens count: Int) {
        (parts.year, parts.month, parts.day) = (year, month, day)
        hasDate = true
        use(0..<count)
    }

    private mutating func setMonth(_ year: Int, _ month: Int, tokens count: Int) {
        setDay(year, month, 1, tokens: count)
    }

    private mutating func setOrdinal(year: Int, day: Int, tokens count: Int) {
        let length = CivilDate.isLeap(year) ? 366 : 365
        guard (1...length).contains(day) else {
            isBroken = true
            return
        }
        let date = CivilDate(
            daysSinceEpoch: CivilDate(year: year, month: 1, day: 1).daysSinceEpoch + day - 1)
        setDay(date.year, date.month, date.day, tokens: count)
    }

    /// Week 1 is the one with January 4th, and weeks begin on Monday.
    private mutating func setWeek(year: Int, week: Int, day: Int, tokens count: Int) {
        guard (1...53).contains(week), (1...7).contains(day) else {
            isBroken = true
            return
        }
        let fourth = CivilDate(year: year, month: 1, day: 4)
        let monday = fourth.daysSinceEpoch - (fourth.weekday + 6) % 7
        let date = CivilDate(daysSinceEpoch: monday + (week - 1) * 7 + day - 1)
        setDay(date.year, date.month, date.day, tokens: count)
    }
}
