// SPDX-License-Identifier: Apache-2.0

/// Reads a date from its tokens: first what stands compactly, then the time, its zone, and from the rest the
/// day.
struct WrittenDateReader {
    var tokens: [DateToken]
    /// Tokens that have been understood.
    var isUsed: [Bool]
    var parts = DateParts()
    var hasDate = false
    /// Latin `am` or `pm` was written: the writer counts as Americans do.
    var isAmerican = false

    init(_ tokens: [DateToken]) {
        self.tokens = Self.withDashes(Self.joinedDayParts(HijriDate.removed(from: tokens)))
        isUsed = Array(repeating: false, count: self.tokens.count)
    }

    /// The fields; nil when no date can be made out.
    mutating func read() -> DateParts? {
        if let epoch = EpochNumber.read(tokens) { return epoch }
        readCompactDate()
        readTime()
        guard !isBroken else { return nil }
        if !parts.hasTime { readLoneZone() }
        if !hasDate { readDay() }
        return hasDate ? parts : nil
    }

    /// A time was written that no clock shows.
    var isBroken = false

    func token(_ index: Int) -> DateToken? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    func isSign(_ index: Int, _ signs: Unicode.Scalar...) -> Bool {
        guard case .sign(let scalar)? = token(index)?.kind else { return false }
        return signs.contains(scalar)
    }

    mutating func use(_ range: Range<Int>) {
        for index in range where isUsed.indices.contains(index) { isUsed[index] = true }
    }

    /// The month named at `index`, and how many tokens the name takes.
    func month(at index: Int) -> (month: Int, length: Int)? {
        guard tokens.indices.contains(index), let word = tokens[index].word else { return nil }
        if tokens.indices.contains(index + 1), let month = MonthNames.month(word, spelling(of: index + 1)) {
            return (month, 2)
        }
        return MonthNames.month(word).map { ($0, 1) }
    }

    /// A word, or the single digit by which the Levant also numbers its months; else nothing.
    private func spelling(of index: Int) -> String {
        switch tokens[index].kind {
        case .word(let word): word
        case .number(let value, digits: 1): String(value)
        default: ""
        }
    }

    /// `2026:11:22 09:05:00`, as cameras write it, with strokes in the day.
    private static func withDashes(_ tokens: [DateToken]) -> [DateToken] {
        guard tokens.count >= 5, tokens[0].digits == 4, tokens[1].isSign(":"), tokens[3].isSign(":") else {
            return tokens
        }
        var result = tokens
        result[1].kind = .sign("-")
        result[3].kind = .sign("-")
        return result
    }

    /// `p.m.` as one word.
    private static func joinedDayParts(_ tokens: [DateToken]) -> [DateToken] {
        var result: [DateToken] = []
        var index = 0
        while index < tokens.count {
            if let word = tokens[index].word, word == "a" || word == "p", index + 2 < tokens.count,
                tokens[index + 1].isSign("."), tokens[index + 2].word == "m"
            {
                result.append(DateToken(kind: .word(word + "m"), isSpaced: tokens[index].isSpaced))
                index += index + 3 < tokens.count && tokens[index + 3].isSign(".") ? 4 : 3
            } else {
                result.append(tokens[index])
                index += 1
            }
        }
        return result
    }
}
