// SPDX-License-Identifier: Apache-2.0

/// The 32-bit name of a word or stem: FNV-1a over UTF-16 units with MurmurHash3's finish.
///
/// A hundred thousand different stems meet by chance about once; stored texts never depend on it.
public enum TermHash {
    public static func of(_ units: [UInt16], _ start: Int, _ end: Int) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for index in start..<end {
            hash = (hash ^ UInt32(units[index])) &* 0x0100_0193
        }
        return finish(hash)
    }

    public static func of(_ text: String) -> UInt32 {
        let units = Array(text.utf16)
        return of(units, 0, units.count)
    }

    /// A hash of two, in order.
    public static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
        finish(first &* 0x85EB_CA6B ^ (second &+ 0x9E37_79B9))
    }

    static func finish(_ value: UInt32) -> UInt32 {
        var hash = value
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        return hash ^ hash >> 16
    }
}
