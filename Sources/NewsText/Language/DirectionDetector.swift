// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Tells which way a text runs by its words, for Arabic titles often begin with a Latin name.
public enum DirectionDetector {
    /// The direction; nil for a text without letters.
    ///
    /// Two words in five are enough for right to left: a Latin minority reads well inside an Arabic line, not
    /// the other way round. Addresses and numbers have no say.
    public static func detect(_ text: String) -> TextDirection? {
        var rightToLeft = 0
        var leftToRight = 0
        let bytes = text.utf8.span
        var words = 0
        var index = 0
        while index < bytes.count, words < 200 {
            while index < bytes.count, bytes[index] <= 0x20 { index &+= 1 }
            let start = index
            while index < bytes.count, bytes[index] > 0x20 { index &+= 1 }
            guard index > start else { break }
            words += 1
            let word = bytes.extracting(start..<index)
            if isAddress(word) { continue }
            switch direction(of: word) {
            case .rightToLeft: rightToLeft += 1
            case .leftToRight: leftToRight += 1
            case nil: break
            }
        }
        guard rightToLeft + leftToRight > 0 else { return nil }
        return rightToLeft * 5 >= (rightToLeft + leftToRight) * 2 ? .rightToLeft : .leftToRight
    }

    private static func isAddress(_ word: Span<UInt8>) -> Bool {
        if begins(word, "http://") || begins(word, "https://") || begins(word, "www.") { return true }
        for index in word.indices where word[index] == UInt8(ascii: "@") { return true }
        return false
    }

    private static func begins(_ word: Span<UInt8>, _ prefix: StaticString) -> Bool {
        guard word.count >= prefix.utf8CodeUnitCount else { return false }
        for offset in 0..<prefix.utf8CodeUnitCount where unsafe word[offset] != prefix.utf8Start[offset] {
            return false
        }
        return true
    }

    /// Of the first letter that has one.
    private static func direction(of word: Span<UInt8>) -> TextDirection? {
        var index = 0
        while index < word.count {
            let value = scalar(word, &index)
            switch value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x2AF, 0x370...0x58F, 0x2D30...0x2D7F, 0x900...0x1FFF,
                0x3040...0xD7FF:
                return .leftToRight
            // Arabic digits and vowel signs leave it open.
            case 0x600...0x61F, 0x64B...0x66D, 0x6F0...0x6F9: continue
            case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x1E800...0x1EFFF: return .rightToLeft
            default: continue
            }
        }
        return nil
    }

    /// The next scalar of UTF-8 that is known to be sound.
    @inline(__always)
    private static func scalar(_ bytes: Span<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = UInt32(bytes[index])
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
        for offset in 1..<max(length, 1) where index &+ offset < bytes.count {
            value = value << 6 | UInt32(bytes[index &+ offset] & 0x3F)
        }
        index &+= length
        return value
    }
}
