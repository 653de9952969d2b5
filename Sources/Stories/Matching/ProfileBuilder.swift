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
        bodyMentions = gazetteer.mentions(in: text.body, limit: Gazetteer.regionWords)
        title = Tokens(text.title, limit: 40)
        body = Tokens(text.body, limit: Self.bodyTerms)
    }

    /// What regions the item speaks of.
    var regions: [Region] { gazetteer.regions(title: titleMentions, body: bodyMentions, of: text.body) }

    /// Everything that the index needs to know of the item.
    func prepare(_ item: Item) -> PreparedItem {
        let (terms, places) = terms
        let anchors = anchors
        let (numbers, titleNumbers) = (numbers.prefix(255), titleNumbers.prefix(255))
        let (pairs, grams, dates) = (pairs, grams.prefix(255), dates.prefix(255))
        let entities = entities
        let (everywhere, inTitle) = (entities.all.prefix(255), entities.title.prefix(255))
        var layout = ItemLayout()
        layout.terms = UInt8(terms.count)
        layout.anchors = UInt8(anchors.count)
        layout.numbers = UInt8(numbers.count)
        layout.titleNumbers = UInt8(titleNumbers.count)
        layout.pairs = UInt8(pairs.count)
        layout.grams = UInt8(grams.count)
        layout.dates = UInt8(dates.count)
        layout.entities = UInt8(everywhere.count)
        layout.titleEntities = UInt8(inTitle.count)
        var wide: [UInt32] = []
        wide.reserveCapacity(layout.wide)
        wide += terms
        for anchor in anchors { wide.append(anchor.term) }
        wide += numbers
        wide += titleNumbers
        var narrow: [UInt16] = []
        narrow.reserveCapacity(layout.narrow)
        narrow += pairs
        narrow += grams
        narrow += dates
        narrow += everywhere
        narrow += inTitle
        return PreparedItem(
            traits: traits(item), mask: mask, sketch: sketch, layout: layout, wide: wide, narrow: narrow,
            anchorTraits: anchors.map(\.traits), places: places)
    }

    private func traits(_ item: Item) -> ItemTraits {
        var traits: ItemTraits = []
        if hasBody { traits.insert(.hasBody) }
        if text.mark != nil { traits.insert(.hasMark) }
        if isDated { traits.insert(.isDated) }
        if hasEventTitle { traits.formUnion([.hasEventTitle, .hasEventWord]) }
        if !hasEventTitle, hasEventLead { traits.insert(.hasEventWord) }
        if item.dateTrust != .assumed { traits.insert(.hasTrustedDate) }
        if let origin = text.wire { traits.insert(.wire(origin)) }
        if isNotice { traits.insert(.isNotice) }
        if isMatchReport { traits.insert(.isMatchReport) }
        if isColumn { traits.formUnion([.isColumn, .isSeries]) }
        return traits
    }

    /// Hashes of terms with their place in the two low bits, sorted, each once; and the word that each stands at first.
    private var terms: (values: [UInt32], places: [UInt16]) {
        var keys: [UInt64] = []
        keys.reserveCapacity(title.list.count + body.list.count)
        for (index, token) in title.list.enumerated() {
            keys.append(UInt64(token.term & ~3) << 32 | UInt64(index) << 2 | 3)
        }
        for (index, token) in body.list.enumerated() {
            let lead: UInt64 = index < Self.leadTerms ? 2 : 0
            keys.append(UInt64(token.term & ~3) << 32 | UInt64(title.list.count + index) << 2 | lead)
        }
        keys.sort()
        var values: [UInt32] = []
        var places: [UInt16] = []
        values.reserveCapacity(keys.count)
        places.reserveCapacity(keys.count)
        for key in keys {
            let term = UInt32(truncatingIfNeeded: key >> 32) | UInt32(truncatingIfNeeded: key & 3)
            if let last = values.last, last & ~3 == term & ~3 {
                values[values.count - 1] = last | term
                continue
            }
            values.append(term)
            let index = Int(key >> 2 & 0xFFFF)
            let isTitle = index < title.list.count
            let word = isTitle ? title.list[index].word : body.list[index - title.list.count].word
            places.append(UInt16(truncatingIfNeeded: min(word, 0x7FFF)) | (isTitle ? 0x8000 : 0))
        }
        return (values, places)
    }

    /// Neighbours in the lead, hashed to 15 bits; the top bit says that they stand in the opening words.
    private var pairs: [UInt16] {
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

    private var grams: [UInt16] {
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

    private var titleNumbers: [UInt32] {
        Self.sortedUnique(Self.numbers(title.list[...]))
    }

    private var numbers: [UInt32] {
        Self.sortedUnique(Self.numbers(title.list[...]) + Self.numbers(body.list.prefix(80)))
    }

    /// Days named with their month, in the title and the first words: `5 مارس`, `March 5`.
    private var dates: [UInt16] {
        Self.sortedUnique(Self.dates(title.list[...]) + Self.dates(body.list.prefix(40)))
    }

    /// The title says which day it is for, beside other words.
    private var isDated: Bool {
        let dated = !Self.dates(title.list[...]).isEmpty || title.list.contains { $0.kind == .weekday }
        return dated && title.list.count > 2
    }

    private var entities: (title: [UInt16], all: [UInt16]) {
        let inTitle = titleMentions.map { UInt16(truncatingIfNeeded: $0.entity) }
        let inBody = bodyMentions.lazy.filter { $0.words.lowerBound < 80 }.map {
            UInt16(truncatingIfNeeded: $0.entity)
        }
        return (Self.sortedUnique(inTitle), Self.sortedUnique(inTitle + inBody))
    }

    /// The title reports a match: two clubs and a score.
    private var isMatchReport: Bool {
        let clubs = Set(titleMentions.map(\.entity).filter { gazetteer.entities[$0].kind == .club })
        return clubs.count >= 2 && title.list.contains { $0.kind == .number }
    }

    /// The title with numbers, days, months, weekdays, places and institutions left out: what a column has in common
    /// with itself.
    private var mask: UInt32 {
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
    private var isColumn: Bool { ColumnWords.shared.matches(text.title) }

    /// The title is a notice of service: a competition, blood donors, a vacancy.
    private var isNotice: Bool {
        title.list.contains { EventWords.service.contains($0.term) }
            && !title.list.contains { EventWords.shared.contains($0.term) }
    }

    /// Two quakes are told under one title without being a column.
    private var hasEventTitle: Bool {
        title.list.contains { EventWords.shared.contains($0.term) }
    }

    private var hasEventLead: Bool {
        body.list.prefix(30).contains { EventWords.shared.contains($0.term) }
    }

    private var sketch: TextSketch {
        TextSketch(body.list.prefix(Self.leadTerms).map(\.term))
    }

    private var anchors: [Anchor] {
        var reader = AnchorReader(gazetteer)
        reader.read(text.title, title.list[...], titleMentions, weight: 15)
        reader.read(text.body, body.list.prefix(AnchorReader.bodyTerms), bodyMentions, weight: 10)
        return reader.anchors()
    }

    private var hasBody: Bool { body.list.count >= 4 }

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
