// SPDX-License-Identifier: Apache-2.0

/// A character reference in a text: `&eacute;`, `&#1605;`, `&#x645;`.
struct CharacterReference {
    var first: Unicode.Scalar
    var second: Unicode.Scalar?
    /// The place after it.
    var end: Int

    /// Reads the reference at an ampersand by the rules of WHATWG, 13.2.5.72 and following.
    ///
    /// - Parameter inAttribute: old references without a semicolon are then left alone before a letter, a digit
    ///   or `=`, so that `?a=1&copy=2` survives.
    /// - Returns: nil when the ampersand is only an ampersand.
    init?(_ input: Span<UInt8>, at ampersand: Int, inAttribute: Bool) {
        let start = ampersand + 1
        guard start < input.count else { return nil }
        if input[start] == 0x23 {
            guard let number = Self.number(input, from: start + 1) else { return nil }
            self = number
            return
        }
        guard let named = Self.named(input, from: start, inAttribute: inAttribute) else { return nil }
        self = named
    }

    private init(first: Unicode.Scalar, second: Unicode.Scalar? = nil, end: Int) {
        self.first = first
        self.second = second
        self.end = end
    }

    private static func number(_ input: Span<UInt8>, from start: Int) -> CharacterReference? {
        var index = start
        let isHexadecimal = index < input.count && input[index].folded == 0x78
        if isHexadecimal { index += 1 }
        var value: UInt32 = 0
        let digits = index
        while index < input.count, let digit = digit(input[index], isHexadecimal: isHexadecimal) {
            value = min(value, 0x11_0000) * (isHexadecimal ? 16 : 10) + digit
            index += 1
        }
        guard index > digits else { return nil }
        if index < input.count, input[index] == 0x3B { index += 1 }
        return CharacterReference(first: scalar(numbered: value), end: index)
    }

    private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
        if byte.isDigit { return UInt32(byte - 0x30) }
        guard isHexadecimal, byte.folded >= 0x61, byte.folded <= 0x66 else { return nil }
        return UInt32(byte.folded - 0x61 + 10)
    }

    /// The scalar of a number. The C1 controls stand for what windows-1252 has there: editors wrote them so.
    private static func scalar(numbered value: UInt32) -> Unicode.Scalar {
        if value >= 0x80, value < 0xA0, let scalar = Unicode.Scalar(windows1252[Int(value - 0x80)]) {
            return scalar
        }
        guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
        return scalar
    }

    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
        0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private static func named(
        _ input: Span<UInt8>, from start: Int, inAttribute: Bool
    ) -> CharacterReference? {
        var end = start
        let limit = min(input.count, start + HTMLEntities.longestName)
        while end < limit, input[end].isLetterOrDigit { end += 1 }
        guard end > start else { return nil }
        if end < input.count, input[end] == 0x3B,
            let entity = HTMLEntities.index.find(input, from: start, to: end)
        {
            return CharacterReference(first: entity.first, second: entity.second, end: end + 1)
        }
        var length = min(end - start, HTMLEntities.longestBareName)
        while length >= 2 {
            let after = start + length
            if let entity = HTMLEntities.index.find(input, from: start, to: after), entity.isBare {
                let next = after < input.count ? input[after] : 0
                if inAttribute, next == 0x3D || next.isLetterOrDigit { return nil }
                return CharacterReference(first: entity.first, second: entity.second, end: after)
            }
            length -= 1
        }
        return nil
    }
}
