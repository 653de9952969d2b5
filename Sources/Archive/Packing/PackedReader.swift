// SPDX-License-Identifier: Apache-2.0

/// Reads what `PackedWriter` wrote; damaged bytes are an error, never a trap.
struct PackedReader {
    private let bytes: [UInt8]
    private var position = 0
    let version: UInt8

    /// - Throws: `PackingFailure` when empty or of a version above `newest`.
    init(_ bytes: [UInt8], newest: UInt8) throws(PackingFailure) {
        guard let version = bytes.first, version >= 1, version <= newest else { throw .unknownVersion }
        self.bytes = bytes
        self.version = version
        position = 1
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func number() throws(PackingFailure) -> UInt64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            result |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 {
                return result
            }
            shift += 7
        }
        throw .truncated
    }

    mutating func signed() throws(PackingFailure) -> Int64 {
        let raw = try number()
        return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    }

    mutating func text() throws(PackingFailure) -> String {
        String(decoding: try slice(number()), as: UTF8.self)
    }

    mutating func blob() throws(PackingFailure) -> [UInt8] {
        Array(try slice(number()))
    }

    mutating func optionalText() throws(PackingFailure) -> String? {
        let count = try number()
        return count == 0 ? nil : String(decoding: try slice(count - 1), as: UTF8.self)
    }

    mutating func optionalSigned() throws(PackingFailure) -> Int64? {
        try number() == 0 ? nil : try signed()
    }

    mutating func double() throws(PackingFailure) -> Double {
        Double(bitPattern: try fixed())
    }

    mutating func fixed() throws(PackingFailure) -> UInt64 {
        try slice(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func list<Element>(
        _ read: (inout PackedReader) throws(PackingFailure) -> Element
    ) throws(PackingFailure) -> [Element] {
        let count = try number()
        // Every element takes a byte at least: a larger count is damage, not a reason to reserve memory.
        guard count <= UInt64(bytes.count - position) else { throw .truncated }
        var result: [Element] = []
        result.reserveCapacity(Int(count))
        for _ in 0..<count {
            result.append(try read(&self))
        }
        return result
    }

    mutating func texts() throws(PackingFailure) -> [String] {
        try list { (reader: inout PackedReader) throws(PackingFailure) in try reader.text() }
    }

    private mutating func slice(_ count: UInt64) throws(PackingFailure) -> ArraySlice<UInt8> {
        guard count <= UInt64(bytes.count - position) else { throw .truncated }
        let end = position + Int(count)
        defer { position = end }
        return bytes[position..<end]
    }
}
