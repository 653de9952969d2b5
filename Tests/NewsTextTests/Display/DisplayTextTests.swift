// SPDX-License-Identifier: Apache-2.0

import NewsText
import Testing

@Suite struct DisplayTextTests {
    @Test(arguments: [
        ("عاجل\u{202E}gpj.exe\u{202C}", "عاجلgpj.exe"), ("\u{2067}خبر\u{2069}", "خبر"),
        ("\u{202A}a\u{202B}b\u{202D}c", "abc"),
        ("a\u{0}b\u{7}c", "abc"), ("a\u{85}b", "a b"), ("  a \n\t b  ", "a b"), ("a\u{A0}\u{A0}b", "a b"),
        ("\u{A0}a\u{3000}b\u{2003}", "a b"), ("a\u{200B}b\u{FEFF}", "ab"), ("\u{2028}a\u{2029}b", "a b"),
        ("a \u{202E} b", "a b"), ("a\u{202F}\n:", "a :"), ("\u{9}", ""), ("a\r\nb", "a b"),
        ("\u{FFF9}a\u{FFFB}", "a"),
    ])
    func removesWhatReordersOrHides(text: String, expected: String) {
        #expect(DisplayText.clean(text) == expected)
    }

    @Test(arguments: [
        "", "عاجل: هزّة أرضية بالحوز", "مـــراكش", "می‌خواهم", "👩‍👩‍👧", "Rabat\u{A0}: «\u{202F}oui\u{202F}»",
        "a\u{200F}b\u{200E}c", "e\u{301}",
        "“Titre” – l’eau…", "ⴰⵣⵓⵍ", "ﷺ ﻻ", "日本語、テスト",
    ])
    func leavesEverythingElse(text: String) {
        #expect(Array(DisplayText.clean(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    /// Text is looked at eight bytes at a time: what has to go has to go wherever it stands.
    @Test(arguments: ["  ", "\t", " \n ", "\u{7F}", "\u{202E}", "\u{1}", "\u{A0} "])
    func everyPlaceIsLookedAt(disturbance: String) {
        for before in 1..<20 {
            for after in 1..<20 {
                let text =
                    String(repeating: "a", count: before) + disturbance + String(repeating: "b", count: after)
                let isBlank = disturbance.unicodeScalars.contains(where: \.properties.isWhitespace)
                let expected =
                    String(repeating: "a", count: before) + (isBlank ? " " : "")
                    + String(repeating: "b", count: after)
                #expect(DisplayText.clean(text) == expected)
            }
        }
    }

    @Test func blanksAtTheEndsGoWhereverTheEndsAre() {
        for length in 1..<20 {
            let word = String(repeating: "a", count: length)
            #expect(DisplayText.clean(word + " ") == word)
            #expect(DisplayText.clean(" " + word) == word)
            #expect(DisplayText.clean("س " + word + " س") == "س " + word + " س")
        }
    }

    @Test func whatIsCleanStaysClean() {
        for value in UInt32(0)..<0x3100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = DisplayText.clean("ب\(scalar) \(scalar)a")
            #expect(DisplayText.clean(once) == once, "U+\(String(value, radix: 16))")
        }
    }
}
