// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

@Suite("What an article needs is kept")
struct KeptMarkupTests {
    @Test(arguments: [
        "<h1>عنوان</h1><h2>ب</h2><p>نص <strong>مهم</strong> و<em>آخر</em></p>",
        "<figure><img src=\"https://a.ma/x.jpg\" alt=\"صورة\" width=\"800\" height=\"500\">"
            + "<figcaption>تعليق</figcaption></figure>",
        "<table><caption>جدول</caption><colgroup><col span=\"2\"></colgroup><thead><tr>"
            + "<th colspan=\"2\" scope=\"col\">أ</th></tr></thead><tbody><tr><td rowspan=\"2\">ب</td></tr></tbody></table>",
        "<ul><li>أ</li></ul><ol type=\"a\" start=\"3\" reversed><li value=\"7\">ب</li></ol>",
        "<dl><dt>أ</dt><dd>ب</dd></dl>", "<blockquote cite=\"https://a.ma/q\">قول</blockquote>",
        "<video src=\"https://a.ma/v.mp4\" width=\"640\" poster=\"https://a.ma/p.jpg\" controls></video>",
        "<audio controls><source src=\"https://a.ma/a.mp3\" type=\"audio/mpeg\"></audio>",
        "<picture><source srcset=\"https://a.ma/a.webp 1x, https://a.ma/b.webp 2x\" type=\"image/webp\">"
            + "<img src=\"https://a.ma/a.jpg\"></picture>",
        "<details open><summary>ملخص</summary>نص</details>", "<pre><code>a &lt; b</code></pre>",
        "<abbr title=\"وكالة المغرب العربي للأنباء\">و.م.ع</abbr>",
        "<time datetime=\"2026-11-23\">اليوم</time>", "<ruby>漢<rt>かん</rt></ruby>",
        "<a title=\"x\" href=\"mailto:redaction@a.ma\">راسلنا</a>", "<a href=\"tel:+212522000000\">اتصل</a>",
        "H<sub>2</sub>O<sup>+</sup><br><hr>",
        "<del cite=\"https://a.ma/\" datetime=\"2026\">x</del><ins>y</ins>",
        "<a href=\"https://a.ma/%D8%AE%D8%A8%D8%B1?a=1&amp;b=2#c\">x</a>",
        "<a href=\"https://a.ma/خبر\">x</a>",
    ])
    func staysAsItIs(markup: String) {
        let clean = HTMLSanitizer(base: "https://other.example/").sanitize(markup)
        #expect(clean.html == markup)
        #expect(!clean.lostMarkup)
    }

    @Test(arguments: [
        MarkupCase("<p class=a id=b data-x=1 align=center>x</p>", "<p>x</p>"),
        MarkupCase("<font color=red>x</font>", "x"), MarkupCase("<o:p>x</o:p>", "x"),
        MarkupCase("<img src=/a.jpg title='' alt=>", "<img title=\"\" src=\"https://b.ma/a.jpg\" alt=\"\">"),
        MarkupCase("<a href=../c?d#e>x</a>", "<a href=\"https://b.ma/c?d#e\">x</a>"),
        MarkupCase("<a href='//c.ma/d'>x</a>", "<a href=\"https://c.ma/d\">x</a>"),
        MarkupCase("<a href='https://b.ma/x y'>x</a>", "<a href=\"https://b.ma/x%20y\">x</a>"),
        MarkupCase("<a href='\n https://b.ma/x\n '>x</a>", "<a href=\"https://b.ma/x\">x</a>"),
        MarkupCase(
            "<a href='https://b.ma/?a=1&copy=2'>x</a>", "<a href=\"https://b.ma/?a=1&amp;copy=2\">x</a>"),
        MarkupCase("<a href='#fn1'>1</a>", "<a href=\"https://b.ma/sub/page#fn1\">1</a>"),
        MarkupCase(
            "<img srcset='s.jpg 300w,/b.jpg 2x,, data:x 3x' src=s.jpg>",
            "<img src=\"https://b.ma/sub/s.jpg\" srcset=\"https://b.ma/sub/s.jpg 300w, https://b.ma/b.jpg 2x\">"
        ),
        MarkupCase(
            "<video autoplay src=v.mp4 onplay=x>", "<video src=\"https://b.ma/sub/v.mp4\" controls></video>"),
        MarkupCase("<textarea>a</textarea><select><option>b<option>c</select>", "a b c "),
    ])
    func isWrittenOurWay(example: MarkupCase) {
        let clean = HTMLSanitizer(base: "https://b.ma/sub/page").sanitize(example.written)
        #expect(clean.html == example.expected)
    }

    @Test func withoutABaseAddressesStayRelative() {
        let clean = HTMLSanitizer(base: nil).sanitize("<a href='/x?y'>x</a><img src='a.jpg'>")
        #expect(clean.html == "<a href=\"/x?y\">x</a><img src=\"a.jpg\">")
        #expect(clean.firstImage == nil)
    }
}
