// SPDX-License-Identifier: Apache-2.0

/// A map from 32-bit term hashes to 32-bit values in two flat arrays, with linear probing.
///
/// The hot loops look up a hundred terms an item; `Dictionary` would hash each hash again.
public struct TermTable: Sendable {
    private var keys: [UInt32]
    private var values: [Int32]
    private var mask: Int
    public private(set) var count = 0
    /// The empty slot's mark; a term that hashes to it is stored under 1.
    private static let vacant: UInt32 = 0

    public init(minimumCapacity: Int = 64) {
        var size = 64
        while size < minimumCapacity * 2 { size *= 2 }
        keys = Array(repeating: Self.vacant, count: size)
        values = Array(repeating: 0, count: size)
        mask = size - 1
    }

    public subscript(term: UInt32) -> Int32? {
        get {
            let key = Self.key(term)
            var slot = home(key)
            while keys[slot] != Self.vacant {
                if keys[slot] == key { return values[slot] }
                slot = (slot + 1) & mask
            }
            return nil
        }
        set {
            if let newValue {
                insert(Self.key(term), newValue)
            } else {
                remove(Self.key(term))
            }
        }
    }

    private mutating func insert(_ key: UInt32, _ value: Int32) {
        if count * 4 >= keys.count * 3 { grow() }
        var slot = home(key)
        while keys[slot] != Self.vacant {
            if keys[slot] == key {
                values[slot] = value
                return
            }
            slot = (slot + 1) & mask
        }
        keys[slot] = key
        values[slot] = value
        count += 1
    }

    /// Later entries of the run move up, so that no tombstone is needed.
    private mutating func remove(_ key: UInt32) {
        var slot = home(key)
        while keys[slot] != key {
            if keys[slot] == Self.vacant { return }
            slot = (slot + 1) & mask
        }
        count -= 1
        var next = (slot + 1) & mask
        while keys[next] != Self.vacant {
            let distance = (next &- home(keys[next])) & mask
            if distance >= (next &- slot) & mask {
                keys[slot] = keys[next]
                values[slot] = values[next]
                slot = next
            }
            next = (next + 1) & mask
        }
        keys[slot] = Self.vacant
    }

    private mutating func grow() {
        var larger = TermTable(minimumCapacity: keys.count)
        for (key, value) in zip(keys, values) where key != Self.vacant {
            larger.insert(key, value)
        }
        self = larger
    }

    private func home(_ key: UInt32) -> Int {
        Int((key &* 0x9E37_79B1) >> 7) & mask
    }

    private static func key(_ term: UInt32) -> UInt32 {
        term == vacant ? 1 : term
    }
}
