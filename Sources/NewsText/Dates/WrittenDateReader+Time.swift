// SPDX-License-Identifier: Apache-2.0

/// Times of day: `14:30:05.25`, `14h30`, `2 PM`, `T143005`, `10 صباحا`.
extension WrittenDateReader {
    mutating func readTime() {
        for index in tokens.indices where !isUsed[index] {
            guard let number = tokens[index].number, let end = timeEnd(at: index, number) else { continue }
            parts.hasTime = true
            // The `h` of `14:30h` is no zone.
            let hasMark = token(end)?.isSpaced == false && token(end)?.word.map(DateWords.isHourMark) == true
            use(index..<(hasMark ? end + 1 : end))
            readDayPart(from: index, end: end)
            guard parts.hour <= 24, parts.minute < 60, parts.second <= 60 else {
                isBroken = true
                return
            }
            readZone(at: end)
            return
        }
    }

    /// Reads the time that begins at `index` into the fields; the index behind it, or nil when none begins
    /// there.
    private mutating func timeEnd(at index: Int, _ hour: Int) -> Int? {
        let token = tokens[index]
        let follower = self.token(index + 1)
        let isAfterT = index > 0 && tokens[index - 1].word == "t"
        if token.digits <= 2, isSign(index + 1, ":"), let minute = self.token(index + 2), minute.digits <= 2,
            let minuteValue = minute.number
        {
            // `+01:00` is a zone; `…-05:00` right behind a date is one too.
            if isSign(index - 1, "+"), !token.isSpaced { return nil }
            (parts.hour, parts.minute) = (hour, minuteValue)
            return secondsEnd(at: index + 3)
        }
        if isAfterT || (hasDate && index == 1), !token.isSpaced || !isAfterT,
            [2, 4, 6].contains(token.digits),
            follower?.isSign(":") != true, isAfterT || token.digits > 2
        {
            setCompactTime(hour, digits: token.digits)
            return fractionEnd(at: index + 1)
        }
        guard token.digits <= 2, let word = follower?.word else {
            return afterHourWord(index, hour)
        }
        if DateWords.isHourMark(word) {
            parts.hour = hour
            return minutesEnd(at: index + 2, isApart: follower?.isSpaced == true)
        }
        if DateWords.dayPart(word) != nil, word != "م", word != "ص" || index > 0, month(at: index + 1) == nil,
            hour <= 12
        {
            parts.hour = hour
            return index + 1
        }
        return afterHourWord(index, hour)
    }

    /// `الساعة 14 و30`: an hour announced by a word.
    private mutating func afterHourWord(_ index: Int, _ hour: Int) -> Int? {
        guard tokens[index].digits <= 2, let before = token(index - 1)?.word,
            before == "الساعه" || before == "ساعه"
        else { return nil }
        parts.hour = hour
        if token(index + 1)?.word == "و" || isSign(index + 1, ".", ","), let minute = token(index + 2),
            let value = minute.number, minute.digits <= 2
        {
            parts.minute = value
            let next = index + 3
            return token(next)?.word.map(DateWords.isMinuteMark) == true && token(next)?.word != "م"
                ? next + 1 : next
        }
        return index + 1
    }

    private mutating func setCompactTime(_ value: Int, digits: Int) {
        switch digits {
        case 2: parts.hour = value
        case 4: (parts.hour, parts.minute) = (value / 100, value % 100)
        default: (parts.hour, parts.minute, parts.second) = (value / 10000, value / 100 % 100, value % 100)
        }
    }

    /// Behind `14:30`.
    private mutating func secondsEnd(at index: Int) -> Int {
        if isSign(index, ":"), let second = token(index + 1), let value = second.number, second.digits <= 2 {
            parts.second = value
            // `14:30:05:250` is what one Java pattern gives.
            if isSign(index + 2, ":"), let rest = token(index + 3), rest.digits == 3 {
                parts.milliseconds = rest.number ?? 0
                return index + 4
            }
            return fractionEnd(at: index + 2)
        }
        // Decimal minutes are in ISO 8601; nobody but it writes them.
        if isSign(index, "."), let fraction = token(index + 1), let value = fraction.number,
            !fraction.isSpaced,
            token(index)?.isSpaced == false, !isSign(index + 2, ".")
        {
            let thousandths = EpochNumber.thousandths(value, digits: fraction.digits) * 60
            (parts.second, parts.milliseconds) = (thousandths / 1000, thousandths % 1000)
            return index + 2
        }
        return index
    }

    private mutating func fractionEnd(at index: Int) -> Int {
        guard isSign(index, ".", ","), token(index)?.isSpaced == false, let fraction = token(index + 1),
            let value = fraction.number, !fraction.isSpaced, month(at: index + 2) == nil
        else { return index }
        parts.milliseconds = EpochNumber.thousandths(value, digits: fraction.digits)
        return index + 2
    }

    /// Behind `14h`: minutes, unless the number belongs to the day.
    private mutating func minutesEnd(at index: Int, isApart: Bool) -> Int {
        guard let minute = token(index), let value = minute.number, minute.digits <= 2,
            !minute.isSpaced || (isApart && minute.digits == 2), month(at: index + 1) == nil,
            // `14h 05/11`: a day. `14h05 - 5/11`: minutes, and a stroke before the day.
            !minute.isSpaced || !isSign(index + 1, "/", "-") || token(index + 1)?.isSpaced == true
        else { return index }
        parts.minute = value
        var next = index + 1
        if let word = token(next)?.word, DateWords.isMinuteMark(word) { next += 1 }
        if next > index + 1, let second = token(next), let value = second.number, second.digits <= 2,
            let word = token(next + 1)?.word, ["s", "sec", "초", "秒"].contains(word)
        {
            parts.second = value
            next += 2
        }
        return next
    }

    /// `صباحا`, `PM` before or behind the time.
    private mutating func readDayPart(from start: Int, end: Int) {
        var place = end
        if token(place)?.word == "بعد" { place += 1 }
        var found = token(place)?.word.flatMap(DateWords.dayPart)
        if found == nil, start > 0, let word = tokens[start - 1].word, word != "م", word != "ص" {
            place = start - 1
            found = DateWords.dayPart(word)
        }
        guard let found, !isUsed[place], let word = tokens[place].word else { return }
        use(place..<place + 1)
        isAmerican = word == "am" || word == "pm"
        guard parts.hour <= 12 else { return }
        switch found {
        case .morning: parts.hour %= 12
        case .afternoon: parts.hour = parts.hour % 12 + 12
        case .night: parts.hour = (6...11).contains(parts.hour) ? parts.hour + 12 : parts.hour % 12
        }
    }
}
