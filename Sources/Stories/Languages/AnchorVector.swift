// SPDX-License-Identifier: Apache-2.0

/// The anchors of a story's items in one language, weighed by rarity.
struct AnchorVector {
    struct Entry {
        var slot: Int
        var weight: Double
        var kind: Anchor.Kind
        var rarity: Int32
    }

    /// In the order of the items' anchors.
    private(set) var entries: [Entry] = []
    private(set) var length = 0.0
    /// How many anchors of each kind.
    private(set) var numbers = 0
    private(set) var entities = 0

    /// Items of a story that are read.
    static let items = 5

    /// - Parameter items: how many were added up.
    init(_ sums: AnchorSums, items: Int, _ vocabulary: borrowing Vocabulary) {
        entries.reserveCapacity(sums.met.count)
        var squares = 0.0
        for packed in sums.met {
            let slot = Anchor.slot(of: packed)
            let kind = Anchor.kind(of: packed)
            let rarity = vocabulary.rarity(slot)
            let weight = Self.weight(sums.weight(slot), items, rarity, kind)
            entries.append(Entry(slot: slot, weight: weight, kind: kind, rarity: rarity))
            squares += weight * weight
            if kind == .number { numbers += 1 }
            if kind == .entity { entities += 1 }
        }
        length = squares.squareRoot()
    }

    @inline(__always)
    private static func weight(_ sum: Int32, _ items: Int, _ rarity: Int32, _ kind: Anchor.Kind) -> Double {
        let mean = Double(sum) / 10 / Double(items)
        return min(mean, 3).squareRoot() * Double(rarity) / 1000 * (kind == .concept ? 1 : 1.3)
    }

    /// The strongest, for the search of candidates; of equals, those that came first.
    func strongest(_ count: Int) -> [Entry] {
        var best = BestFew(count)
        for (place, entry) in entries.enumerated() {
            best.add(UInt64(entry.weight * 1_000_000) << 16 | UInt64(0xFFFF - place & 0xFFFF))
        }
        return best.keys.map { entries[0xFFFF - Int($0 & 0xFFFF)] }
    }

    /// How it compares to a story whose items are added up in `sums`.
    ///
    /// - Parameter places: for each slot the place of this vector's entry and one more; 0 for none.
    func compare(
        _ sums: AnchorSums, items: Int, _ vocabulary: borrowing Vocabulary, places: [UInt16]
    ) -> LinkFeatures {
        var result = LinkFeatures()
        var (product, squares, hardWeight) = (0.0, 0.0, 0.0)
        var (theirNumbers, theirEntities) = (0, 0)
        for packed in sums.met {
            let slot = Anchor.slot(of: packed)
            let kind = Anchor.kind(of: packed)
            let rarity = vocabulary.rarity(slot)
            let weight = Self.weight(sums.weight(slot), items, rarity, kind)
            squares += weight * weight
            if kind == .number { theirNumbers += 1 }
            if kind == .entity { theirEntities += 1 }
            guard slot < places.count, places[slot] != 0 else { continue }
            let mine = entries[Int(places[slot]) - 1]
            product += mine.weight * weight
            if mine.kind.isHard {
                result.hard += 1
                hardWeight += Double(rarity) / 1000
            }
            switch mine.kind {
            case .number: result.numbers += 1
            case .entity: result.entities += 1
            case .name: result.names += 1
            case .concept: result.concepts += 1
            case .date: result.dates += 1
            }
        }
        result.cosine = length > 0 && squares > 0 ? product / (length * squares.squareRoot()) : 0
        result.hardWeight = hardWeight
        result.numberConflict = result.numbers == 0 && numbers >= 2 && theirNumbers >= 2 ? 1 : 0
        result.entityConflict = result.entities == 0 && entities >= 1 && theirEntities >= 1 ? 1 : 0
        result.size = Double(min(entries.count, sums.met.count)) / 40
        return result
    }
}
