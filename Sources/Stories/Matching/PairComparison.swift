// SPDX-License-Identifier: Apache-2.0

/// One item held against many: what it needs again and again is computed once, and its terms are marked in the
/// vocabulary, so that another item is compared by one look at each of that item's terms.
struct PairComparison {
    private let item: ItemProfile
    private let sums: Sums
    /// The rarities of the title's terms, the rarest first.
    private let titleRarities: [Int32]

    /// Sums of rarity over an item's terms.
    private struct Sums {
        var all: Int64 = 0
        var title: Int64 = 0
        var titleSquares: Int64 = 0
        var leadSquares: Int64 = 0

        @inline(__always)
        mutating func add(_ rarity: Int32, _ place: UInt32) {
            let value = Int64(rarity)
            all &+= value
            if place & 2 != 0 { leadSquares &+= value &* value }
            if place & 1 != 0 {
                title &+= value
                titleSquares &+= value &* value
            }
        }
    }

    /// What a mark says besides the place of the term: that it is there, which of the item's terms it is, and its
    /// rank in the title.
    private static let isPresent: UInt32 = 4
    private static let indexShift: UInt32 = 3
    private static let rankShift: UInt32 = 11
    /// Ranks of title terms that are told apart.
    private static let ranks = 64

    /// Marks the item's terms; `end` takes the marks back.
    init(_ item: ItemProfile, _ vocabulary: inout Vocabulary) {
        self.item = item
        var sums = Sums()
        var title: [(rarity: Int32, slot: Int)] = []
        title.reserveCapacity(40)
        for (place, index) in item.header.terms.enumerated() {
            let term = item.wide[index]
            let slot = Int(term >> 2)
            let rarity = vocabulary.rarity(slot)
            sums.add(rarity, term & 3)
            vocabulary.mark(slot, term & 3 | Self.isPresent | UInt32(place) << Self.indexShift)
            if term & 1 != 0 { title.append((rarity, slot)) }
        }
        title.sort { $0.rarity > $1.rarity }
        for (rank, (_, slot)) in title.prefix(Self.ranks).enumerated() {
            vocabulary.mark(slot, vocabulary.mark(of: slot) | UInt32(rank) << Self.rankShift)
        }
        self.sums = sums
        titleRarities = title.prefix(Self.ranks).map(\.rarity)
    }

    func end(_ vocabulary: inout Vocabulary) {
        vocabulary.clearMarks(item.wide, item.header.terms)
    }

    /// Whether both say the same somewhere, whatever their rarest words are.
    func sharesPassage(with other: TextSketch) -> Bool { item.header.sketch.touches(other) }

    /// Rarities from here on count as rare: about one item in 150.
    static let rare: Int64 = 5000

    /// How the two compare; nil when what is read first rules out that they tell one story.
    ///
    /// - Parameter weights: what the features will be weighed with.
    func features(
        with other: ItemProfile, _ vocabulary: borrowing Vocabulary, window: Int64, _ weights: PairWeights
    ) -> PairFeatures? {
        var result = PairFeatures()
        compareTerms(other, vocabulary, &result)
        compareFigures(other.header, other.wide.span, other.narrow.span, &result, window: window)
        guard weights.mayTell(result) else { return nil }
        compareWords(other.header, other.narrow.span, &result)
        return result
    }

