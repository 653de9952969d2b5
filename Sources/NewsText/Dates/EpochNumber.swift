// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Dates that are one number: seconds or milliseconds since 1970, or `20250307143000`.
enum EpochNumber {
    static func read(_ tokens: [DateToken]) -> DateParts? {
        let numbers = tokens.filter { $0.number != nil }
        guard let token = numbers.first, let value = token.number, numbers.count <= 2 else { return nil }
        let digits = token.digits
        let words = tokens.compactMap(\.word)
        // `/Date(1741357800000+0100)/` is how one framework writes JSON; its offset changes nothing.
        let isFramework = words == ["date"] && digits >= 12
        guard isFramework || (words.isEmpty && tokens[0] == token) else { return nil }
        if !isFramework {
            if tokens.count == 3, tokens[1].isSign(".") || tokens[1].isSign(",") {
                guard digits == 10 || digits == 9 else { return nil }
                let fraction = (numbers.last?.number ?? 0, numbers.last?.digits ?? 1)
                return parts(milliseconds: value * 1000 + thousandths(fraction.0, digits: fraction.1))
            }
            guard tokens.count == 1 else { return nil }
        }
        switch digits {
        case 9, 10: return parts(milliseconds: value * 1000)
        case 12, 14: return isFramework ? parts(milliseconds: value) : civil(value, digits: digits)
        case 13: return parts(milliseconds: value)
        case 16: return parts(milliseconds: value / 1000)
        default: return nil
        }
    }

    /// The first three digits behind a decimal mark.
    static func thousandths(_ value: Int, digits: Int) -> Int {
        // Of a longer number the first sixteen digits are kept, whatever it counts.
        var (value, digits) = (value, min(digits, DateTokens.keptDigits))
        while digits > 3 {
            value /= 10
            digits -= 1
        }
        while digits < 3 {
            value *= 10
            digits += 1
        }
        return value
    }

    private static func parts(milliseconds: Int) -> DateParts {
        let (date, second) = Timestamp(milliseconds: Int64(milliseconds)).civil
        var parts = DateParts()
        (parts.year, parts.month, parts.day) = (date.year, date.month, date.day)
        (parts.hour, parts.minute, parts.second) = (second / 3600, second / 60 % 60, second % 60)
        parts.milliseconds = ((milliseconds % 1000) + 1000) % 1000
        parts.hasTime = true
        parts.offset = 0
        return parts
    }

    private static func civil(_ value: Int, digits: Int) -> DateParts? {
        let whole = digits == 14 ? value : value * 100
        var parts = DateParts()
        (parts.year, parts.month, parts.day) = (
            whole / 10_000_000_000, whole / 100_000_000 % 100, whole / 1_000_000 % 100
        )
        (parts.hour, parts.minute, parts.second) = (whole / 10000 % 100, whole / 100 % 100, whole % 100)
        parts.hasTime = true
        return parts
    }
}
