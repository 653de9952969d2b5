// SPDX-License-Identifier: Apache-2.0

/// Sanitised HTML → UTF-8 text with a line feed at every end of a block; only what comparison needs.
///
/// The parser's own plain text is not kept in the archive; this reads the start of the kept HTML again, in one pass.
enum MarkupStripper {
    /// - Parameter limit: bytes of text after which it stops at the next end of a word.
    static func strip(_ html: String, limit: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(min(limit, html.utf8.count) + 64)
        let bytes = html.utf8.span
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 60:
                index = tag(bytes, index, &output)
            case 38:
                index = reference(bytes, index, &output)
            default:
                if output.count >= limit, byte <= 32 { return output }
                index = run(bytes, index, limit: limit, &output)
            }
        }
        return output
    }

    /// Bytes of text that are copied at once.
    private static let runLength = 128

    /// Copies text as it stands up to the next tag, reference or, beyond the limit, space; one byte at least.
    private static func run(
        _ bytes: Span<UInt8>, _ start: Int, limit: Int, _ output: inout [UInt8]
    ) -> Int {
        var index = start
        let before = output.count
        output.append(addingCapacity: runLength) { run in
            while index < bytes.count, run.freeCapacity > 0 {
                let byte = bytes[index]
                if byte == 60 || byte == 38 || (byte <= 32 && before + run.count >= limit) { return }
                run.append(byte == 10 ? 32 : byte)
                index += 1
            }
        }
        return index
    }

    /// Skips `<…>`; the end of a block, `<br>` and `<li>` leave a line feed, other tags nothing.
    private static func tag(_ bytes: Span<UInt8>, _ start: Int, _ output: inout [UInt8]) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] != 62 { end += 1 }
        var name = start + 1
        if name < end, bytes[name] == 47 { name += 1 }
        guard name < end else { return end + 1 }
        let first = bytes[name] | 0x20
        let length = nameLength(bytes, name, end)
        let isInline =
            (length == 1 && (first == 97 || first == 98 || first == 105 || first == 115 || first == 117))
            || (length == 2 && first == 101) || (length == 3 && (first == 98 || first == 115 || first == 105))
            || (length == 4 && (first == 115 || first == 97 || first == 109 || first == 99))
            || (length == 6 && first == 115)
        if !isInline { output.append(10) }
        return end + 1
    }

    private static func nameLength(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index] | 0x20 >= 97, bytes[index] | 0x20 <= 122 { index += 1 }
        return index - start
    }

    /// Numeric references and the five that sanitising may leave; anything else is a space.
    private static func reference(_ bytes: Span<UInt8>, _ start: Int, _ output: inout [UInt8]) -> Int {
        var end = start + 1
        while end < bytes.count, end - start < 12, bytes[end] != 59 { end += 1 }
        guard end < bytes.count, bytes[end] == 59 else {
            output.append(38)
            return start + 1
        }
        if start + 1 < end, bytes[start + 1] == 35 {
            appendScalar(numeric(bytes, start + 2, end), &output)
        } else if start + 4 == end, bytes[start + 1] == 97 {
            output.append(38)
        } else {
            output.append(32)
        }
        return end + 1
    }

    private static func numeric(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        var value: UInt32 = 0
        let isHexadecimal = start < end && bytes[start] | 0x20 == 120
        var index = isHexadecimal ? start + 1 : start
        while index < end {
            let byte = bytes[index] | 0x20
            let digit: UInt32 =
                bytes[index] >= 48 && bytes[index] <= 57
                ? UInt32(bytes[index]) - 48 : byte >= 97 && byte <= 102 ? UInt32(byte) - 87 : 0
            value = value &* (isHexadecimal ? 16 : 10) &+ digit
            index += 1
        }
        return value
    }

    private static func appendScalar(_ value: UInt32, _ output: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value), value >= 32 else { return output.append(32) }
        output.append(contentsOf: Array(String(Character(scalar)).utf8))
    }
}