    private func compareTerms(
        _ other: ItemProfile, _ vocabulary: borrowing Vocabulary, _ result: inout PairFeatures
    ) {
        let wide = other.wide.span
        let weights = vocabulary.weights.span
        let all = vocabulary.commonnessOfAll &+ Vocabulary.commonnessOffset
        var theirs = Sums()
        var shared = Sums()
        var titleHere: Int64 = 0
        var titleThere: Int64 = 0
        var rarest: (Int64, Int64, Int64) = (0, 0, 0)
        var rareCount = 0
        var foreign: Int64 = 0
        var ranks: UInt64 = 0
        // Whether a term is shared cannot be foreseen: conditions are masks of all ones or all zeros, not branches.
        for index in other.header.terms {
            let term = wide[index]
            let weight = weights[Int(term >> 2)]
            let rarity = Int64(max(0, all &- Int32(weight >> Vocabulary.markBits)))
            let square = rarity &* rarity
            let inTitle = 0 &- Int64(term & 1)
            let inLead = 0 &- Int64(term >> 1 & 1)
            let isInTitle = 0 &- Int64(weight & 1)
            let isInLead = 0 &- Int64(weight >> 1 & 1)
            let isShared = 0 &- Int64(weight >> 2 & 1)
            theirs.all &+= rarity
            theirs.title &+= rarity & inTitle
            theirs.titleSquares &+= square & inTitle
            theirs.leadSquares &+= square & inLead
            let common = rarity & isShared
            shared.all &+= common
            shared.titleSquares &+= square & inTitle & isInTitle
            shared.leadSquares &+= square & inLead & isInLead
            titleHere &+= common & inTitle
            titleThere &+= rarity & isInTitle
            foreign = max(foreign, rarity & inTitle & ~isShared)
            ranks |= UInt64(weight & 1) &<< UInt64((weight & Vocabulary.markMask) >> Self.rankShift)
            rareCount &+= common > Self.rare ? 1 : 0
            guard common > rarest.2 else { continue }
            if common > rarest.0 {
                rarest = (common, rarest.0, rarest.1)
            } else if common > rarest.1 {
                rarest = (rarest.0, common, rarest.1)
            } else {
                rarest.2 = common
            }
        }
        result.titleCosine = Self.cosine(shared.titleSquares, sums.titleSquares, theirs.titleSquares)
        result.leadCosine = Self.cosine(shared.leadSquares, sums.leadSquares, theirs.leadSquares)
        result.containment = Self.share(shared.all, min(sums.all, theirs.all))
        let (there, here) = (Self.share(titleThere, sums.title), Self.share(titleHere, theirs.title))
        result.titleInOtherLess = min(there, here)
        result.titleInOtherMore = max(there, here)
        result.rareSum = Double(rarest.0 + rarest.1 + rarest.2) / 30_000
        result.rareCount = Double(min(rareCount, 30)) / 10
        // The rarest word of this title that the other item does not have: the first rank that was not met.
        let missing = (~ranks).trailingZeroBitCount
        let own = missing < titleRarities.count ? Int64(titleRarities[missing]) : 0
        result.titleDifference = Double(min(foreign, own)) / 10_000
    }

    /// Numbers, days, places, columns, age: few values each.
    private func compareFigures(
        _ other: ItemHeader, _ wide: Span<UInt32>, _ narrow: Span<UInt16>, _ result: inout PairFeatures,
        window: Int64
    ) {
        let header = item.header
        let (mineWide, mineNarrow) = (item.wide.span, item.narrow.span)
        let fewer = Int(min(header.layout.numbers, other.layout.numbers))
        let common = SortedSet.common(mineWide.extracting(header.numbers), wide.extracting(other.numbers))
        result.sharedNumbers = fewer > 0 ? Double(common) / Double(fewer) : 0.5
        result.numberConflict = fewer >= 2 && common * 3 < fewer ? 1 : 0
        result.noSharedNumber = fewer >= 1 && common == 0 ? 1 : 0
        result.hasCommonFigures = common >= 2 && common * 3 >= fewer * 2
        let titlesDisagree = Self.areDisjoint(
            mineWide.extracting(header.titleNumbers), wide.extracting(other.titleNumbers))
        result.titleNumberConflict = titlesDisagree ? 1 : 0
        result.age = Double(min(abs(header.date - other.date), window)) / Double(window)
        result.samePublisher = header.publisher == other.publisher ? 1 : 0
        result.isShort = header.traits.contains(.hasBody) && other.traits.contains(.hasBody) ? 0 : 1
        result.sameMask = header.mask != 0 && header.mask == other.mask ? 1 : 0
        let datesDisagree = Self.areDisjoint(
            mineNarrow.extracting(header.dates), narrow.extracting(other.dates))
        result.dateConflict = datesDisagree ? 1 : 0
        let placesDisagree = Self.areDisjoint(
            mineNarrow.extracting(header.titleEntities), narrow.extracting(other.titleEntities))
        result.titleEntityConflict = placesDisagree ? 1 : 0
        let entities = Int(min(header.layout.entities, other.layout.entities))
        let commonEntities = SortedSet.common(
            mineNarrow.extracting(header.entities), narrow.extracting(other.entities))
        result.sharedEntities = entities > 0 ? Double(commonEntities) / Double(entities) : 0.5
        let differs =
            datesDisagree || placesDisagree || result.numberConflict + result.titleNumberConflict > 0
            || (fewer >= 1 && common * 3 < fewer * 2)
        result.templateConflict = result.sameMask == 1 && differs ? 1 : 0
        result.isSeries = header.traits.union(other.traits).contains(.isSeries) ? 1 : 0
    }

