// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Small readings of UTF-8 bytes.
enum ByteText {
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    /// The range without white space at its ends.
    static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, isSpace(bytes[low]) { low += 1 }
        while high > low, isSpace(bytes[high - 1]) { high -= 1 }
        return low..<high
    }

    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        let inner = trim(bytes, range)
        return inner.isEmpty ? "" : string(bytes, inner)
    }

    static func trimmed(_ bytes: [UInt8]) -> String {
        trimmed(bytes, 0..<bytes.count)
    }

    /// As `string`, without looking whether the bytes are UTF-8 when they are known to be.
    static func string(_ bytes: [UInt8], _ range: Range<Int>, areSound: Bool) -> String {
        areSound ? bytes.span.string(range) : string(bytes, range)
    }

    static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe String(decoding: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
        }
    }

    @inline(__always)
    static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    /// Whether `word` (lower-case ASCII) stands at `index`, letters of either case.
    static func matches(_ bytes: [UInt8], at index: Int, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index >= 0, index + count <= bytes.count else { return false }
        for offset in 0..<count where unsafe lowered(bytes[index + offset]) != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The first place of `word` (lower-case ASCII) from `start` on, before `end`; letters of either case.
    static func find(_ word: StaticString, in bytes: [UInt8], from start: Int, before end: Int? = nil) -> Int?
    {
        let last = (end ?? bytes.count) - word.utf8CodeUnitCount
        var index = start
        while index <= last {
            if matches(bytes, at: index, word) { return index }
            index += 1
        }
        return nil
    }

    /// The first `byte` from `start` on.
    static func find(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress,
                let hit = unsafe memchr(first + start, Int32(byte), buffer.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(hit) - UnsafeRawPointer(first)
        }
    }
}
