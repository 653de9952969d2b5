// SPDX-License-Identifier: Apache-2.0

/// Frames of HTTP/2 as bytes (RFC 9113, 4.1); all of them of the first stream, or of none.
enum Frame {
    static let settings = frame(4)
    static let settingsTaken = frame(4, flags: 1)
    static let ping = frame(6, [UInt8](repeating: 7, count: 8))

    /// A whole head: `:status: 200`, then the fields as they are (RFC 7541, 6).
    static func head(_ fields: [UInt8] = []) -> [UInt8] {
        frame(1, flags: 4, stream: 1, [0x88] + fields)
    }

    /// A head of which more is to come.
    static let openHead = frame(1, stream: 1, [0x88])

    /// More of a head, and not the last.
    static func continuation(_ fields: [UInt8]) -> [UInt8] {
        frame(9, stream: 1, fields)
    }

    static func data(_ text: String, isLast: Bool = false) -> [UInt8] {
        frame(0, flags: isLast ? 1 : 0, stream: 1, Array(text.utf8))
    }

    /// The end of the connection; streams above the last were not looked at.
    static func goAway(last: UInt8, code: UInt8 = 0) -> [UInt8] {
        frame(7, [0, 0, 0, last, 0, 0, 0, code])
    }

    static func reset(code: UInt8) -> [UInt8] {
        frame(3, stream: 1, [0, 0, 0, code])
    }

    /// `content-length`, by its number in the static table.
    static func length(_ digits: String) -> [UInt8] {
        [0x0F, 0x0D, UInt8(digits.utf8.count)] + Array(digits.utf8)
    }

    /// Four kilobytes put into the dynamic table, and then two thousand times one byte that stands for them.
    static let tableBomb: [UInt8] =
        [0x40, 1, UInt8(ascii: "x"), 0x7F, 0xA1, 0x1E] + [UInt8](repeating: 97, count: 4000)
        + [UInt8](repeating: 0xBE, count: 2000)

    private static func frame(_ type: UInt8, flags: UInt8 = 0, stream: UInt8 = 0, _ payload: [UInt8] = [])
        -> [UInt8]
    {
        [0, UInt8(payload.count >> 8), UInt8(payload.count & 255), type, flags, 0, 0, 0, stream] + payload
    }
}
