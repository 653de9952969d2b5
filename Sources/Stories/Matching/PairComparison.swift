// SPDX-License-Identifier: Apache-2.0

/// One item held against many: what it needs again and again is computed once.
struct PairComparison {
    private let item: ItemProfile
    private let rarities: [Int32]
    private let sums: Sums

    /// Sums of rarity over an item's terms.
    private struct Sums {
        var all: Int64 = 0
        var title: Int64 = 0
        var titleSquares: Int64 = 0
        var leadSquares: Int64 = 0

        mutating func add(_ rarity: Int32, _ place: UInt32) {
            let value = Int64(rarity)
            all += value
            if place & 2 != 0 { leadSquares += value * value }
            if place & 1 != 0 {
                title += value
                titleSquares += value * value
            }
        }
    }

    init(_ item: ItemProfile, _ vocabulary: borrowing Vocabulary) {
        self.item = item
        var sums = Sums()
        var rarities: [Int32] = []
        rarities.reserveCapacity(item.terms.count)
        for term in item.terms {
            let rarity = vocabulary.rarity(Int32(bitPattern: term >> 2))
            rarities.append(rarity)
            sums.add(rarity, term & 3)
        }
        self.rarities = rarities
        self.sums = sums
    }

    /// Rarities from here on count as rare: about one item in 150.
    static let rare: Int32 = 5000

