// SPDX-License-Identifier: Apache-2.0

/// Decodes charsets of one byte a character.
enum SingleByteDecoder {
    static func decode(_ bytes: [UInt8], _ scalar: (UInt8) -> Unicode.Scalar) -> [UInt8] {
        let table = (UInt8(0x80)...0xFF).map { UTF8.encode(scalar($0)) ?? UTF8.encodedReplacementCharacter }
        let span = bytes.span
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var index = 0
        while index < span.count {
            let end = span.endOfASCII(from: index)
            if end > index {
                unsafe span.extracting(index..<end).withUnsafeBufferPointer {
                    unsafe text.append(contentsOf: $0)
                }
                index = end
            } else {
                text.append(contentsOf: table[Int(span[index] & 0x7F)])
                index &+= 1
            }
        }
        return text
    }
}
