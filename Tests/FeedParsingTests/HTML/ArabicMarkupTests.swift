// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

@Suite("Arabic and mixed text keeps its direction, its language and its letters")
struct ArabicMarkupTests {
    @Test(arguments: [
        MarkupCase("<p dir=\"rtl\" lang=\"ar\">خبر</p>", "<p dir=\"rtl\" lang=\"ar\">خبر</p>"),
        MarkupCase("<P DIR=RTL LANG=ar-MA>خبر</P>", "<p dir=\"rtl\" lang=\"ar-MA\">خبر</p>"),
        MarkupCase("<p xml:lang='fr'>texte</p>", "<p lang=\"fr\">texte</p>"),
        MarkupCase("<span dir=' auto '>x</span>", "<span dir=\"auto\">x</span>"),
        MarkupCase("<p dir=sideways>x</p>", "<p>x</p>"), MarkupCase("<p lang='a b'>x</p>", "<p>x</p>"),
        // Editors that know no `dir`.
        MarkupCase(
            "<p style=\"text-align: right; direction: rtl;\">خبر</p>", "<p dir=\"rtl\">خبر</p>"),
        MarkupCase("<div style='DIRECTION:RTL'>خبر</div>", "<div dir=\"rtl\">خبر</div>"),
        MarkupCase("<p dir=ltr style='direction:rtl'>x</p>", "<p dir=\"ltr\">x</p>"),
        MarkupCase("<p style='flex-direction:rtl'>x</p>", "<p>x</p>"),
        MarkupCase("<p style='x-direction : rtl'>x</p>", "<p>x</p>"),
        // One direction inside another.
        MarkupCase(
            "<p dir=\"rtl\">قال <span dir=\"ltr\" lang=\"fr\">« Bonjour »</span> ثم <bdi>OCP</bdi></p>",
            "<p dir=\"rtl\">قال <span dir=\"ltr\" lang=\"fr\">« Bonjour »</span> ثم <bdi>OCP</bdi></p>"),
        // An override element is an override.
        MarkupCase("<bdo dir=rtl>abc</bdo>", "abc"),
    ])
    func direction(example: MarkupCase) {
        #expect(HTMLSanitizer(base: nil).sanitize(example.written).html == example.expected)
    }

    @Test(arguments: 0x202A...0x202E)
    func embeddingsAndOverridesGo(code: UInt32) throws {
        try expectRemoved(code)
    }

    @Test(arguments: 0x2066...0x2069)
    func isolatesGo(code: UInt32) throws {
        try expectRemoved(code)
    }

    private func expectRemoved(_ code: UInt32) throws {
        let mark = String(try #require(Unicode.Scalar(code)))
        for written in [mark, "&#\(code);", "&#x\(String(code, radix: 16));"] {
            let clean = HTMLSanitizer(base: nil).sanitize("<p title=\"ا\(written)ب\">خ\(written)بر</p>")
            #expect(clean.html == "<p title=\"اب\">خبر</p>")
            #expect(clean.text == "خبر")
        }
    }

    @Test(arguments: [
        "\u{200F}خبر\u{200E}", "\u{61C}خبر", "می\u{200C}خواهم", "لا\u{200D}ه", "مُحَمَّدٌ", "الـــملك",
        "é", "e\u{301}", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "١٢٣", "👩‍👩‍👧", "ﷺ", "ﻻ", "«نص»", "“نص”", "10\u{2009}%",
    ])
    func lettersMarksAndJoinersStayUntouched(text: String) {
        let clean = HTMLSanitizer(base: nil).sanitize("<p>\(text)</p>")
        #expect(Array(clean.html.utf8) == Array("<p>\(text)</p>".utf8))
    }

    @Test func everyPlaceInABlockOfSixteenBytesIsLookedAt() {
        for length in 0..<40 {
            let before = String(repeating: "ع", count: length / 2) + String(repeating: "a", count: length % 2)
            for (written, html, text) in [
                ("<", "&lt;", "<"), (">", "&gt;", ">"), ("&", "&amp;", "&"), ("\u{202E}", "", ""),
                ("\u{0}", "", ""), ("  ", "  ", " "), ("\u{A0}", "\u{A0}", " "), ("\n ", "\n ", " "),
                ("\u{7F}", "", ""), ("\u{FEFF}", "", ""), ("\u{85}", "", ""), ("\u{2003}", "\u{2003}", " "),
                ("’", "’", "’"), ("é", "é", "é"), ("!\"#", "!\"#", "!\"#"),
            ] {
                let clean = HTMLSanitizer(base: nil).sanitize("x" + before + written + before + "y" + before)
                #expect(clean.html == "x" + before + html + before + "y" + before)
                #expect(clean.text == "x" + before + text + before + "y" + before)
            }
        }
    }
}
