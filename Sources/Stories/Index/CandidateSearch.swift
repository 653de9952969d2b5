// SPDX-License-Identifier: Apache-2.0

/// Finds the items worth comparing: those that share the rarest terms.
struct CandidateSearch {
    /// Query terms, postings read of each, and candidates kept.
    static let queryTerms = 16
    static let postingsPerTerm = 160
    static let candidates = 24

    private var scores: [Int32] = []
    private var touched: [Int32] = []

    /// - Parameter oldest: only items that came after this one.
    /// - Returns: the best candidates of one language within the window, best first; of equals, the newest first.
    mutating func find(
        for item: ItemProfile, in ring: borrowing ItemRing, _ vocabulary: borrowing Vocabulary,
        _ postings: borrowing Postings, window: Int64, after oldest: Int32 = -1
    ) -> [Int32] {
        let base = ring.firstNumber
        if scores.count < ring.count {
            scores.append(contentsOf: repeatElement(0, count: max(1024, ring.count * 2 - scores.count)))
        }
        for (slot, rarity) in query(item, vocabulary) {
            postings.walk(from: vocabulary.heads[Int(slot)], limit: Self.postingsPerTerm) { number in
                guard number >= base, number > oldest else { return false }
                let index = Int(number - base)
                if scores[index] == 0 { touched.append(number) }
                scores[index] += rarity
                return true
            }
        }
        var found: [(score: Int32, number: Int32)] = []
        found.reserveCapacity(touched.count)
        for number in touched {
            let index = Int(number - base)
            let score = scores[index]
            scores[index] = 0
            let head = ring.head(number)
            guard head.language == item.language, abs(head.date - item.date) <= window else { continue }
            found.append((score, number))
        }
        touched.removeAll(keepingCapacity: true)
        return Self.best(&found)
    }

    private static func best(_ found: inout [(score: Int32, number: Int32)]) -> [Int32] {
        if found.count > candidates {
            // The score of the last one kept, by counting down from the top of a copy of the scores.
            let limit = found.map(\.score).sorted(by: >)[candidates - 1]
            found.removeAll { $0.score < limit }
        }
        found.sort { ($1.score, $1.number) < ($0.score, $0.number) }
        return found.prefix(candidates).map(\.number)
    }

    private func query(_ item: ItemProfile, _ vocabulary: borrowing Vocabulary) -> [(Int32, Int32)] {
        var terms: [(weight: Int32, slot: Int32, rarity: Int32)] = []
        terms.reserveCapacity(item.terms.count)
        for term in item.terms {
            let slot = Int32(bitPattern: term >> 2)
            guard vocabulary.heads[Int(slot)] >= 0 else { continue }
            let rarity = vocabulary.rarity(slot)
            terms.append((term & 1 != 0 ? rarity * 8 / 5 : rarity, slot, rarity))
        }
        terms.sort { $0.weight > $1.weight || ($0.weight == $1.weight && $0.slot < $1.slot) }
        return terms.prefix(Self.queryTerms).map { ($0.slot, $0.rarity) }
    }
}
