// SPDX-License-Identifier: Apache-2.0

/// Decodes charsets of one byte a character.
enum SingleByteDecoder {
    static func decode(_ bytes: [UInt8], _ scalar: (UInt8) -> Unicode.Scalar) -> [UInt8] {
        let table = (0...UInt8.max).map { scalar($0).utf8 }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                text.append(contentsOf: table[Int(byte)])
            }
        }
        return text
    }
}
