// SPDX-License-Identifier: Apache-2.0

/// The name of a tag or an attribute, folded to lower case and packed into two words, so that telling names
/// apart needs no string and no loop. Names of more than sixteen bytes are all one unknown name.
struct PackedName: Hashable {
    /// Bytes one to eight, the first one lowest.
    private(set) var low: UInt64 = 0
    /// Bytes nine to sixteen.
    private(set) var high: UInt64 = 0
    private(set) var count = 0

    /// Longer names are in no table.
    static let longest = 16

    init() {}

    init(_ name: StaticString) {
        for byte in name.description.utf8 { append(byte) }
    }

    init(_ name: String.UTF8View) {
        for byte in name { append(byte) }
    }

    @inline(__always)
    init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        guard start &+ Self.longest <= bytes.count else {
            for index in start..<end { append(bytes[index]) }
            return
        }
        count = end &- start
        low = Self.folded(bytes.word(at: start)) & Self.mask(count)
        if count > 8 { high = Self.folded(bytes.word(at: start &+ 8)) & Self.mask(count &- 8) }
    }

    /// The lowest bytes, eight at most.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 {
        count >= 8 ? ~0 : (1 &<< UInt64(count &* 8)) &- 1
    }

    /// Eight bytes, the ASCII capitals among them made small letters.
    @inline(__always)
    private static func folded(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = word & (ones &* 0x7F)
        let capitals = (low &+ ones &* 0x3F) & ~(low &+ ones &* 0x25) & ~word & (ones &* 0x80)
        return word | capitals &>> 2
    }

    /// Adds one byte; ASCII capitals are folded.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        let folded = UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        if count < 8 {
            low |= folded &<< UInt64(count &* 8)
        } else if count < 16 {
            high |= folded &<< UInt64((count &- 8) &* 8)
        }
        count &+= 1
    }

    /// True for what looks like an event handler: `on` and something after it.
    @inline(__always)
    var isEventHandler: Bool { low & 0xFFFF == 0x6E6F && count > 2 }

    /// The place in a table of 2^`bits` slots.
    @inline(__always)
    func slot(bits: UInt64) -> Int {
        let mixed = (low ^ (high &* 0xFF51_AFD7_ED55_8CCD) ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> (64 &- bits))
    }
}
