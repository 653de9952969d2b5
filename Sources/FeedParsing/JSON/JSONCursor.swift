// SPDX-License-Identifier: Apache-2.0

/// Reads JSON (RFC 8259) from bytes, value by value, forwards only; nothing is built for what is skipped.
struct JSONCursor {
    enum Kind {
        case object, array, string, number, bool, null
    }

    struct Fault: Error {
        var reason: String
        var offset: Int
        /// Set when a limit was hit.
        var limit: ParsingLimit?
    }

    let bytes: [UInt8]
    let limits: ParsingLimits
    private(set) var index = 0
    private var depth = 0

    init(_ bytes: [UInt8], limits: ParsingLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    func fault(_ reason: String) -> Fault {
        Fault(reason: reason, offset: index)
    }

    private mutating func skipSpace() {
        while index < bytes.count, ByteText.isSpace(bytes[index]) { index += 1 }
    }

    /// What comes next, without reading it.
    mutating func peek() throws(Fault) -> Kind {
        skipSpace()
        guard index < bytes.count else { throw fault("the document ends too early") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw fault("no value begins with this byte")
        }
    }

    /// Reads an object; `member` must read or skip each value.
    mutating func readObject(
        _ member: (inout JSONCursor, String) throws(Fault) -> Void
    ) throws(Fault) {
        try enter(UInt8(ascii: "{"))
        while try !leaves(UInt8(ascii: "}")) {
            let key = try readString()
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
                throw fault("a : is missing")
            }
            index += 1
            try member(&self, key)
        }
    }

    /// Reads an array; `element` must read or skip each value.
    mutating func readArray(_ element: (inout JSONCursor) throws(Fault) -> Void) throws(Fault) {
        try enter(UInt8(ascii: "["))
        while try !leaves(UInt8(ascii: "]")) {
            try element(&self)
        }
    }

    private mutating func enter(_ bracket: UInt8) throws(Fault) {
        skipSpace()
        guard index < bytes.count, bytes[index] == bracket else { throw fault("another kind of value") }
        depth += 1
        guard depth <= limits.maximumDepth else {
            throw Fault(reason: "nested too deeply", offset: index, limit: .depth)
        }
        index += 1
    }

    /// True, and past it, at the closing bracket; a comma before the next value is passed over.
    private mutating func leaves(_ bracket: UInt8) throws(Fault) -> Bool {
        skipSpace()
        while index < bytes.count, bytes[index] == UInt8(ascii: ",") {
            index += 1
            skipSpace()
        }
        guard index < bytes.count else { throw fault("the document ends too early") }
        guard bytes[index] == bracket else { return false }
        depth -= 1
        index += 1
        return true
    }

    mutating func readString() throws(Fault) -> String {
        var text: [UInt8] = []
        try readString(into: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads a string's UTF-8 into a buffer that is used again.
    mutating func readString(into text: inout [UInt8]) throws(Fault) {
        text.removeAll(keepingCapacity: true)
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            throw fault("a string is missing")
        }
        index += 1
        while true {
            let start = index
            while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\")
            {
                index += 1
            }
            guard index < bytes.count else { throw fault("the document ends inside a string") }
            text.append(contentsOf: bytes[start..<index])
            guard text.count <= limits.maximumTextBytes else {
                throw Fault(reason: "too long a text", offset: index, limit: .textBytes)
            }
            index += 1
            if bytes[index - 1] == UInt8(ascii: "\"") { return }
            try readEscape(into: &text)
        }
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(Fault) {
        guard index < bytes.count else { throw fault("the document ends inside a string") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
        case UInt8(ascii: "u"):
            guard let unit = readUnit() else {
                // Four digits are wanted and not there: one broken letter, and not the end of the feed.
                UnicodeDecoder.append("\u{FFFD}", to: &text)
                return
            }
            var value = UInt32(unit)
            if (0xD800...0xDBFF).contains(unit), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u")
            {
                let back = index
                index += 2
                if let low = readUnit(), (0xDC00...0xDFFF).contains(low) {
                    value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
                } else {
                    index = back
                }
            }
            if value != 0 {
                UnicodeDecoder.append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &text)
            }
        default: text.append(byte)
        }
    }

    private mutating func readUnit() -> UInt16? {
        guard index + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { return nil }
        index += 4
        return unit
    }

    /// The text of a number, `true`, `false` or `null`.
    mutating func readWord() throws(Fault) -> String {
        skipSpace()
        let start = index
        while index < bytes.count, NameBytes.isName(bytes[index]) || bytes[index] == UInt8(ascii: "+") {
            index += 1
        }
        guard index > start else { throw fault("a value is missing") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    mutating func skip() throws(Fault) {
        switch try peek() {
        case .object: try readObject { cursor, _ throws(Fault) in try cursor.skip() }
        case .array: try readArray { cursor throws(Fault) in try cursor.skip() }
        case .string: try skipString()
        case .number, .bool, .null: _ = try readWord()
        }
    }

    private mutating func skipString() throws(Fault) {
        index += 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                return
            }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = bytes.count
        throw fault("the document ends inside a string")
    }
}
