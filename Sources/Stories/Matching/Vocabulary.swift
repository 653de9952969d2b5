// SPDX-License-Identifier: Apache-2.0

import NewsText

/// The terms of the items in the window, numbered, with how many items carry each and which came last.
///
/// Frequencies are those of the window plus a prior of common words: they depend on nothing but the items that are
/// there, so an index built anew weighs words as the old one did.
struct Vocabulary: ~Copyable {
    /// What comparing looks at of every term, close together in memory.
    struct Weight {
        /// ln(items with it + ½), in thousandths.
        var commonness: Int32
        /// What the item that is being compared makes of it; 0 when it does not have it.
        var mark: UInt32
    }

    private var slots: TermTable
    private var terms: [UInt32] = []
    private(set) var weights: [Weight] = []
    /// How many live items carry the term.
    private var frequency: [Int32] = []
    /// The prior of each term, in items.
    private var prior: [Int32] = []
    /// ln(items + 1), in thousandths.
    private(set) var commonnessOfAll = Logarithm.ofItems(assumedItems + 1)
    private(set) var postings: PostingLists
    private var free: [Int32] = []
    private(set) var itemCount = 0

    /// What an index counts before it has seen anything.
    static let assumedItems = 3000
    private let usesPrior: Bool

    /// - Parameter postings: how many items a term remembers, the newest.
    init(usesPrior: Bool = true, postings limit: Int) {
        self.usesPrior = usesPrior
        slots = TermTable(minimumCapacity: 1 << 12)
        postings = PostingLists(limit: limit)
    }

    /// How many numbers were ever given.
    var slotCount: Int { terms.count }

    /// The number of a term, given to it when it has none.
    mutating func slot(of term: UInt32) -> Int32 {
        if let slot = slots[term] { return slot }
        let prior = usesPrior ? CommonTerms.shared.prior(of: term) : 0
        let weight = Weight(commonness: Logarithm.ofHalves(2 * Int(prior) + 1), mark: 0)
        let slot: Int32
        if let known = free.popLast() {
            slot = known
            terms[Int(slot)] = term
            weights[Int(slot)] = weight
            frequency[Int(slot)] = 0
            self.prior[Int(slot)] = prior
        } else {
            slot = Int32(terms.count)
            terms.append(term)
            weights.append(weight)
            frequency.append(0)
            self.prior.append(prior)
            postings.addList()
        }
        slots[term] = slot
        return slot
    }

    /// The rarity of a term: ln((items + 1) ÷ (items with it + ½)), in thousandths, so that sums do not depend on
    /// the order of summation.
    func rarity(_ slot: Int) -> Int32 {
        max(0, commonnessOfAll - weights[slot].commonness)
    }

    mutating func mark(_ slot: Int, _ mark: UInt32) {
        weights[slot].mark = mark
    }

    /// One more item, or one less.
    mutating func countItem(by difference: Int) {
        itemCount += difference
        commonnessOfAll = Logarithm.ofItems(itemCount + Self.assumedItems + 1)
    }

    mutating func count(_ slot: Int, by difference: Int32) {
        frequency[slot] += difference
        weights[slot].commonness = Logarithm.ofHalves(2 * Int(frequency[slot] + prior[slot]) + 1)
    }

    mutating func post(_ number: Int32, under slot: Int) {
        postings.add(number, to: slot)
    }

    /// Gives back the number of a term that no item carries.
    mutating func release(_ slot: Int) {
        guard frequency[slot] == 0, slots[terms[slot]] == Int32(slot) else { return }
        slots[terms[slot]] = nil
        postings.clear(slot)
        free.append(Int32(slot))
    }
}
