// SPDX-License-Identifier: Apache-2.0

/// UTF-16 and UTF-32 to UTF-8; what is no scalar becomes U+FFFD.
enum UnicodeDecoder {
    static func utf16(_ bytes: [UInt8], bigEndian: Bool) -> (text: [UInt8], replaced: Int) {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = 0
        while index + 1 < bytes.count {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
            index += 2
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var replaced = bytes.count % 2
        var decoder = UTF16()
        var iterator = units.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                append(scalar, to: &text)
            case .error:
                append("\u{FFFD}", to: &text)
                replaced += 1
            case .emptyInput:
                return (text, replaced)
            }
        }
    }

    static func utf32(_ bytes: [UInt8], bigEndian: Bool) -> (text: [UInt8], replaced: Int) {
        var text: [UInt8] = []
        var replaced = bytes.count % 4 == 0 ? 0 : 1
        var index = 0
        while index + 3 < bytes.count {
            var value: UInt32 = 0
            for offset in 0..<4 {
                value = value << 8 | UInt32(bytes[index + (bigEndian ? offset : 3 - offset)])
            }
            if Unicode.Scalar(value) == nil { replaced += 1 }
            append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &text)
            index += 4
        }
        return (text, replaced)
    }

    static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
        if scalar.value < 0x80 {
            text.append(UInt8(scalar.value))
        } else {
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
