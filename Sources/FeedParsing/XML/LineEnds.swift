// SPDX-License-Identifier: Apache-2.0

/// Line ends as XML has them (XML 1.0, section 2.11).
enum LineEnds {
    /// The same bytes with a line feed for every carriage return, with or without a line feed behind it.
    static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        let source = bytes.span
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while let place = source.place(of: 0x0D, from: start) {
            result.append(contentsOf: bytes[start..<place])
            result.append(0x0A)
            start = place + 1
            if start < bytes.count, bytes[start] == 0x0A { start += 1 }
        }
        result.append(contentsOf: bytes[start...])
        return result
    }
}
