// SPDX-License-Identifier: Apache-2.0

/// A fixed map from packed names to small numbers: open addressing, at most a quarter full.
struct PackedNameTable: Sendable {
    private struct Slot {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var count: Int = 0
        var value: UInt8 = 0
    }

    private let slots: [Slot]
    private let bits: UInt64

    /// - Parameter names: each name with its number; a number of zero stands for "not here".
    init(_ names: [(name: StaticString, value: UInt8)], bits: UInt64) {
        precondition(names.count * 2 < 1 << bits)
        var slots = [Slot](repeating: Slot(), count: 1 << bits)
        for (text, value) in names {
            let name = PackedName(text)
            var place = name.slot(bits: bits)
            while slots[place].value != 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = Slot(low: name.low, high: name.high, count: name.count, value: value)
        }
        self.slots = slots
        self.bits = bits
    }

    /// The number of a name; zero when the table does not hold it.
    @inline(__always)
    subscript(name: PackedName) -> UInt8 {
        var place = name.slot(bits: bits)
        while true {
            let slot = slots[place]
            if slot.value == 0 { return 0 }
            if slot.low == name.low, slot.high == name.high, slot.count == name.count { return slot.value }
            place = (place &+ 1) & (slots.count &- 1)
        }
    }
}
