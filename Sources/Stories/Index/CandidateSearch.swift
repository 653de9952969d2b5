// SPDX-License-Identifier: Apache-2.0

/// Finds the items worth comparing: those that share the rarest terms.
struct CandidateSearch {
    /// Query terms, postings kept of each, and candidates.
    static let queryTerms = 16
    static let postingsPerTerm = 96
    static let candidates = 24
    /// Of the candidates that share less than a tenth of the query's rarity (one of its words), only the best few are
    /// worth comparing by that alone: one such pair in three hundred tells one story.
    static let weakCandidates = 3
    /// What shares less than this part of the best candidate's rarity is not compared: it tells something else.
    var worthwhileShare: UInt64 = 8

    private var scores: [Int32] = []
    private var touched: [Int32] = []
    private var query = BestFew(queryTerms)
    private var best = BestFew(candidates)

    /// - Parameter oldest: only items that came after this one.
    /// - Returns: the best candidates of one language within the window, best first; of equals, the newest first; and
    ///   how many of them share enough to be compared.
    mutating func find(
        for item: ItemProfile, in ring: borrowing ItemRing, _ vocabulary: borrowing Vocabulary, window: Int64,
        after oldest: Int32 = -1
    ) -> (items: [Int32], worthwhile: Int) {
        let base = ring.firstNumber
        let floor = max(base, oldest + 1)
        if scores.count < ring.count {
            scores.append(contentsOf: repeatElement(0, count: max(1024, ring.count * 3 / 2 - scores.count)))
        }
        chooseTerms(item, vocabulary, floor: floor)
        var sum: UInt64 = 0
        for key in query.keys {
            let slot = Int(item.wide[item.header.terms.lowerBound + 0xFFFF - Int(key & 0xFFFF)] >> 2)
            let rarity = vocabulary.rarity(slot)
            sum += UInt64(rarity)
            vocabulary.postings.walk(slot) { number in
                guard number >= floor else { return false }
                let index = Int(number - base)
                if scores[index] == 0 { touched.append(number) }
                scores[index] += rarity
                return true
            }
        }
        best.removeAll()
        for number in touched {
            let index = Int(number - base)
            let key = UInt64(UInt32(bitPattern: scores[index])) << 32 | UInt64(UInt32(bitPattern: number))
            scores[index] = 0
            guard best.accepts(key) else { continue }
            guard ring.key(number).language == item.header.language,
                abs(ring[number].date - item.header.date) <= window
            else { continue }
            best.add(key)
        }
        touched.removeAll(keepingCapacity: true)
        return (best.keys.map { Int32(truncatingIfNeeded: $0) }, worthwhile(of: sum))
    }

    /// How many of the best share enough to be compared.
    ///
    /// - Parameter sum: the rarities of all terms that were looked for.
    private func worthwhile(of sum: UInt64) -> Int {
        let least = (best.keys.first ?? 0) >> 32 / worthwhileShare
        let strong = best.keys.prefix { $0 >> 32 >= max(least, sum / 10) }.count
        return best.keys.prefix(strong + Self.weakCandidates).prefix { $0 >> 32 >= least }.count
    }

    /// The rarest terms, those of the title before others; of equals, those with the lesser hash.
    private mutating func chooseTerms(
        _ item: ItemProfile, _ vocabulary: borrowing Vocabulary, floor: Int32
    ) {
        query.removeAll()
        let terms = item.header.terms
        for index in terms {
            let term = item.wide[index]
            let rarity = vocabulary.rarity(Int(term >> 2))
            let weight = UInt64(term & 1 != 0 ? rarity * 8 / 5 : rarity)
            let key = weight << 16 | UInt64(0xFFFF - (index - terms.lowerBound))
            guard rarity > 0, query.accepts(key), vocabulary.postings.newest(Int(term >> 2)) >= floor else {
                continue
            }
            query.add(key)
        }
    }
}
