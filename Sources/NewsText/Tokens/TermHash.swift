// SPDX-License-Identifier: Apache-2.0

/// The 32-bit name of a word or stem: FNV-1a over UTF-16 units with MurmurHash3's finish.
///
/// A hundred thousand different stems meet by chance about once; stored texts never depend on it.
public enum TermHash {
    public static func of(_ units: [UInt16], _ start: Int, _ end: Int) -> UInt32 {
        finish(of(units, start..<end, from: Self.start))
    }

    /// Of two pieces, as if they stood together.
    static func of(_ units: [UInt16], _ first: Range<Int>, _ second: Range<Int>) -> UInt32 {
        finish(of(units, second, from: of(units, first, from: start)))
    }

    private static func of(_ units: [UInt16], _ range: Range<Int>, from start: UInt32) -> UInt32 {
        var hash = start
        for index in range { hash = next(hash, units[index]) }
        return hash
    }

    /// To be taken through `next` for each unit, then through `finish`.
    static let start: UInt32 = 0x811C_9DC5

    @inline(__always)
    static func next(_ hash: UInt32, _ unit: UInt16) -> UInt32 {
        (hash ^ UInt32(unit)) &* 0x0100_0193
    }

    public static func of(_ text: String) -> UInt32 {
        let units = Array(text.utf16)
        return of(units, 0, units.count)
    }

    /// A hash of two, in order.
    @inlinable
    public static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
        finish(first &* 0x85EB_CA6B ^ (second &+ 0x9E37_79B9))
    }

    @usableFromInline
    static func finish(_ value: UInt32) -> UInt32 {
        var hash = value
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        return hash ^ hash >> 16
    }
}
