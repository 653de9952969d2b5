// SPDX-License-Identifier: Apache-2.0

/// One named character reference.
struct HTMLEntity: Sendable {
    let name: [UInt8]
    var first: Unicode.Scalar
    var second: Unicode.Scalar?
    /// Read without its semicolon too, as old pages write it.
    var isBare: Bool
}

/// The named references by the bytes of their names: open addressing over the one table, built at first use.
struct HTMLEntityIndex: Sendable {
    private static let slotCount = 8192
    /// Place in `entities` plus one; zero is empty.
    private var slots = [UInt16](repeating: 0, count: slotCount)
    private var entities: [HTMLEntity] = []

    /// - Parameter table: entries as `name=hex` or `name!=hex+hex`, one space between.
    init(table: StaticString) {
        for entry in table.description.utf8.split(separator: 0x20) {
            let sides = entry.split(separator: 0x3D)
            guard sides.count == 2 else { continue }
            let scalars = sides[1].split(separator: 0x2B).compactMap { hexadecimal in
                UInt32(String(Substring(hexadecimal)), radix: 16).flatMap(Unicode.Scalar.init)
            }
            guard let first = scalars.first else { continue }
            let isBare = sides[0].last == 0x21
            insert(
                HTMLEntity(
                    name: Array(isBare ? sides[0].dropLast() : sides[0]), first: first,
                    second: scalars.count > 1 ? scalars[1] : nil, isBare: isBare))
        }
    }

    /// The reference whose name is `input[start..<end]`.
    func find(_ input: Span<UInt8>, from start: Int, to end: Int) -> HTMLEntity? {
        guard end > start, end - start <= HTMLEntities.longestName else { return nil }
        var hash: UInt64 = 0
        for index in start..<end { hash = Self.step(hash, input[index]) }
        var place = Self.place(hash)
        while slots[place] != 0 {
            let entity = entities[Int(slots[place]) - 1]
            if Self.isSame(entity.name, input, from: start, to: end) { return entity }
            place = (place + 1) % Self.slotCount
        }
        return nil
    }

    private mutating func insert(_ entity: HTMLEntity) {
        var place = Self.place(entity.name.reduce(0, Self.step))
        while slots[place] != 0 { place = (place + 1) % Self.slotCount }
        entities.append(entity)
        slots[place] = UInt16(entities.count)
    }

    @inline(__always)
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }

    @inline(__always)
    private static func place(_ hash: UInt64) -> Int { Int(hash &>> 48) % slotCount }

    private static func isSame(_ name: [UInt8], _ input: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        guard name.count == end - start else { return false }
        for offset in 0..<name.count where name[offset] != input[start + offset] { return false }
        return true
    }
}
