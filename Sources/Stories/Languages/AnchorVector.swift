// SPDX-License-Identifier: Apache-2.0

/// The anchors of a story's items in one language, weighed by rarity.
struct AnchorVector {
    struct Entry {
        var slot: Int32
        var weight: Double
        var kind: Anchor.Kind
        var rarity: Int32
    }

    private(set) var entries: [Entry] = []
    private var length = 0.0

    /// Items of a story that are read.
    static let items = 5

    init(_ lists: [[Anchor]], _ vocabulary: borrowing Vocabulary) {
        var all = lists.flatMap(\.self)
        all.sort { $0.slot < $1.slot }
        var index = 0
        var squares = 0.0
        while index < all.count {
            var weight = 0
            let first = all[index]
            while index < all.count, all[index].slot == first.slot {
                weight += Int(all[index].weight)
                index += 1
            }
            let rarity = vocabulary.rarity(first.slot)
            let mean = Double(weight) / 10 / Double(lists.count)
            let value =
                min(mean, 3).squareRoot() * Double(rarity) / 1000 * (first.kind == .concept ? 1 : 1.3)
            entries.append(Entry(slot: first.slot, weight: value, kind: first.kind, rarity: rarity))
            squares += value * value
        }
        length = squares.squareRoot()
    }

    /// The strongest, for the search of candidates.
    func strongest(_ count: Int) -> [Entry] {
        Array(entries.sorted { ($1.weight, $0.slot) < ($0.weight, $1.slot) }.prefix(count))
    }

    func compare(_ other: AnchorVector) -> LinkFeatures {
        var result = LinkFeatures()
        var (mine, theirs) = (0, 0)
        var product = 0.0
        var hardWeight = 0.0
        while mine < entries.count, theirs < other.entries.count {
            let (left, right) = (entries[mine], other.entries[theirs])
            if left.slot < right.slot {
                mine += 1
            } else if right.slot < left.slot {
                theirs += 1
            } else {
                product += left.weight * right.weight
                if left.kind.isHard {
                    result.hard += 1
                    hardWeight += Double(left.rarity) / 1000
                }
                switch left.kind {
                case .number: result.numbers += 1
                case .entity: result.entities += 1
                case .name: result.names += 1
                case .concept: result.concepts += 1
                case .date: result.dates += 1
                }
                result.shared.append(left.slot)
                mine += 1
                theirs += 1
            }
        }
        result.cosine = length > 0 && other.length > 0 ? product / (length * other.length) : 0
        result.hardWeight = hardWeight
        result.numberConflict =
            result.numbers == 0 && count(.number) >= 2 && other.count(.number) >= 2 ? 1 : 0
        result.entityConflict =
            result.entities == 0 && count(.entity) >= 1 && other.count(.entity) >= 1 ? 1 : 0
        result.size = Double(min(entries.count, other.entries.count)) / 40
        return result
    }

    private func count(_ kind: Anchor.Kind) -> Int {
        entries.count { $0.kind == kind }
    }
}
