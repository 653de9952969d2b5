// SPDX-License-Identifier: Apache-2.0

/// Reads compiled zone data (TZif, RFC 9636, section 3).
struct ZoneFileReader {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private struct Header {
        var version: UInt8
        var universalFlags, standardFlags, leaps, transitions, types, characters: Int

        /// Bytes of the data block that follows, when instants take `width` bytes.
        func blockLength(width: Int) -> Int {
            transitions * (width + 1) + types * 6 + characters + leaps * (width + 4) + standardFlags
                + universalFlags
        }
    }

    func read() -> TimeZoneRules? {
        guard var header = header(at: 0) else { return nil }
        var start = 44
        var width = 4
        if header.version >= UInt8(ascii: "2") {
            start += header.blockLength(width: 4)
            guard let second = self.header(at: start) else { return nil }
            header = second
            start += 44
            width = 8
        }
        let end = start + header.blockLength(width: width)
        guard header.types > 0, header.leaps == 0, end <= bytes.count else { return nil }
        let typeStart = start + header.transitions * (width + 1)
        var typeOffsets: [Int] = []
        for index in 0..<header.types {
            let offset = Int(integer(at: typeStart + index * 6, width: 4))
            guard abs(offset) < 26 * 3600 else { return nil }
            typeOffsets.append(offset)
        }
        var starts: [Int64] = []
        var offsets: [Int] = []
        for index in 0..<header.transitions {
            let instant = integer(at: start + index * width, width: width)
            let type = Int(bytes[start + header.transitions * width + index])
            guard type < header.types, starts.last.map({ $0 < instant }) ?? true else { return nil }
            starts.append(instant)
            offsets.append(typeOffsets[type])
        }
        let footer = width == 8 ? footer(at: end) : ""
        let tail = RecurringZoneRule(footer)
        guard footer.isEmpty || tail != nil else { return nil }
        return TimeZoneRules(starts: starts, offsets: offsets, initialOffset: typeOffsets[0], tail: tail)
    }

    private func header(at start: Int) -> Header? {
        guard start + 44 <= bytes.count, bytes[start..<start + 4].elementsEqual("TZif".utf8) else {
            return nil
        }
        let counts = (0..<6).map { Int(integer(at: start + 20 + $0 * 4, width: 4)) }
        // The largest known file is far below this; anything beyond is garbage.
        guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
        return Header(
            version: bytes[start + 4], universalFlags: counts[0], standardFlags: counts[1], leaps: counts[2],
            transitions: counts[3], types: counts[4], characters: counts[5])
    }

    /// The `TZ` value between two line feeds.
    private func footer(at start: Int) -> String {
        guard start < bytes.count, bytes[start] == 0x0A else { return "" }
        return String(decoding: bytes[(start + 1)...].prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// A big-endian two's complement number.
    private func integer(at start: Int, width: Int) -> Int64 {
        var value: UInt64 = 0
        for byte in bytes[start..<start + width] { value = value << 8 | UInt64(byte) }
        return width == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
    }
}
