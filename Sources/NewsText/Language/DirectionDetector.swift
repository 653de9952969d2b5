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
        for word in text.utf8.split(whereSeparator: { $0 <= 0x20 }).prefix(200) {
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

    private static func isAddress(_ word: Substring.UTF8View) -> Bool {
        word.starts(with: "http://".utf8) || word.starts(with: "https://".utf8)
            || word.starts(with: "www.".utf8)
            || word.contains(UInt8(ascii: "@"))
    }

    /// Of the first letter that has one.
    private static func direction(of word: Substring.UTF8View) -> TextDirection? {
        for scalar in Substring(word).unicodeScalars {
            switch scalar.value {
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
}
