// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Reads an item's comparison text into the numbers that it is compared by.
struct ProfileBuilder {
    /// Terms of the body that are kept, and those that count as its lead.
    static let bodyTerms = 120
    static let leadTerms = 60
    /// Terms of the lead that are compared in order.
    static let orderedTerms = 48
    static let openingTerms = 22

    /// Words of the body that are searched for names.
    static let mentionWords = 120

    let text: ComparisonText
    private let title: Tokens
    private let body: Tokens
    private let titleMentions: [Gazetteer.Mention]
    private let bodyMentions: [Gazetteer.Mention]
    private let gazetteer: Gazetteer

    init(_ text: ComparisonText, _ gazetteer: Gazetteer) {
        self.text = text
        self.gazetteer = gazetteer
        titleMentions = gazetteer.mentions(in: text.title)
        bodyMentions = gazetteer.mentions(in: text.body, limit: Self.mentionWords)
        title = Tokens(text.title, limit: 40)
        body = Tokens(text.body, limit: Self.bodyTerms)
    }

    /// Term numbers with their place, sorted, each once.
    func terms(_ vocabulary: inout Vocabulary) -> [UInt32] {
        var list: [UInt32] = []
        list.reserveCapacity(title.list.count + body.list.count)
        for token in title.list {
            list.append(UInt32(bitPattern: vocabulary.slot(of: token.term)) << 2 | 3)
        }
        for (index, token) in body.list.enumerated() {
            let lead: UInt32 = index < Self.leadTerms ? 2 : 0
            list.append(UInt32(bitPattern: vocabulary.slot(of: token.term)) << 2 | lead)
        }
        list.sort()
        var count = 0
        for value in list {
            if count > 0, list[count - 1] >> 2 == value >> 2 {
                list[count - 1] |= value
            } else {
                list[count] = value
                count += 1
            }
        }
        list.removeLast(list.count - count)
        return list
    }

    /// Neighbours in the lead, hashed to 15 bits; the top bit says that they stand in the opening words.
    var pairs: [UInt16] {
        let ordered = body.list.prefix(Self.orderedTerms)
        guard ordered.count > 1 else { return [] }
        var pairs: [UInt16] = []
        pairs.reserveCapacity(ordered.count)
        for index in 0..<(ordered.count - 1) {
            let hash = TermHash.pair(ordered[index].term, ordered[index + 1].term)
            let isOpening = index >= 2 && index < Self.openingTerms
            pairs.append(UInt16(truncatingIfNeeded: hash & 0x7FFF) << 1 | (isOpening ? 1 : 0))
        }
        pairs.sort()
        return pairs
    }

    var grams: [UInt16] {
        var letters: [UInt16] = []
        letters.reserveCapacity(160)
        for word in text.title.words {
            letters.append(contentsOf: text.title.units[Int(word.start)..<Int(word.end)])
        }
        guard letters.count >= 4 else { return [] }
        var grams: [UInt16] = []
        grams.reserveCapacity(letters.count)
        for index in 0...(letters.count - 4) {
            grams.append(UInt16(truncatingIfNeeded: TermHash.of(letters, index, index + 4)))
        }
        return Self.sortedUnique(grams)
    }

    var titleNumbers: [UInt32] {
        Self.sortedUnique(Self.numbers(title.list[...]))
    }

    var numbers: [UInt32] {
        Self.sortedUnique(Self.numbers(title.list[...]) + Self.numbers(body.list.prefix(80)))
    }

    /// Days named with their month, in the title and the first words: `5 مارس`, `March 5`.
    var dates: [UInt16] {
        Self.sortedUnique(Self.dates(title.list[...]) + Self.dates(body.list.prefix(40)))
    }

    /// The title says which day it is for, beside other words.
    var isDated: Bool {
        let dated = !Self.dates(title.list[...]).isEmpty || title.list.contains { $0.kind == .weekday }
        return dated && title.list.count > 2
    }

    var entities: (title: [Int32], all: [Int32]) {
        let inTitle = titleMentions.map { Int32($0.entity) }
        let inBody = bodyMentions.lazy.filter { $0.words.lowerBound < 80 }.map { Int32($0.entity) }
        return (Self.sortedUnique(inTitle), Self.sortedUnique(inTitle + inBody))
    }

