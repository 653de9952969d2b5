// SPDX-License-Identifier: Apache-2.0

import Glibc

extension Span<UInt8> {
    private static var tops: UInt64 { 0x8080_8080_8080_8080 }
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// Eight bytes, the first one lowest; all of them have to be there.
    @inline(__always)
    func word(at index: Int) -> UInt64 {
        // Checked, and any eight bytes are a number.
        unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The place of the next byte that is not ASCII, else the end.
    func endOfASCII(from start: Int) -> Int {
        var index = start
        while index &+ 8 <= count, word(at: index) & Self.tops == 0 { index &+= 8 }
        while index < count, self[index] < 0x80 { index &+= 1 }
        return index
    }

    /// The place of the next `<`, `&` or `]` from `start` on, else the end.
    @inline(__always)
    func textStop(from start: Int) -> Int {
        var index = start
        while index &+ 8 <= count {
            let word = word(at: index)
            let hits =
                Self.zeros(word ^ (Self.ones &* 0x3C)) | Self.zeros(word ^ (Self.ones &* 0x26))
                | Self.zeros(word ^ (Self.ones &* 0x5D))
            if hits != 0 { return index &+ hits.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < count {
            let byte = self[index]
            if byte == 0x3C || byte == 0x26 || byte == 0x5D { return index }
            index &+= 1
        }
        return count
    }

    /// The place of the next `quote`, `<`, `&` or control from `start` on, else the end.
    @inline(__always)
    func valueStop(from start: Int, quote: UInt8) -> Int {
        let quotes = Self.ones &* UInt64(quote)
        var index = start
        while index &+ 8 <= count {
            let word = word(at: index)
            let hits =
                Self.zeros(word ^ quotes) | Self.zeros(word ^ (Self.ones &* 0x3C))
                | Self.zeros(word ^ (Self.ones &* 0x26)) | ((word &- Self.ones &* 0x20) & ~word & Self.tops)
            if hits != 0 { return index &+ hits.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < count {
            let byte = self[index]
            if byte == quote || byte == 0x3C || byte == 0x26 || byte < 0x20 { return index }
            index &+= 1
        }
        return count
    }

    /// Whether all bytes are ASCII that can be seen, and none is `excluded`.
    func isVisibleASCII(but excluded: UInt8) -> Bool {
        var index = 0
        while index &+ 8 <= count {
            let word = word(at: index)
            // Below 21, 7F, or above it.
            let others = ~(word &+ Self.ones &* 0x5F) | (word &+ Self.ones)
            if (word | others) & Self.tops != 0 { return false }
            if Self.zeros(word ^ (Self.ones &* UInt64(excluded))) != 0 { return false }
            index &+= 8
        }
        while index < count {
            let byte = self[index]
            if byte <= 0x20 || byte >= 0x7F || byte == excluded { return false }
            index &+= 1
        }
        return true
    }

    /// The top bit of every zero byte; above a true one there may be false ones, so only the lowest counts.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }

    /// The place of `]]>` at or after `start`.
    func sectionEnd(from start: Int) -> Int? {
        var index = start
        while let hit = place(of: 0x5D, from: index) {
            if has("]]>", at: hit) { return hit }
            index = hit &+ 1
        }
        return nil
    }

    /// The place of a byte at or after `start`.
    func place(of byte: UInt8, from start: Int) -> Int? {
        guard start >= 0, start < count else { return nil }
        return unsafe withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress,
                let hit = unsafe memchr(first + start, Int32(byte), buffer.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(first)
        }
    }

    /// Whether the same bytes stand at two places.
    @inline(__always)
    func hasSame(_ first: Int, _ second: Int, length: Int) -> Bool {
        var offset = 0
        while offset &+ 8 <= length {
            if word(at: first &+ offset) != word(at: second &+ offset) { return false }
            offset &+= 8
        }
        while offset < length {
            if self[first &+ offset] != self[second &+ offset] { return false }
            offset &+= 1
        }
        return true
    }

    /// Whether the bytes of `word` stand at `index`, in the same case.
    @inline(__always)
    func has(_ word: StaticString, at index: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard index >= 0, index &+ length <= count else { return false }
        for offset in 0..<length where unsafe self[index &+ offset] != word.utf8Start[offset] { return false }
        return true
    }

    /// The range without white space at its ends, the no-break space included.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            if ByteText.isSpace(self[low]) {
                low &+= 1
            } else if high &- low > 1, self[low] == 0xC2, self[low &+ 1] == 0xA0 {
                low &+= 2
            } else {
                break
            }
        }
        while low < high {
            if ByteText.isSpace(self[high &- 1]) {
                high &-= 1
            } else if high &- low > 1, self[high &- 1] == 0xA0, self[high &- 2] == 0xC2 {
                high &-= 2
            } else {
                break
            }
        }
        return low..<high
    }

    /// The bytes of a range, which are known to be UTF-8, as a string.
    func string(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return unsafe String(copying: UTF8Span(unchecked: extracting(range)))
    }
}
