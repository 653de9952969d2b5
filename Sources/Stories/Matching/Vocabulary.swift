// SPDX-License-Identifier: Apache-2.0

import NewsText

/// The terms of the items in the window, numbered, with how many items carry each and who carried them last.
///
/// Frequencies are those of the window plus a prior of common words: they depend on nothing but the items that are
/// there, so an index built anew weighs words as the old one did.
struct Vocabulary {
    private var slots: TermTable
    private var terms: [UInt32] = []
    /// How many live items carry the term.
    private(set) var frequency: [Int32] = []
    /// The prior of each term, in items.
    private var prior: [Int32] = []
    /// ln(items with it + ½) of each term, in thousandths.
    private var commonness: [Int32] = []
    private var logarithmOfItems = Logarithm.ofItems(assumedItems + 1)
    /// The newest posting of each term; -1 for none.
    var heads: [Int64] = []
    private var free: [Int32] = []
    private(set) var itemCount = 0

    /// What an index counts before it has seen anything.
    static let assumedItems = 3000
    private let usesPrior: Bool

    init(usesPrior: Bool = true) {
        self.usesPrior = usesPrior
        slots = TermTable(minimumCapacity: 1 << 14)
    }

    /// The number of a term, given to it when it has none.
    mutating func slot(of term: UInt32) -> Int32 {
        if let slot = slots[term] { return slot }
        let prior = usesPrior ? CommonTerms.shared.prior(of: term) : 0
        if let slot = free.popLast() {
            terms[Int(slot)] = term
            frequency[Int(slot)] = 0
            self.prior[Int(slot)] = prior
            commonness[Int(slot)] = Logarithm.ofHalves(2 * Int(prior) + 1)
            heads[Int(slot)] = -1
            slots[term] = slot
            return slot
        }
        let slot = Int32(terms.count)
        terms.append(term)
        frequency.append(0)
        self.prior.append(prior)
        commonness.append(Logarithm.ofHalves(2 * Int(prior) + 1))
        heads.append(-1)
        slots[term] = slot
        return slot
    }

    func term(of slot: Int32) -> UInt32 { terms[Int(slot)] }

    mutating func add(_ slots: [Int32]) {
        itemCount += 1
        logarithmOfItems = Logarithm.ofItems(itemCount + Self.assumedItems + 1)
        for slot in slots { change(Int(slot), by: 1) }
    }

    mutating func remove(_ slots: [Int32]) {
        itemCount -= 1
        logarithmOfItems = Logarithm.ofItems(itemCount + Self.assumedItems + 1)
        for slot in slots {
            change(Int(slot), by: -1)
            release(slot)
        }
    }

    /// Gives back numbers that no item carries.
    mutating func release(_ slot: Int32) {
        guard frequency[Int(slot)] == 0, slots[terms[Int(slot)]] == slot else { return }
        slots[terms[Int(slot)]] = nil
        free.append(slot)
    }

    /// The rarity of a term: ln((items + 1) ÷ (items with it + ½)), in thousandths, so that sums do not depend on
    /// the order of summation.
    func rarity(_ slot: Int32) -> Int32 {
        max(0, logarithmOfItems - commonness[Int(slot)])
    }

    private mutating func change(_ slot: Int, by difference: Int32) {
        frequency[slot] += difference
        commonness[slot] = Logarithm.ofHalves(2 * Int(frequency[slot] + prior[slot]) + 1)
    }
}
