// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The day, from what time and zone have left.
extension WrittenDateReader {
    mutating func readDay() {
        if readUnits() { return }
        let names = monthNames()
        if let name = names.first(where: { !isWeekdayToo($0) }) ?? names.last {
            use(name..<name + (month(at: name)?.length ?? 1))
            readDay(besideMonthAt: name)
        } else {
            readNumericDay()
        }
    }

    /// `2004년 05월 28일`.
    private mutating func readUnits() -> Bool {
        var found = 0
        for index in tokens.indices.dropLast() {
            guard let value = tokens[index].number, let word = tokens[index + 1].word,
                let field = DateWords.unit(word)
            else { continue }
            parts[keyPath: field] = value
            found += 1
        }
        hasDate = found == 3
        return hasDate
    }

    private func monthNames() -> [Int] {
        tokens.indices.filter { !isUsed[$0] && month(at: $0) != nil }
    }

    /// `mar` is Tuesday in French and Spanish where the month is named elsewhere; so the first of two.
    private func isWeekdayToo(_ index: Int) -> Bool {
        tokens[index].word.flatMap(DateWords.weekday) != nil
    }

    private mutating func readDay(besideMonthAt index: Int) {
        guard let (month, length) = month(at: index) else { return }
        parts.month = month
        let before = numbers(in: 0..<index)
        let after = numbers(in: index + length..<tokens.count)
        let numbers = before + after
        let year = numbers.first { isYear($0) }
        var rest = numbers.filter { $0 != year }
        if let year, let value = tokens[year].number {
            parts.year = DateParts.fullYear(value, digits: tokens[year].digits)
            // The day is the number next to the month: on its left where there is one.
            let day = before.last(where: { $0 != year }) ?? after.first(where: { $0 != year })
            parts.day = day.flatMap { tokens[$0].number } ?? 1
            hasDate = true
            return
        }
        guard rest.count >= 2 else { return }
        if let left = before.last, !after.isEmpty, rest.count > 2 { rest = [left] + after }
        parts.day = tokens[rest[0]].number ?? 0
        parts.year = DateParts.fullYear(tokens[rest[1]].number ?? 0, digits: tokens[rest[1]].digits)
        hasDate = true
    }

    private func numbers(in range: Range<Int>) -> [Int] {
        range.filter { tokens.indices.contains($0) && !isUsed[$0] && tokens[$0].number != nil }
    }

    private func isYear(_ index: Int) -> Bool {
        guard let value = tokens[index].number else { return false }
        return tokens[index].digits == 4 || tokens[index].digits == 3 || value > 31 || isSign(index - 1, "'")
    }

    private mutating func readNumericDay() {
        let numbers = numbers(in: 0..<tokens.count)
        guard let first = numbers.first, let a = tokens[first].number else { return }
        guard numbers.count >= 3, let b = tokens[numbers[1]].number, let c = tokens[numbers[2]].number else {
            readNumericMonth(numbers)
            return
        }
        if tokens[first].digits == 4 {
            // A month beyond twelve was written for the day.
            set(year: a, month: b > 12 && c <= 12 ? c : b, day: b > 12 && c <= 12 ? b : c)
            return
        }
        guard tokens[first].digits <= 2, tokens[numbers[1]].digits <= 2,
            (2...5).contains(tokens[numbers[2]].digits)
        else {
            return
        }
        let isShort = tokens[numbers[2]].digits <= 2
        if isShort, isSign(first + 1, "-") || a > 31, tokens[first].digits == 2, a != 0 || b != 0,
            (1...12).contains(b), (1...31).contains(c)
        {
            // Two digits everywhere and strokes: ISO 8601 as it was before 2004.
            set(year: DateParts.fullYear(a, digits: 2), month: b, day: c)
            return
        }
        let year = DateParts.fullYear(c, digits: tokens[numbers[2]].digits)
        let isMonthFirst = isMonthFirst(a, b, year: year, separator: first + 1)
        set(year: year, month: isMonthFirst ? a : b, day: isMonthFirst ? b : a)
    }

    /// Whether `a/b/year` is American. A weekday that fits only one reading decides, then the letters of the
    /// time.
    private func isMonthFirst(_ a: Int, _ b: Int, year: Int, separator: Int) -> Bool {
        if a > 12 || b > 12 { return b > 12 && a <= 12 }
        guard a != b, a > 0, b > 0 else { return false }
        if let weekday = tokens.lazy.compactMap(\.word).compactMap(DateWords.weekday).first {
            let american = CivilDate(year: year, month: a, day: b).weekday == weekday
            let european = CivilDate(year: year, month: b, day: a).weekday == weekday
            if american != european { return american }
        }
        return isAmerican && isSign(separator, "/")
    }

    /// `2025-03`, `03/2025`: the first of the month.
    private mutating func readNumericMonth(_ numbers: [Int]) {
        guard numbers.count == 2, numbers[1] == numbers[0] + 2, isSign(numbers[0] + 1, "-", "/", "."),
            let a = tokens[numbers[0]].number, let b = tokens[numbers[1]].number
        else { return }
        if tokens[numbers[0]].digits == 4 {
            set(year: a, month: b, day: 1)
        } else if tokens[numbers[1]].digits == 4 {
            set(year: b, month: a, day: 1)
        }
    }

    private mutating func set(year: Int, month: Int, day: Int) {
        (parts.year, parts.month, parts.day) = (year, month, day)
        hasDate = true
    }
}