    func features(with other: borrowing ItemProfile, _ vocabulary: borrowing Vocabulary, window: Int64)
        -> PairFeatures
    {
        var result = PairFeatures()
        var theirs = Sums()
        var shared = Sums()
        var titleHere: Int64 = 0
        var titleThere: Int64 = 0
        var rarest: (Int32, Int32, Int32) = (0, 0, 0)
        var rareCount = 0
        var foreign: Int32 = 0
        var index = 0
        let mine = item.terms
        for term in other.terms {
            let rarity = vocabulary.rarity(Int32(bitPattern: term >> 2))
            theirs.add(rarity, term & 3)
            while index < mine.count, mine[index] >> 2 < term >> 2 { index += 1 }
            guard index < mine.count, mine[index] >> 2 == term >> 2 else {
                if term & 1 != 0, rarity > foreign { foreign = rarity }
                continue
            }
            shared.add(rarity, term & mine[index] & 3)
            if mine[index] & 1 != 0 { titleThere += Int64(rarity) }
            if term & 1 != 0 { titleHere += Int64(rarity) }
            if rarity > Self.rare { rareCount += 1 }
            if rarity > rarest.0 {
                rarest = (rarity, rarest.0, rarest.1)
            } else if rarity > rarest.1 {
                rarest = (rarest.0, rarity, rarest.1)
            } else if rarity > rarest.2 {
                rarest.2 = rarity
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
        result.titleDifference = Double(min(foreign, ownTitleMissing(in: other))) / 10_000
        compareShapes(other, &result, window: window)
        return result
    }

    /// The rarest word of this title that the other item does not have.
    private func ownTitleMissing(in other: borrowing ItemProfile) -> Int32 {
        var rarest: Int32 = 0
        var index = 0
        for (place, term) in item.terms.enumerated() where term & 1 != 0 {
            while index < other.terms.count, other.terms[index] >> 2 < term >> 2 { index += 1 }
            let isShared = index < other.terms.count && other.terms[index] >> 2 == term >> 2
            if !isShared, rarities[place] > rarest { rarest = rarities[place] }
        }
        return rarest
    }

    private func compareShapes(_ other: borrowing ItemProfile, _ result: inout PairFeatures, window: Int64) {
        result.gramOverlap = Self.overlap(item.grams, other.grams)
        result.leadOverlap = leadOverlap(other)
        let fewer = min(item.numbers.count, other.numbers.count)
        let common = SortedSet.common(item.numbers, other.numbers)
        result.sharedNumbers = fewer > 0 ? Double(common) / Double(fewer) : 0.5
        result.numberConflict = fewer >= 2 && common * 3 < fewer ? 1 : 0
        result.noSharedNumber = fewer >= 1 && common == 0 ? 1 : 0
        result.hasCommonFigures = common >= 2 && common * 3 >= fewer * 2
        let titlesHaveNumbers = !item.titleNumbers.isEmpty && !other.titleNumbers.isEmpty
        result.titleNumberConflict =
            titlesHaveNumbers && SortedSet.common(item.titleNumbers, other.titleNumbers) == 0 ? 1 : 0
        result.age = Double(min(abs(item.date - other.date), window)) / Double(window)
        result.samePublisher = item.publisher == other.publisher ? 1 : 0
        result.isShort = item.traits.contains(.hasBody) && other.traits.contains(.hasBody) ? 0 : 1
        result.sameMask = item.mask != 0 && item.mask == other.mask ? 1 : 0
        let datesDisagree =
            !item.dates.isEmpty && !other.dates.isEmpty && SortedSet.common(item.dates, other.dates) == 0
        result.dateConflict = datesDisagree ? 1 : 0
        let placesDisagree =
            !item.titleEntities.isEmpty && !other.titleEntities.isEmpty
            && SortedSet.common(item.titleEntities, other.titleEntities) == 0
        result.titleEntityConflict = placesDisagree ? 1 : 0
        let entities = min(item.entities.count, other.entities.count)
        result.sharedEntities =
            entities > 0 ? Double(SortedSet.common(item.entities, other.entities)) / Double(entities) : 0.5
        let differs =
            datesDisagree || placesDisagree || result.numberConflict + result.titleNumberConflict > 0
            || (fewer >= 1 && common * 3 < fewer * 2)
        result.templateConflict = result.sameMask == 1 && differs ? 1 : 0
        result.isSeries = item.traits.union(other.traits).contains(.isSeries) ? 1 : 0
    }

    /// Of the opening pairs of each, those among all pairs of the other; the better of the two shares.
    private func leadOverlap(_ other: borrowing ItemProfile) -> Double {
        guard !item.pairs.isEmpty, !other.pairs.isEmpty else {
            return item.traits.contains(.hasBody) || other.traits.contains(.hasBody)
                ? 0 : titleIdentity(other)
        }
        var (mineFound, theirsFound) = (0, 0)
        var (left, right) = (0, 0)
        while left < item.pairs.count, right < other.pairs.count {
            let (first, second) = (item.pairs[left], other.pairs[right])
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
        let mine = item.pairs.count { $0 & 1 == 1 }
        let theirs = other.pairs.count { $0 & 1 == 1 }
        let here = mine > 0 ? Double(mineFound) / Double(mine) : 0
        let there = theirs > 0 ? Double(theirsFound) / Double(theirs) : 0
        return max(here, there)
    }

    private func titleIdentity(_ other: borrowing ItemProfile) -> Double {
        item.grams == other.grams && !item.grams.isEmpty ? 1 : 0
    }

    /// Shared terms that are rare, the rarest first.
    func sharedTerms(with other: ItemProfile, limit: Int) -> [Int32] {
        var shared: [(rarity: Int32, slot: Int32)] = []
        var index = 0
        for (place, term) in item.terms.enumerated() {
            while index < other.terms.count, other.terms[index] >> 2 < term >> 2 { index += 1 }
            guard index < other.terms.count, other.terms[index] >> 2 == term >> 2 else { continue }
            shared.append((rarities[place], Int32(bitPattern: term >> 2)))
        }
        return shared.sorted { ($1.rarity, $0.slot) < ($0.rarity, $1.slot) }.prefix(limit).map(\.slot)
    }

    private static func cosine(_ shared: Int64, _ mine: Int64, _ theirs: Int64) -> Double {
        mine > 0 && theirs > 0 ? Double(shared) / (Double(mine) * Double(theirs)).squareRoot() : 0
    }

    private static func share(_ part: Int64, _ whole: Int64) -> Double {
        whole > 0 ? Double(part) / Double(whole) : 0
    }

    private static func overlap(_ mine: [UInt16], _ theirs: [UInt16]) -> Double {
        let fewer = min(mine.count, theirs.count)
        return fewer > 0 ? Double(SortedSet.common(mine, theirs)) / Double(fewer) : 0
    }
}
