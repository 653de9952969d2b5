// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Takes apart what people write where a name or an address belongs: `a@b (Name)`, `Name <a@b>`, `Name (a@b)`.
enum PersonReader {
    static func read(_ text: String) -> ParsedPerson {
        let bytes = text.utf8.span
        guard
            bytes.place(of: UInt8(ascii: "@"), from: 0) != nil
                || bytes.place(of: UInt8(ascii: ":"), from: 0) != nil
        else {
            return ParsedPerson(name: isTrimmed(text[...]) ? text : trimmed(text[...]))
        }
        var words = text
        if words.utf8.span.holds("mailto:", at: 0) {
            words = String(words.dropFirst(7))
        }
        guard let range = emailRange(in: words) else {
            return ParsedPerson(name: trimmed(words[...]))
        }
        let email = String(words[range])
        words.removeSubrange(range)
        // What stood around the address, and stands empty now.
        for pair in ["()", "<>", "[]", "&lt;&gt;"] as [StaticString] where words.utf8.span.mayHold(pair) {
            words = words.replacing(pair.description, with: "")
        }
        var name = trimmed(words[...])
        if let inner = name, inner.hasPrefix("("), inner.hasSuffix(")") {
            name = trimmed(inner.dropFirst().dropLast())
        }
        return ParsedPerson(name: name, email: email)
    }

    /// Between a letter of Latin or Arabic and another one: nearly every name.
    private static func isTrimmed(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, let before = text.utf8.dropLast().last
        else { return false }
        return (first.isLetter || (0xC3...0xDB).contains(first))
            && (last.isLetter || (last >= 0x80 && (0xD8...0xDB).contains(before)))
    }

    private static func trimmed(_ text: Substring) -> String? {
        if isTrimmed(text) { return String(text) }
        var rest = text
        while let first = rest.first, first.isWhitespace || first == "\"" { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace || last == "\"" || last == "," { rest.removeLast() }
        return rest.isEmpty ? nil : String(rest)
    }

    /// The run of address characters around the first `@` that has a dotted host behind it.
    private static func emailRange(in text: String) -> Range<String.Index>? {
        let bytes = text.utf8
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        var start = at
        while start > bytes.startIndex {
            let before = bytes.index(before: start)
            guard isLocal(bytes[before]) else { break }
            start = before
        }
        var end = bytes.index(after: at)
        var dots = 0
        while end < bytes.endIndex, isHost(bytes[end]) {
            dots += bytes[end] == UInt8(ascii: ".") ? 1 : 0
            end = bytes.index(after: end)
        }
        while end > at, bytes[bytes.index(before: end)] == UInt8(ascii: ".") {
            end = bytes.index(before: end)
        }
        guard start < at, dots > 0 || end == bytes.endIndex, bytes.distance(from: at, to: end) > 1 else {
            return nil
        }
        return start..<end
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
        default: false
        }
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        isHost(byte) || byte == 0x5F || byte == 0x2B || byte == 0x25
    }
}
