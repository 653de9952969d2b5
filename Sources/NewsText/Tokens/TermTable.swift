// SPDX-License-Identifier: Apache-2.0

/// A map from 32-bit term hashes to 32-bit values in one flat array, with linear probing.
///
/// The hot loops look up a hundred terms an item; `Dictionary` would hash each hash again.
public struct TermTable: Sendable {
    /// Key in the upper half, value in the lower: one look into memory finds both.
    private var entries: [UInt64]
    private var mask: Int
    /// One bit for each of 65,536 classes of terms, set when a term of that class was ever entered: most looks into a
    /// word list are for words that are not there, and are answered by 8 KB that stay in the fastest memory. Empty
    /// when most looks find something.
    private var classes: [UInt64]
    public private(set) var count = 0
    /// The empty slot's mark; a term that hashes to it is stored under 1.
    private static let vacant: UInt32 = 0

    /// - Parameter isLexicon: most looks will find nothing.
    public init(minimumCapacity: Int = 64, isLexicon: Bool = false) {
        var size = 64
        classes = isLexicon ? Array(repeating: 0, count: 1024) : []
        while size < minimumCapacity * 2 { size *= 2 }
        entries = Array(repeating: 0, count: size)
        mask = size - 1
    }

    public subscript(term: UInt32) -> Int32? {
        get {
            let key = Self.key(term)
            if !classes.isEmpty, classes[Int(key >> 22)] & (1 << UInt64(key >> 16 & 63)) == 0 { return nil }
            var slot = home(key)
            while true {
                let entry = entries[slot]
                let found = UInt32(truncatingIfNeeded: entry >> 32)
                if found == key { return Int32(truncatingIfNeeded: entry) }
                if found == Self.vacant { return nil }
                slot = (slot + 1) & mask
            }
        }
        set {
            if let newValue {
                insert(Self.key(term), newValue)
            } else {
                remove(Self.key(term))
            }
        }
    }

    private func key(at slot: Int) -> UInt32 { UInt32(truncatingIfNeeded: entries[slot] >> 32) }

    private mutating func insert(_ key: UInt32, _ value: Int32) {
        if count * 4 >= entries.count * 3 { grow() }
        if !classes.isEmpty { classes[Int(key >> 22)] |= 1 << UInt64(key >> 16 & 63) }
        let entry = UInt64(key) << 32 | UInt64(UInt32(bitPattern: value))
        var slot = home(key)
        while self.key(at: slot) != Self.vacant {
            if self.key(at: slot) == key {
                entries[slot] = entry
                return
            }
            slot = (slot + 1) & mask
        }
        entries[slot] = entry
        count += 1
    }

    /// Later entries of the run move up, so that no tombstone is needed.
    private mutating func remove(_ key: UInt32) {
        var slot = home(key)
        while self.key(at: slot) != key {
            if self.key(at: slot) == Self.vacant { return }
            slot = (slot + 1) & mask
        }
        count -= 1
        var next = (slot + 1) & mask
        while self.key(at: next) != Self.vacant {
            let distance = (next &- home(self.key(at: next))) & mask
            if distance >= (next &- slot) & mask {
                entries[slot] = entries[next]
                slot = next
            }
            next = (next + 1) & mask
        }
        entries[slot] = 0
    }

    private mutating func grow() {
        var larger = TermTable(minimumCapacity: entries.count, isLexicon: !classes.isEmpty)
        for entry in entries where entry >> 32 != 0 {
            larger.insert(UInt32(truncatingIfNeeded: entry >> 32), Int32(truncatingIfNeeded: entry))
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
