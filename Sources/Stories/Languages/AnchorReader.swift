// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Finds what an item shares with items in other languages.
struct AnchorReader {
    /// Terms read of a body, and anchors kept of an item.
    static let bodyTerms = 100
    static let anchors = 40

    /// Packed, since they are sorted by the hundred: hash, weight, kind.
    private var found: [UInt64] = []
    private let gazetteer: Gazetteer

    init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        found.reserveCapacity(128)
    }

    /// Each anchor once, by its hash.
    mutating func anchors() -> [Anchor] {
        found.sort()
        var anchors: [Anchor] = []
        anchors.reserveCapacity(found.count)
        for packed in found {
            let term = UInt32(truncatingIfNeeded: packed >> 32)
            let weight = UInt16(truncatingIfNeeded: packed >> 8)
            if let last = anchors.last, last.term == term {
                anchors[anchors.count - 1].weight = min(last.weight + weight, 40)
            } else {
                let kind = Anchor.Kind(rawValue: UInt8(truncatingIfNeeded: packed)) ?? .date
                anchors.append(Anchor(term: term, weight: weight, kind: kind))
            }
        }
        return anchors.count > Self.anchors ? Self.strongest(of: anchors) : anchors
    }

    /// The hard kinds first, then the heaviest; in the order of their hashes again.
    private static func strongest(of anchors: [Anchor]) -> [Anchor] {
        var ranks = anchors.enumerated().map { place, anchor in
            (anchor.kind.isHard ? 0 : 1) << 40 | UInt64(0xFFFF - anchor.weight) << 16 | UInt64(place)
        }
        ranks.sort()
        var places = ranks.prefix(Self.anchors).map { Int($0 & 0xFFFF) }
        places.sort()
        return places.map { anchors[$0] }
    }

    private mutating func add(_ term: UInt32, _ weight: UInt16, _ kind: Anchor.Kind) {
        found.append(UInt64(term) << 32 | UInt64(weight) << 8 | UInt64(kind.rawValue))
    }

    mutating func read(
        _ text: FoldedText, _ tokens: ArraySlice<Tokens.Token>, _ mentions: [Gazetteer.Mention],
        weight: UInt16
    ) {
        var isNamed = [Bool](repeating: false, count: text.words.count)
        for mention in mentions {
            let isCountry = gazetteer.entities[mention.entity].kind == .country
            add(
                TermHash.pair(1, UInt32(mention.entity)), isCountry ? weight * 7 / 10 : weight * 12 / 10,
                .entity)
            for index in mention.words { isNamed[index] = true }
        }
        for (place, token) in zip(tokens.indices, tokens) where !isNamed[Int(token.word)] {
            switch token.kind {
            case .number: readNumber(tokens, place, weight)
            case .word: readWord(text, token, weight)
            case .month, .weekday, .percent: break
            }
        }
    }

    private mutating func readNumber(_ tokens: ArraySlice<Tokens.Token>, _ place: Int, _ weight: UInt16) {
        let token = tokens[place]
        for neighbour in [place - 1, place + 1] where tokens.indices.contains(neighbour) {
            guard tokens[neighbour].kind == .month, (1...31).contains(token.value) else { continue }
            add(TermHash.pair(3, UInt32(tokens[neighbour].value * 32 + token.value)), weight, .date)
            return
        }
        if (1900...2100).contains(token.value) {
            add(TermHash.pair(2, token.term), weight * 4 / 10, .date)
        } else if token.value == 0 || token.value >= 10 {
            add(TermHash.pair(2, token.term), weight * 12 / 10, .number)
        } else {
            add(TermHash.pair(2, token.term), weight * 4 / 10, .number)
        }
    }

    private mutating func readWord(_ text: FoldedText, _ token: Tokens.Token, _ weight: UInt16) {
        if let concept = ConceptLexicon.shared.concept(of: token.term) {
            add(TermHash.pair(4, UInt32(concept)), weight, .concept)
            return
        }
        let word = text.words[Int(token.word)]
        let (start, end) = (Int(word.start), Int(word.end))
        let isArabic = text.units[start] >= 0x621 && text.units[start] <= 0x64A
        let isName =
            isArabic
            || word.traits.contains(.capitalised) && !word.traits.contains(.opensSentence)
        guard isName, CommonTerms.shared.prior(of: token.term) < 20,
            let skeleton = NameSkeleton.hash(text.units, start, end)
        else { return }
        add(TermHash.pair(5, skeleton), isArabic ? weight * 5 / 10 : weight, .name)
    }
}
