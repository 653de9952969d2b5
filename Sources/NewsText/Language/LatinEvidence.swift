// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What speaks for French, Spanish, English or none of them in a text of Latin letters.
///
/// Words are folded to ASCII and packed, eight letters to an integer, so that a look-up makes no String; a
/// word's last letters are then the low bytes of the same integer.
struct LatinEvidence {
    private var french = 0
    private var spanish = 0
    private var english = 0
    /// German, Italian, Portuguese, Dutch, Turkish.
    private var foreign = 0
    private var words = 0
    private let weights = LanguageWords.weights
    private let endings = LanguageWords.endings

    init(_ bytes: Span<UInt8>) {
        var packed: UInt64 = 0
        var length = 0
        var index = 0
        while index < bytes.count, words < Self.enoughWords {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                packed = packed << 8 | UInt64(byte | 0x20)
                length += 1
                continue
            case 0xC3 where index < bytes.count:
                let letter = accented(bytes[index])
                index += 1
                packed = packed << 8 | UInt64(letter)
                length += 1
                continue
            case 0xC5 where index < bytes.count && (0x92...0x93).contains(bytes[index]):
                french += 3
                index += 1
                packed = packed << 16 | 0x6F65
                length += 2
                continue
            case 0xC4 where index < bytes.count, 0xC5 where index < bytes.count:
                // ş, ğ, č, ő …: no letter of ours.
                foreign += 3
                index += 1
                length += 9
                continue
            case 0xC2 where index < bytes.count && (bytes[index] == 0xBF || bytes[index] == 0xA1):
                spanish += 5
            case UInt8(ascii: "'"),
                0xE2 where isApostrophe(bytes, at: index):
                if byte == 0xE2 { index += 2 }
                apostrophe(packed, length, follower: index < bytes.count ? bytes[index] | 0x20 : 0)
                (packed, length) = (0, 0)
                continue
            default:
                break
            }
            close(packed, length)
            (packed, length) = (0, 0)
            if words & 7 == 0, isPlain { return }
        }
        close(packed, length)
    }

    /// The language that the evidence is clearly for.
    var language: LanguageTag? {
        let (best, second) = ranks
        // One common word is enough for two or three words; more text must show more.
        guard best >= 4, best * 4 >= second * 5 + 4, best != foreign else { return nil }
        return best == french ? "fr" : best == spanish ? "es" : "en"
    }

    /// The two highest scores.
    private var ranks: (best: Int, second: Int) {
        let (first, other) = (max(french, spanish), max(english, foreign))
        return (max(first, other), max(min(first, other), min(french, spanish), min(english, foreign)))
    }

    /// What the words so far say will not be unsaid by those to come.
    private var isPlain: Bool {
        let (best, second) = ranks
        return words >= Self.fewWords && best >= 2 * Self.fewWords && best >= 4 * second
    }

    private static let enoughWords = 80
    private static let fewWords = 16

    private mutating func close(_ packed: UInt64, _ length: Int) {
        guard length > 0 else { return }
        words += 1
        if length <= 8, let weight = weights[packed] {
            add(weight)
            return
        }
        guard length >= 5 else { return }
        var size = 5
        while size >= 2 {
            if let weight = endings[LanguageWords.ending(of: packed, length: size)] {
                add(weight)
                return
            }
            size &-= 1
        }
    }

    private mutating func add(_ weight: LanguageWords.Weight) {
        french += Int(weight.french)
        spanish += Int(weight.spanish)
        english += Int(weight.english)
        foreign += Int(weight.foreign)
    }

    /// The letter below the accent of the second byte of U+00C0–00FF, counting what the accent says.
    private mutating func accented(_ byte: UInt8) -> UInt8 {
        switch byte | 0x20 {
        case 0xA1: return spanishLetter("a", 2)
        case 0xAD: return spanishLetter("i", 3)
        case 0xB3: return spanishLetter("o", 3)
        case 0xBA: return spanishLetter("u", 3)
        case 0xB1: return spanishLetter("n", 5)
        case 0xA9:
            french += 1
            return UInt8(ascii: "e")
        case 0xA0: return frenchLetter("a", 2)
        case 0xA2: return frenchLetter("a", 2)
        case 0xA7: return frenchLetter("c", 2)
        case 0xA8: return frenchLetter("e", 3)
        case 0xAA, 0xAB: return frenchLetter("e", 3)
        case 0xAE, 0xAF: return frenchLetter("i", 2)
        case 0xB4: return frenchLetter("o", 2)
        case 0xB9, 0xBB: return frenchLetter("u", 3)
        case 0xA3, 0xB5, 0xA4, 0xB6, 0x9F, 0xA5, 0xB8, 0xBD:
            foreign += 4
            return UInt8(ascii: "a")
        case 0xBC: return UInt8(ascii: "u")
        default: return UInt8(ascii: "i")
        }
    }

    private mutating func frenchLetter(_ letter: Unicode.Scalar, _ weight: Int) -> UInt8 {
        french += weight
        return UInt8(ascii: letter)
    }

    private mutating func spanishLetter(_ letter: Unicode.Scalar, _ weight: Int) -> UInt8 {
        spanish += weight
        return UInt8(ascii: letter)
    }

    private func isApostrophe(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == 0x80 && bytes[index + 1] == 0x99
    }

    /// `l’eau` is French (or Italian), `king’s` and `don’t` are English.
    private mutating func apostrophe(_ packed: UInt64, _ length: Int, follower: UInt8) {
        let elided: [UInt64] = [0x6C, 0x64, 0x6E, 0x73, 0x63, 0x6A, 0x6D, 0x74, 0x7175]
        if length <= 2, elided.contains(packed) {
            french += 4
            words += 1
        } else {
            close(packed, length)
            if follower == UInt8(ascii: "s") || follower == UInt8(ascii: "t") { english += 3 }
        }
    }
}
