// SPDX-License-Identifier: Apache-2.0

import CXML2

/// The meaning of names that libxml2 has interned, found by their addresses.
///
/// The table has a fixed size and newer names push out older ones, so that a document of a million names costs
/// time but no memory.
struct NameCache {
    private struct Slot {
        var name: UInt = 0
        var scope: UInt = 0
        var element = Element.other
    }

    private struct AttributeSlot {
        var name: UInt = 0
        var prefix: UInt = 0
        var attribute = AttributeName.other
    }

    private var slots = [Slot](repeating: Slot(), count: 256)
    private var attributeSlots = [AttributeSlot](repeating: AttributeSlot(), count: 64)

    @inline(__always)
    mutating func element(
        _ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, address: UnsafePointer<UInt8>?
    ) -> Element {
        let nameKey = UInt(bitPattern: name)
        let scopeKey = unsafe UInt(bitPattern: address ?? prefix)
        let index = Int(truncatingIfNeeded: (nameKey ^ scopeKey >> 3 ^ nameKey >> 9) & 255)
        if slots[index].name == nameKey && slots[index].scope == scopeKey {
            return slots[index].element
        }
        let element = unsafe Self.lookUp(name, prefix: prefix, address: address)
        slots[index] = Slot(name: nameKey, scope: scopeKey, element: element)
        return element
    }

    mutating func attribute(_ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?) -> AttributeName {
        let nameKey = UInt(bitPattern: name)
        let prefixKey = UInt(bitPattern: prefix)
        let index = Int(truncatingIfNeeded: (nameKey ^ prefixKey >> 3 ^ nameKey >> 9) & 63)
        if attributeSlots[index].name == nameKey && attributeSlots[index].prefix == prefixKey {
            return attributeSlots[index].attribute
        }
        let attribute = AttributeName.of(
            prefix: unsafe prefix.map { unsafe String(cString: $0) },
            name: unsafe String(cString: name).lowercased())
        attributeSlots[index] = AttributeSlot(name: nameKey, prefix: prefixKey, attribute: attribute)
        return attribute
    }

    private static func lookUp(
        _ name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, address: UnsafePointer<UInt8>?
    ) -> Element {
        let local = unsafe String(cString: name).lowercased()
        let written = unsafe prefix.map { unsafe String(cString: $0) }
        let namespace = Namespace.of(
            address: unsafe address.map { unsafe String(cString: $0) }, prefix: written)
        // An undeclared prefix is still part of the name that libxml2 gives.
        if written == nil, let colon = local.firstIndex(of: ":") {
            let prefix = String(local[..<colon])
            return ElementNames.element(
                Namespace.of(address: nil, prefix: prefix), String(local[local.index(after: colon)...]))
        }
        return ElementNames.element(namespace, local)
    }
}
