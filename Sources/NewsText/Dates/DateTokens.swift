// SPDX-License-Identifier: Apache-2.0

/// Cuts a written date into numbers, words and signs.
enum DateTokens {
    /// Digits that count for a number's value; all count for its length.
    static let keptDigits = 16

    /// The tokens of UTF-8 bytes, after entities, double encoding, accents and foreign digits are undone.
    static func read(_ bytes: [UInt8]) -> [DateToken] {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        if scalars.contains("&") { scalars = DateEntities.decoded(scalars) }
        if let repaired = DoubleEncoding.repaired(scalars) { scalars = repaired }
        var tokens: [DateToken] = []
        var isSpaced = false
        var word = ""
        var value = 0
        var digits = 0
        func close() {
            if !word.isEmpty {
                tokens.append(DateToken(kind: .word(word), isSpaced: isSpaced))
                (word, isSpaced) = ("", false)
            } else if digits > 0 {
                tokens.append(DateToken(kind: .number(value, digits: digits), isSpaced: isSpaced))
                (value, digits, isSpaced) = (0, 0, false)
            }
        }
        for scalar in scalars {
            guard let folded = DateFolding.fold(scalar) else { continue }
            switch folded {
            case " ":
                close()
                isSpaced = true
            case "0"..."9":
                if !word.isEmpty { close() }
                digits += 1
                // Longer numbers are no part of a date; they only must not overflow.
                if digits <= keptDigits { value = value * 10 + Int(folded.value) - 48 }
            case "a"..."z", "\u{AA}"...:
                if digits > 0 { close() }
                word.unicodeScalars.append(folded)
            default:
                close()
                tokens.append(DateToken(kind: .sign(folded), isSpaced: isSpaced))
                isSpaced = false
            }
        }
        close()
        return tokens
    }
}
