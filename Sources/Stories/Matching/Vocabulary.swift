// SPDX-License-Identifier: Apache-2.0

import NewsText

/// The terms of the items in the window, numbered, with how many items carry each and which came last.
///
/// Frequencies are those of the window plus a prior of common words: they depend on nothing but the items that are
/// there, so an index built anew weighs words as the old one did.
struct Vocabulary: ~Copyable {
    /// What comparing looks at of every term, in four bytes, so that the terms of a window stay in fast memory: above,
    /// ln(items with it + ½) in thousandths, and `commonnessOffset`, since that of no item is negative; below, what
    /// the item that is being compared makes of it, 0 when it does not have it.
    private(set) var weights: [UInt32] = []

    static let markBits: UInt32 = 17
    static let markMask: UInt32 = 1 << markBits - 1
    static let commonnessOffset: Int32 = 1024

    /// How many live items carry a term, and its prior in items.
    private struct Tally {
        var frequency: Int32
        var prior: Int32

        var commonness: Int32 { Logarithm.ofHalves(2 * Int(frequency + prior) + 1) }
    }

    private var slots: TermTable
    private var terms: [UInt32] = []
    private var tallies: [Tally] = []
    /// ln(items + 1), in thousandths.
    private(set) var commonnessOfAll = Logarithm.ofItems(assumedItems + 1)
    private(set) var postings: PostingLists
    private var free: [Int32] = []
    private(set) var itemCount = 0

    /// What an index counts before it has seen anything.
    static let assumedItems = 3000
    private let usesPrior: Bool
    /// Where in the values of an item the number of the term begins.
    private let shift: UInt32

    /// - Parameters:
    ///   - postings: how many items a term remembers, the newest.
    ///   - shift: bits of an item's values below the number of the term.
    init(usesPrior: Bool = true, postings limit: Int, shift: UInt32) {
        self.usesPrior = usesPrior
        self.shift = shift
        slots = TermTable(minimumCapacity: 1 << 12)
        postings = PostingLists(limit: limit)
    }

    /// How many numbers were ever given.
    var slotCount: Int { terms.count }

    /// The number of a term, given to it when it has none.
    mutating func slot(of term: UInt32) -> Int32 {
        if let slot = slots[term] { return slot }
        let tally = Tally(frequency: 0, prior: usesPrior ? CommonTerms.shared.prior(of: term) : 0)
        let slot: Int32
        if let known = free.popLast() {
            slot = known
            terms[Int(slot)] = term
            tallies[Int(slot)] = tally
            weights[Int(slot)] = Self.weight(tally.commonness)
        } else {
            slot = Int32(terms.count)
            terms.append(term)
            tallies.append(tally)
            weights.append(Self.weight(tally.commonness))
            postings.addList()
        }
        slots[term] = slot
        return slot
    }

    private static func weight(_ commonness: Int32) -> UInt32 {
        UInt32(commonness + commonnessOffset) << markBits
    }

    /// The rarity of a term: ln((items + 1) ÷ (items with it + ½)), in thousandths, so that sums do not depend on
    /// the order of summation.
    @inline(__always)
    func rarity(_ slot: Int) -> Int32 {
        max(0, commonnessOfAll &+ Self.commonnessOffset &- Int32(weights[slot] >> Self.markBits))
    }

    /// - Parameter mark: of `markBits` bits.
    mutating func mark(_ slot: Int, _ mark: UInt32) {
        weights[slot] = weights[slot] & ~Self.markMask | mark
    }

    func mark(of slot: Int) -> UInt32 { weights[slot] & Self.markMask }

    /// Takes the marks of an item's terms back.
    mutating func clearMarks(_ values: [UInt32], _ range: Range<Int>) {
        for index in range { weights[Int(values[index] >> shift)] &= ~Self.markMask }
    }

    /// One more item with these terms, or one less.
    mutating func countItem(_ values: [UInt32], _ range: Range<Int>, by difference: Int32) {
        itemCount += Int(difference)
        commonnessOfAll = Logarithm.ofItems(itemCount + Self.assumedItems + 1)
        for index in range {
            let slot = Int(values[index] >> shift)
            tallies[slot].frequency += difference
            weights[slot] = weights[slot] & Self.markMask | Self.weight(tallies[slot].commonness)
        }
    }

    /// Lets the item be found by those of its terms that have one of the bits set.
    mutating func post(_ number: Int32, _ values: [UInt32], _ range: Range<Int>, having bits: UInt32) {
        for index in range where values[index] & bits != 0 {
            postings.add(number, to: Int(values[index] >> shift))
        }
    }

    /// Gives back the numbers of those terms that no item carries.
    mutating func release(_ values: [UInt32], _ range: Range<Int>) {
        for index in range {
            let slot = Int(values[index] >> shift)
            guard tallies[slot].frequency == 0, slots[terms[slot]] == Int32(slot) else { continue }
            slots[terms[slot]] = nil
            postings.clear(slot)
            free.append(Int32(slot))
        }
    }
}
