// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Publishing

@Suite struct HarmlessTextTests {
    @Test(arguments: [
        ("قفزة \u{202E}txt.exe\u{202C}", "قفزة txt.exe"),
        ("\u{2066}معزول\u{2069}", "معزول"),
        ("\u{202A}\u{202B}\u{202D}", ""),
        ("nul\u{0}bell\u{7}esc\u{1B}", "nulbellesc"),
        ("delete\u{7F}c1\u{80}\u{9F}", "deletec1"),
        ("tab\tline\nreturn\r", "tab\tline\nreturn\r"),
        (HostileItems.noncharacters + "x", "x"),
    ])
    func harmfulCharactersAreLeftOut(text: String, expected: String) {
        #expect(HarmlessText.strip(text) == expected)
    }

    /// Joiners, tatweel, marks and what merely lies near the harmful ones in UTF-8.
    @Test(arguments: [
        "نیم\u{200C}فاصله", "ل\u{200D}ا", "الأخـــبار", "\u{200E}a\u{200F}b\u{061C}", "é à ü « » ’ …",
        "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        "\u{2028}", "🇲🇦", "\u{FEFF}", "ﷺ", "\u{FFFD}", "\u{10FFFD}",
    ])
    func everythingElseStays(text: String) {
        #expect(Array(HarmlessText.strip(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: [
        ("  واحد \n\t اثنان  ", "واحد اثنان"), ("a\u{A0}b", "a b"), ("", ""), (" \u{202E} ", ""),
        ("a\u{0}b", "ab"), ("un\r\ndeux", "un deux"),
    ])
    func linesHaveOneSpaceBetweenWords(text: String, expected: String) {
        #expect(HarmlessText.line(text) == expected)
    }

    @Test(arguments: [
        ("<script>", "< script>"), ("</b>", "< /b>"), ("<!-- x -->", "< !-- x -->"), ("a < b", "a < b"),
        ("5<6", "5<6"), ("<<b", "< < b"), ("<\u{301}x", "< \u{301}x"), ("خبر <مهم>", "خبر < مهم>"),
        ("لا وسوم", "لا وسوم"), ("<", "<"),
    ])
    func whatLooksLikeATagIsTakenApart(text: String, expected: String) {
        let result = HarmlessText.untagged(text)
        #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
    }
}
