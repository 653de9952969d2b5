// SPDX-License-Identifier: Apache-2.0

/// windows-1252, which the WHATWG Encoding standard also reads for ISO-8859-1 and US-ASCII.
enum Windows1252 {
    /// 80…9F; the five that are undefined stay C1 controls.
    private static let upper: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{8D}", "\u{017D}", "\u{8F}",
        "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
        "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{9D}", "\u{017E}", "\u{0178}",
    ]
    private static let bytes: [Unicode.Scalar: UInt8] = {
        var table: [Unicode.Scalar: UInt8] = [:]
        for (index, scalar) in upper.enumerated() {
            table[scalar] = UInt8(0x80 + index)
        }
        return table
    }()

    static func scalar(of byte: UInt8) -> Unicode.Scalar {
        byte >= 0x80 && byte <= 0x9F ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// The byte of a scalar; C1 controls stand for themselves, as lenient decoders leave them.
    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        scalar.value < 0x100 ? UInt8(scalar.value) : bytes[scalar]
    }
}

extension Unicode.Scalar {
    /// Its UTF-8 bytes.
    var utf8: [UInt8] {
        Array(String(self).utf8)
    }
}
