// SPDX-License-Identifier: Apache-2.0

/// The terms of a text, in order: what texts are compared by.
public struct Tokens: Sendable {
    /// One word, number, month or weekday.
    public struct Token: Hashable, Sendable {
        public enum Kind: UInt8, Sendable {
            case word, number, month, weekday, percent
        }

        /// The hash of the stem; of the month or weekday whatever its language; of the number.
        public var term: UInt32
        public var kind: Kind
        /// 1…12 of months, 1…7 of weekdays (Monday is 1), the value of whole numbers below 100,000; else 0.
        public var value: Int32
        /// Its index in the words of the folded text.
        public var word: Int32
    }

    public private(set) var list: [Token] = []

    /// - Parameters:
    ///   - start: the word to begin at.
    ///   - limit: how many terms to take at most.
    public init(_ text: FoldedText, from start: Int = 0, limit: Int = .max) {
        list.reserveCapacity(min(limit, text.words.count))
        var index = start
        while index < text.words.count, list.count < limit {
            if let token = Self.token(text, &index) { list.append(token) }
            index += 1
        }
    }

    private static func token(_ text: FoldedText, _ index: inout Int) -> Token? {
        let word = text.words[index]
        let place = Int32(truncatingIfNeeded: index)
        let (start, end) = (Int(word.start), Int(word.end))
        if word.isNumber {
            let value = wholeNumber(text.units, start, end)
            return Token(
                term: Stem.number(text.units, start, end), kind: .number, value: value, word: place)
        }
        guard end - start >= 2 || text.units[start] == 37 else { return nil }
        if let (role, value) = WordRoles.shared.role(ofWord: word.hash) {
            switch role {
            case .stop, .filler: return nil
            case .month: return month(value, place)
            case .weekday:
                return Token(
                    term: TermHash.of("d\(value)"), kind: .weekday, value: Int32(value), word: place)
            case .percent:
                return Token(term: percent, kind: .percent, value: 0, word: place)
            case .monthPair:
                if let number = secondHalf(text, index) {
                    index += 1
                    return month(number, place)
                }
            }
        }
        // The stem of a short word of other letters is the word.
        let isWhole = end - start <= 7 && (text.units[start] < 0x621 || text.units[start] > 0x64A)
        let stem = isWhole ? word.hash : Stem.word(text.units, start, end)
        return Token(term: stem, kind: .word, value: 0, word: place)
    }

    private static let months: [UInt32] = (0...12).map { TermHash.of("m\($0)") }
    private static let percent = TermHash.of("%")
    private static let second = TermHash.of("الثاني")
    private static let first = TermHash.of("الاول")

    private static func month(_ value: Int, _ place: Int32) -> Token {
        Token(term: months[value], kind: .month, value: Int32(value), word: place)
    }

    /// كانون الثاني is January, كانون الأول December, تشرين الأول October, تشرين الثاني November.
    private static func secondHalf(_ text: FoldedText, _ index: Int) -> Int? {
        guard index + 1 < text.words.count else { return nil }
        let isFirstLetterKaf = text.units[Int(text.words[index].start)] == 0x643
        let next = text.words[index + 1]
        switch next.hash {
        case second: return isFirstLetterKaf ? 1 : 11
        case first: return isFirstLetterKaf ? 12 : 10
        default: return nil
        }
    }

    private static func wholeNumber(_ units: [UInt16], _ start: Int, _ end: Int) -> Int32 {
        guard end - start <= 5 else { return 0 }
        var value: Int32 = 0
        for index in start..<end {
            guard units[index] != 46 else { return 0 }
            value = value * 10 + Int32(units[index]) - 48
        }
        return value
    }
}
