// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Which words a feed has used lately: two generations of 4,096 bits, one bit a word. When a third of the younger is set
/// it becomes the elder, and the elder is forgotten.
struct WordSketch: Hashable, Sendable {
    static let size = 4096

    private(set) var young: [UInt8]
    private(set) var old: [UInt8]

    init(young: [UInt8] = [], old: [UInt8] = []) {
        self.young = young.count == Self.size / 8 ? young : Array(repeating: 0, count: Self.size / 8)
        self.old = old.count == Self.size / 8 ? old : Array(repeating: 0, count: Self.size / 8)
    }

    /// How much of all bits is set, 0…1: the share that any text would seem to be known.
    var fill: Double {
        Double(zip(young, old).reduce(0) { $0 + ($1.0 | $1.1).nonzeroBitCount }) / Double(Self.size)
    }

    mutating func add(_ words: Set<UInt32>) {
        for word in words {
            let bit = Self.bit(word)
            young[bit / 8] |= 1 << UInt8(bit % 8)
        }
        if young.reduce(0, { $0 + $1.nonzeroBitCount }) > Self.size / 3 {
            old = young
            young = Array(repeating: 0, count: Self.size / 8)
        }
    }

    /// The share of words that were used before, less what chance gives: about 0 for a text of another world.
    func known(_ words: Set<UInt32>) -> Double {
        guard !words.isEmpty else { return 1 }
        let fill = fill
        guard fill < 0.9 else { return 1 }
        let met = words.count { word in
            let bit = Self.bit(word)
            return (young[bit / 8] | old[bit / 8]) & 1 << UInt8(bit % 8) != 0
        }
        return (Double(met) / Double(words.count) - fill) / (1 - fill)
    }

    private static func bit(_ word: UInt32) -> Int {
        Int((word ^ word >> 16) % UInt32(size))
    }
}
