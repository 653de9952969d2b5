// SPDX-License-Identifier: Apache-2.0

/// Namespaces by address, found without a String: open addressing, at most half full.
struct NamespaceTable: Sendable {
    private struct Slot {
        var hash: UInt64 = 0
        var address: StaticString = ""
        var namespace: Namespace?
    }

    private let slots: [Slot]

    /// - Parameter addresses: in lower case.
    init(_ addresses: [(address: StaticString, namespace: Namespace)]) {
        var size = 16
        while size < addresses.count * 2 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        for (address, namespace) in addresses {
            let hash = Self.hash(address.description.utf8.span)
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[place].namespace != nil { place = (place + 1) & (size - 1) }
            slots[place] = Slot(hash: hash, address: address, namespace: namespace)
        }
        self.slots = slots
    }

    /// By address in any case.
    subscript(address: Span<UInt8>) -> Namespace? {
        let hash = Self.hash(address)
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while let namespace = slots[place].namespace {
            if slots[place].hash == hash, slots[place].address.utf8CodeUnitCount == address.count,
                address.holds(slots[place].address, at: 0)
            {
                return namespace
            }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The same for letters of either case, eight bytes at a time; the last eight may overlap those before.
    private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index < bytes.count {
            var part: UInt64 = 0
            if bytes.count >= 8 {
                part = bytes.word(at: min(index, bytes.count &- 8)) | 0x2020_2020_2020_2020
                index &+= 8
            } else {
                part = UInt64(bytes[index] | 0x20)
                index &+= 1
            }
            hash = (hash ^ part) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash &>> 32
        }
        return hash
    }
}
