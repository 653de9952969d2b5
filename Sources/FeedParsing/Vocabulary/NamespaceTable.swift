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

    /// FNV-1a over small letters, its upper half folded in.
    private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in bytes.indices {
            hash = (hash ^ UInt64(bytes[index].folded)) &* 0x100_0000_01B3
        }
        return hash ^ hash >> 32
    }
}
