// SPDX-License-Identifier: Apache-2.0

/// The bytes of plain XML.
enum PlainBytes {
    /// White space of XML, but for the carriage return, which line ends have lost.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

    /// A letter, a digit, `-`, `.`, `:` or `_`: names in other scripts are left to libxml2.
    @inline(__always)
    static func isName(_ byte: UInt8) -> Bool {
        byte.isLetter || (byte &- 0x2D < 14 && byte != UInt8(ascii: "/")) || byte == UInt8(ascii: "_")
    }

    /// What a name may begin with.
    @inline(__always)
    static func isStart(_ byte: UInt8) -> Bool { byte.isLetter || byte == UInt8(ascii: "_") }

    /// White space, the name, `=` and a value in quotes, as XML declarations have them.
    static func pseudoAttribute(_ name: StaticString, _ bytes: Span<UInt8>, _ cursor: inout Int) -> Range<
        Int
    >? {
        var index = cursor
        while index < bytes.count, isSpace(bytes[index]) { index &+= 1 }
        guard index > cursor, bytes.has(name, at: index) else { return nil }
        index &+= name.utf8CodeUnitCount
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
        index &+= 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
        else { return nil }
        let start = index &+ 1
        guard let end = bytes.place(of: bytes[index], from: start), end > start, end &- start < 40 else {
            return nil
        }
        for place in start..<end where !isName(bytes[place]) || bytes[place] == UInt8(ascii: ":") {
            return nil
        }
        cursor = end &+ 1
        return start..<end
    }
}
