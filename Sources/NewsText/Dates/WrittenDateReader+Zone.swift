// SPDX-License-Identifier: Apache-2.0

/// Zones: `+0100 (CET)`, `GMT+1`, `EST`, `Europe/Paris`.
extension WrittenDateReader {
    /// Reads the zone that stands behind the time.
    mutating func readZone(at start: Int) {
        var index = start
        // A day part that was read already, and the bracket of `14:30 (GMT)`.
        while index < tokens.count, isUsed[index] || isSign(index, "(", "[", ",") { index += 1 }
        if let end = placeEnd(at: index) {
            use(index..<end)
            return
        }
        var base: Int?
        if let word = token(index)?.word, let hours = ZoneNames.offset(word), !isAmbiguous(word, at: index) {
            base = hours
            use(index..<index + 1)
            index += 1
        }
        if let (seconds, end) = signedOffset(at: index, isNamed: base == 0) {
            // `EST-0500` says it twice, `GMT+1` says it together.
            parts.offset = seconds
            use(index..<end)
            useComment(at: end)
        } else {
            parts.offset = base
        }
    }

    /// The zone of a date without a time: `2025-03-07Z`, `2025-03-07+01:00` (XML Schema).
    mutating func readLoneZone() {
        guard let last = tokens.indices.last else { return }
        if let word = tokens[last].word, ["z", "gmt", "utc"].contains(word), !isUsed[last] {
            parts.offset = 0
            use(last..<last + 1)
        } else if isSign(last - 3, "+"), isSign(last - 1, ":"),
            let (seconds, end) = signedOffset(at: last - 3, isNamed: true)
        {
            parts.offset = seconds
            use(last - 3..<end)
        }
    }

    /// `europe/paris`; the reader's own zone is the better Casablanca.
    private mutating func placeEnd(at index: Int) -> Int? {
        guard let area = token(index)?.word, isSign(index + 1, "/"), let first = token(index + 2)?.word else {
            return nil
        }
        var name = area + "/" + first
        var end = index + 3
        while isSign(end, "_"), let more = token(end + 1)?.word {
            name += "_" + more
            end += 2
        }
        guard signedOffset(at: end, isNamed: true) == nil else { return nil }
        parts.namedZone = ZoneNames.rules(name)
        return end
    }

    /// A letter that may mean a zone, but not here.
    private func isAmbiguous(_ word: String, at index: Int) -> Bool {
        // `at 14:30 a …`: a preposition, and `14:30 m` a minute mark; alone and last they are military zones.
        word.utf8.count == 1 && word != "z" && (index + 1 < tokens.count && token(index + 1)?.number == nil)
            || (word == "at" && index + 1 < tokens.count)
            // `a las 11:20 h`, `11:20 H`: the hours, and not eight hours east.
            || word == "h"
    }

    private func signedOffset(at index: Int, isNamed: Bool) -> (seconds: Int, end: Int)? {
        guard isSign(index, "+", "-"), let token = token(index + 1), let value = token.number,
            isNamed || !token.isSpaced || tokens[index].isSign("+")
        else { return nil }
        let sign = tokens[index].isSign("-") ? -1 : 1
        var (hours, minutes, end) = (value, 0, index + 2)
        switch token.digits {
        case 1, 2:
            if isSign(end, ":"), let rest = self.token(end + 1), let number = rest.number {
                (minutes, end) = (number, end + 2)
                if isSign(end, ":"), self.token(end + 1)?.number != nil { end += 2 }
            } else if isSign(end, "/", ".", "-") || month(at: end) != nil {
                return nil
            }
        case 3, 4:
            (hours, minutes) = (value / 100, value % 100)
        default:
            return nil
        }
        // First of all: a number of eighteen digits may stand behind the colon.
        guard minutes < 60 else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return seconds <= DateParts.largestOffset ? (sign * seconds, end) : nil
    }

    /// `(CET)` behind a number.
    private mutating func useComment(at index: Int) {
        guard isSign(index, "(") else { return }
        let end = tokens[index...].firstIndex { $0.isSign(")") } ?? tokens.count - 1
        use(index..<end + 1)
    }
}
