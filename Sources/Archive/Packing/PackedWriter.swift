// SPDX-License-Identifier: Apache-2.0

/// Writes values one after the other, without names: variable-length integers (LEB128) and counted bytes.
///
/// The archive's blobs are written and read millions of times and by this module alone; JSON would cost ten times
/// the processor time and twice the room. Every blob begins with a version of its own.
struct PackedWriter {
    private(set) var bytes: [UInt8] = []

    init(version: UInt8, reserving capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
        bytes.append(version)
    }

    mutating func put(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Small magnitudes of either sign stay small (zigzag).
    mutating func put(signed number: Int64) {
        put(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
    }

    mutating func put(_ text: String) {
        put(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ value: [UInt8]) {
        put(UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    /// The length plus one, so that 0 says “none”.
    mutating func put(optional text: String?) {
        guard let text else { return put(UInt64(0)) }
        put(UInt64(text.utf8.count) + 1)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(optional number: Int64?) {
        guard let number else { return put(UInt64(0)) }
        put(UInt64(1))
        put(signed: number)
    }

    /// IEEE 754, eight bytes, most significant first.
    mutating func put(_ number: Double) {
        putFixed(number.bitPattern)
    }

    /// Eight bytes, most significant first.
    mutating func putFixed(_ number: UInt64) {
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    mutating func put<Element>(list: [Element], _ write: (inout PackedWriter, Element) -> Void) {
        put(UInt64(list.count))
        for element in list {
            write(&self, element)
        }
    }

    mutating func put(list: [String]) {
        put(list: list) { $0.put($1) }
    }
}
