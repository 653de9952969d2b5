// SPDX-License-Identifier: Apache-2.0

/// A reference to a character, or to one of the five entities that XML knows.
struct PlainReference {
    let scalar: Unicode.Scalar
    /// Behind its semicolon.
    let end: Int

    /// Reads at an ampersand; nil for everything that is not plain.
    @inline(__always)
    init?(_ bytes: Span<UInt8>, at start: Int) {
        guard start &+ 3 < bytes.count else { return nil }
        switch bytes[start &+ 1] {
        case UInt8(ascii: "l") where bytes.has("lt;", at: start &+ 1): self.init("<", start &+ 4)
        case UInt8(ascii: "g") where bytes.has("gt;", at: start &+ 1): self.init(">", start &+ 4)
        case UInt8(ascii: "a") where bytes.has("amp;", at: start &+ 1): self.init("&", start &+ 5)
        case UInt8(ascii: "q") where bytes.has("quot;", at: start &+ 1): self.init("\"", start &+ 6)
        case UInt8(ascii: "a") where bytes.has("apos;", at: start &+ 1): self.init("'", start &+ 6)
        case UInt8(ascii: "#"): self.init(number: bytes, from: start &+ 2)
        default: return nil
        }
    }

    private init(_ scalar: Unicode.Scalar, _ end: Int) {
        self.scalar = scalar
        self.end = end
    }

    private init?(number bytes: Span<UInt8>, from start: Int) {
        let isHexadecimal = bytes[start] == UInt8(ascii: "x")
        let first = isHexadecimal ? start &+ 1 : start
        var value: UInt32 = 0
        var index = first
        while index < bytes.count, index &- first < 8 {
            let byte = bytes[index]
            if byte.isDigit {
                value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(byte &- 0x30)
            } else if isHexadecimal, (byte | 0x20) &- 0x61 < 6 {
                value = value &* 16 &+ UInt32((byte | 0x20) &- 0x57)
            } else {
                break
            }
            index &+= 1
        }
        guard index > first, index < bytes.count, bytes[index] == UInt8(ascii: ";"), Self.isCharacter(value),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        self.init(scalar, index &+ 1)
    }

    /// XML 1.0, production 2; surrogates are no scalars anyway.
    private static func isCharacter(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