    /// The title reports a match: two clubs and a score.
    var isMatchReport: Bool {
        let clubs = Set(titleMentions.map(\.entity).filter { gazetteer.entities[$0].kind == .club })
        return clubs.count >= 2 && title.list.contains { $0.kind == .number }
    }

    /// The title with numbers, days, months, weekdays, places and institutions left out: what a column has in common
    /// with itself.
    var mask: UInt32 {
        var isName = [Bool](repeating: false, count: text.title.words.count)
        for mention in titleMentions {
            for index in mention.words { isName[index] = true }
        }
        var hash: UInt32 = 7
        var count = 0
        for token in title.list where token.kind == .word && !isName[Int(token.word)] {
            hash = TermHash.pair(hash, token.term)
            count += 1
        }
        return count >= 2 ? hash : 0
    }

    /// The title names a column: weather, prayer times, horoscope, press review, exchange rates.
    var isColumn: Bool { ColumnWords.shared.matches(text.title) }

    /// The title is a notice of service: a competition, blood donors, a vacancy.
    var isNotice: Bool {
        title.list.contains { EventWords.service.contains($0.term) }
            && !title.list.contains { EventWords.shared.contains($0.term) }
    }

    /// Two quakes are told under one title without being a column.
    var hasEventTitle: Bool {
        title.list.contains { EventWords.shared.contains($0.term) }
    }

    var hasEventWord: Bool {
        title.list.contains { EventWords.shared.contains($0.term) }
            || body.list.prefix(30).contains { EventWords.shared.contains($0.term) }
    }

    var sketch: TextSketch {
        TextSketch(body.list.prefix(Self.leadTerms).map(\.term))
    }

    func anchors(_ vocabulary: inout Vocabulary) -> [Anchor] {
        var reader = AnchorReader(gazetteer)
        reader.read(text.title, title.list[...], titleMentions, weight: 15)
        reader.read(text.body, body.list.prefix(AnchorReader.bodyTerms), bodyMentions, weight: 10)
        return reader.anchors(&vocabulary)
    }

    var hasBody: Bool { body.list.count >= 4 }

    /// The folded word that a term was made of, for reasons shown to people.
    func word(of term: UInt32) -> String? {
        if let token = title.list.first(where: { $0.term == term }) {
            return text.title.text(of: text.title.words[Int(token.word)])
        }
        return body.list.first { $0.term == term }.map { text.body.text(of: text.body.words[Int($0.word)]) }
    }

    private static func dates(_ list: ArraySlice<Tokens.Token>) -> [UInt16] {
        var dates: [UInt16] = []
        for index in list.indices where list[index].kind == .month {
            for neighbour in [index - 1, index + 1] where list.indices.contains(neighbour) {
                let token = list[neighbour]
                guard token.kind == .number, (1...31).contains(token.value) else { continue }
                dates.append(UInt16(list[index].value * 32 + token.value))
                break
            }
        }
        return dates
    }

    /// Numbers that are neither the day of a date nor a year.
    private static func numbers(_ list: ArraySlice<Tokens.Token>) -> [UInt32] {
        var numbers: [UInt32] = []
        for index in list.indices where list[index].kind == .number {
            let token = list[index]
            if (1900...2100).contains(token.value) { continue }
            let isDay =
                (1...31).contains(token.value)
                && ((index > list.startIndex && list[index - 1].kind == .month)
                    || (index + 1 < list.endIndex && list[index + 1].kind == .month))
            if !isDay { numbers.append(token.term) }
        }
        return numbers
    }

    private static func sortedUnique<Value: Comparable>(_ values: [Value]) -> [Value] {
        guard values.count > 1 else { return values }
        var sorted = values.sorted()
        var count = 1
        for index in 1..<sorted.count where sorted[index] != sorted[count - 1] {
            sorted[count] = sorted[index]
            count += 1
        }
        sorted.removeLast(sorted.count - count)
        return sorted
    }
}