    /// The pieces of the titles and the word pairs of the leads.
    private func compareWords(
        _ other: ItemHeader, _ narrow: Span<UInt16>, _ result: inout PairFeatures
    ) {
        let grams = item.narrow.span.extracting(item.header.grams)
        let theirs = narrow.extracting(other.grams)
        let fewer = min(grams.count, theirs.count)
        let common = SortedSet.common(grams, theirs)
        result.gramOverlap = fewer > 0 ? Double(common) / Double(fewer) : 0
        let pairs = item.narrow.span.extracting(item.header.pairs)
        let otherPairs = narrow.extracting(other.pairs)
        if !pairs.isEmpty, !otherPairs.isEmpty {
            result.leadOverlap = leadOverlap(pairs, otherPairs, openings: Int(other.openingPairs))
        } else if !item.header.traits.contains(.hasBody), !other.traits.contains(.hasBody) {
            // Two bare titles: the same one is the same text.
            let isSame = fewer > 0 && grams.count == theirs.count && common == fewer
            result.leadOverlap = isSame ? 1 : 0
        }
    }

    /// Of the opening pairs of each, those among all pairs of the other; the better of the two shares.
    private func leadOverlap(_ pairs: Span<UInt16>, _ others: Span<UInt16>, openings: Int) -> Double {
        var (mineFound, theirsFound) = (0, 0)
        var (left, right) = (0, 0)
        while left < pairs.count, right < others.count {
            let (first, second) = (pairs[left], others[right])
            if first >> 1 < second >> 1 {
                left += 1
            } else if first >> 1 > second >> 1 {
                right += 1
            } else {
                mineFound += Int(first & 1)
                theirsFound += Int(second & 1)
                left += 1
                right += 1
            }
        }
        let own = Int(item.header.openingPairs)
        let here = own > 0 ? Double(mineFound) / Double(own) : 0
        let there = openings > 0 ? Double(theirsFound) / Double(openings) : 0
        return max(here, there)
    }

    /// Shared terms that are rare, the rarest first; each by its place among the item's terms.
    func sharedTerms(with other: ItemProfile, _ vocabulary: borrowing Vocabulary, limit: Int) -> [Int] {
        var best = BestFew(limit)
        for index in other.header.terms {
            let slot = Int(other.wide[index] >> 2)
            let mark = vocabulary.mark(of: slot)
            guard mark != 0 else { continue }
            let place = UInt64(mark >> Self.indexShift & 255)
            best.add(UInt64(UInt32(bitPattern: vocabulary.rarity(slot))) << 8 | (255 - place))
        }
        return best.keys.map { 255 - Int($0 & 255) }
    }

    /// Both have some, and none is shared.
    private static func areDisjoint<Value: Comparable>(_ mine: Span<Value>, _ theirs: Span<Value>) -> Bool {
        !mine.isEmpty && !theirs.isEmpty && SortedSet.common(mine, theirs) == 0
    }

    private static func cosine(_ shared: Int64, _ mine: Int64, _ theirs: Int64) -> Double {
        mine > 0 && theirs > 0 ? Double(shared) / (Double(mine) * Double(theirs)).squareRoot() : 0
    }

    private static func share(_ part: Int64, _ whole: Int64) -> Double {
        whole > 0 ? Double(part) / Double(whole) : 0
    }
}
