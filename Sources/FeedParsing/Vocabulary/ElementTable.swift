// SPDX-License-Identifier: Apache-2.0

/// The elements of one namespace by their local names; found without a String.
struct ElementTable: Sendable {
    private let table: PackedNameTable

    /// - Parameter names: in lower case, of at most sixteen letters.
    init(_ names: [(name: StaticString, element: Element)]) {
        var bits: UInt64 = 3
        while names.count * 4 > 1 << bits { bits += 1 }
        table = PackedNameTable(names.map { (name: $0.name, value: $0.element.rawValue) }, bits: bits)
    }

    /// The meaning of a name; `other` when it has none.
    @inline(__always)
    subscript(name: PackedName) -> Element { Element(rawValue: table[name]) ?? .other }
}
