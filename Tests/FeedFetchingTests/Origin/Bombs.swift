// SPDX-License-Identifier: Apache-2.0

/// Four million zeros, packed by each encoding into next to nothing.
enum Bombs {
    static let size = 4_000_000

    /// A deflate stream without wrapping (RFC 1951): a header, and then one-bit codes for the longest
    /// repetition.
    private static let deflated: [UInt8] =
        [0xED, 0xC1, 0x01, 0x0D, 0, 0, 0, 0xC2, 0xA0, 0xF7, 0x4F, 0x6D, 0x0F, 0x07, 0x14]
        + [UInt8](repeating: 0, count: 3875) + [0xF0, 0x6E]

    static let gzip: [UInt8] =
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3] + deflated + littleEndian(3_487_246_975)
        + littleEndian(UInt32(size))

    static let deflate: [UInt8] = [0x78, 0x01] + deflated + littleEndian(UInt32(210_960_385).byteSwapped)

    static let brotli: [UInt8] = [
        0x9B, 0xFF, 0x08, 0x3D, 0xF8, 0x27, 0x00, 0xE2, 0xB1, 0x40, 0x20, 0x17, 0xA0, 0x07,
    ]

    /// Frame header with the size, thirty blocks of one repeated byte, the last shorter; no checksum (RFC
    /// 8878).
    static let zstandard: [UInt8] = {
        var frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xA0] + littleEndian(UInt32(size))
        var left = size
        while left > 0 {
            let part = min(left, 128 * 1024)
            left -= part
            let header = UInt32(part) << 3 | 1 << 1 | (left == 0 ? 1 : 0)
            frame += littleEndian(header).prefix(3) + [0]
        }
        return frame
    }()

    /// The bytes as they are inside a gzip wrapping, in one stored block (RFC 1951, 3.2.4): at most 65,535.
    static func wrapped(_ bytes: [UInt8]) -> [UInt8] {
        let count = UInt16(bytes.count)
        let block: [UInt8] =
            [1] + littleEndian(UInt32(count)).prefix(2) + littleEndian(UInt32(~count)).prefix(2)
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + block + bytes + littleEndian(checksum(bytes))
            + littleEndian(UInt32(count))
    }

    /// CRC-32 (RFC 1952, 8).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
    }

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
}
