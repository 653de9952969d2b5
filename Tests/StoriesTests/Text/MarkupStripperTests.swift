// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Stories

@Suite struct MarkupStripperTests {
    private func strip(_ html: String, limit: Int = .max) -> String {
        String(decoding: MarkupStripper.strip(html, limit: limit), as: UTF8.self)
    }

    @Test(arguments: [
        ("<p>خبر</p><p>آخر</p>", "\nخبر\n\nآخر\n"), ("a<br>b<br/>c", "a\nb\nc"),
        ("<b>a</b>b<em>c</em>", "abc"),
        ("<a href=\"x\">رابط</a>", "رابط"), ("<span dir=\"rtl\">x</span>", "x"), ("a\nb", "a b"),
        ("x &amp; y", "x & y"), ("&#1593;&#x627;", "عا"), ("&nbsp;", " "), ("&#7;", " "), ("&#xD800;", " "),
        ("a & b", "a & b"), ("&amp", "&amp"), ("<", ""), ("a<", "a"), ("<>x", "x"), ("a<unfinished", "a\n"),
        ("", ""), ("<ul><li>1<li>2</ul>", "\n\n1\n2\n"), ("<strong>أ</strong>", "أ"),
        ("<h2>t</h2>u", "\nt\nu"),
    ])
    func strips(_ html: String, _ text: String) {
        #expect(strip(html) == text)
    }

    @Test func itStopsAtTheEndOfAWord() {
        let text = strip("كلمة " + String(repeating: "طويلة ", count: 100), limit: 60)
        #expect(text.utf8.count >= 60)
        #expect(text.utf8.count < 75)
        #expect(text.hasSuffix("طويلة"))
    }

    @Test func everyCutOfADocumentIsRead() {
        let html = Array("<p class='x'>خبر &amp; <b>آخر</b> &#1593;</p>".utf8)
        for end in 0...html.count {
            // Cut letters become replacement characters, as they do when the archive's text is damaged.
            let cut = String(decoding: html[..<end], as: UTF8.self)
            #expect(!strip(cut).contains("<"))
        }
    }
}
