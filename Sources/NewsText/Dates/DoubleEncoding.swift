// SPDX-License-Identifier: Apache-2.0

/// Undoes UTF-8 that was read as windows-1252 and encoded again (`fÃ©vrier`, `Ù…Ø§Ø±Ø³`).
enum DoubleEncoding {
    /// The text meant; nil when the text shows no such accident.
    static func repaired(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var isSuspicious = false
        for index in scalars.indices.dropLast() where (0xC2...0xDF).contains(scalars[index].value) {
            if let byte = byte(scalars[index + 1]), (0x80...0xBF).contains(byte) { isSuspicious = true }
        }
        guard isSuspicious else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count)
        for scalar in scalars {
            guard let byte = byte(scalar) else { return nil }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self).map { Array($0.unicodeScalars) }
    }

    /// The windows-1252 byte of a scalar.
    private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x100 { return UInt8(scalar.value) }
        guard let place = upper.firstIndex(of: scalar.value) else { return nil }
        return UInt8(0x80 + place)
    }

    /// What windows-1252 puts at 0x80…0x9F; 0 where it has nothing.
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
        0x017D,
        0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
        0,
        0x017E, 0x0178,
    ]
}
