// SPDX-License-Identifier: Apache-2.0

/// Reads what `TraceWriter` wrote; zeros beyond the end.
struct TraceReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// How many bytes are not read yet.
    var left: Int { bytes.count - place }

    mutating func skip(_ count: Int) { place += count }

    mutating func next8() -> UInt8 {
        guard place < bytes.count else { return 0 }
        place += 1
        return bytes[place - 1]
    }

    mutating func next16() -> UInt16 {
        let low = UInt16(next8())
        return low | UInt16(next8()) << 8
    }

    mutating func next32() -> UInt32 {
        let low = UInt32(next16())
        return low | UInt32(next16()) << 16
    }

    mutating func array32(_ count: Int) -> [UInt32] {
        (0..<count).map { _ in next32() }
    }

    mutating func array16(_ count: Int) -> [UInt16] {
        (0..<count).map { _ in next16() }
    }
}
