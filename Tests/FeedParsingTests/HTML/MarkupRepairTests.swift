// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

@Suite("Broken markup comes out whole")
struct MarkupRepairTests {
    @Test(arguments: [
        // Left open.
        MarkupCase("<p>خبر", "<p>خبر</p>"), MarkupCase("<div><b>x", "<div><b>x</b></div>"),
        MarkupCase("<p>one<p>two", "<p>one</p><p>two</p>"),
        MarkupCase("<ul><li>a<li>b</ul>c", "<ul><li>a</li><li>b</li></ul>c"),
        MarkupCase("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        MarkupCase("<dl><dt>t<dd>d<dt>u</dl>", "<dl><dt>t</dt><dd>d</dd><dt>u</dt></dl>"),
        MarkupCase(
            "<table><tr><td>1<td>2<tr><th>3</table>x",
            "<table><tr><td>1</td><td>2</td></tr><tr><th>3</th></tr></table>x"),
        MarkupCase(
            "<table><thead><tr><td>1<tbody><tr><td>2</table>",
            "<table><thead><tr><td>1</td></tr></thead><tbody><tr><td>2</td></tr></tbody></table>"),
        MarkupCase(
            "<table><tr><td><table><tr><td>in</table>out</table>",
            "<table><tr><td><table><tr><td>in</td></tr></table>out</td></tr></table>"),
        MarkupCase("<ruby>漢<rp>(<rt>x<rp>)</ruby>", "<ruby>漢<rp>(</rp><rt>x</rt><rp>)</rp></ruby>"),
        // Never opened.
        MarkupCase("x</p></div></b>y", "x y"), MarkupCase("<p>x</i>y</p>", "<p>xy</p>"),
        MarkupCase("<table><tr><td></div>x</table>", "<table><tr><td>x</td></tr></table>"),
        MarkupCase("x</br>y", "x<br>y"), MarkupCase("<p>x</img></p>", "<p>x</p>"),
        // Crossed.
        MarkupCase("<b><i>x</b>y</i>", "<b><i>x</i></b><i>y</i>"),
        MarkupCase("<p>x<b>y</p>z</b>", "<p>x<b>y</b></p><b>z</b>"),
        MarkupCase("<p><b>x</p><p>y</b></p>", "<p><b>x</b></p><p><b>y</b></p>"),
        MarkupCase("<b><div>x</b>y</div>", "<b><div>x</div></b><div>y</div>"),
        MarkupCase("<b><p>x</b></p>y", "<b><p>x</p></b>y"),
        MarkupCase("<b>x<p>y</b>z", "<b>x<p>y</p></b><p>z</p>"),
        MarkupCase("<a href=\"http://a.ma/\"><p>x</a>y</p>", "<a href=\"http://a.ma/\"><p>x</p></a><p>y</p>"),
        MarkupCase("<span><b>x</span>y</b>", "<span><b>x</b></span><b>y</b>"),
        MarkupCase("<b><ul><li>x</b>y</li></ul>", "<b><ul><li>xy</li></ul></b>"),
        MarkupCase("<td><b>x</td><td>y</td>", "<td><b>x</b></td><td>y</td>"),
        MarkupCase("<span><div>x</span>y</div>", "<span><div>xy</div></span>"),
        // One inside another of its kind.
        MarkupCase(
            "<a href=\"http://a.ma/1\">x<a href=\"http://a.ma/2\">y</a>",
            "<a href=\"http://a.ma/1\">x</a><a href=\"http://a.ma/2\">y</a>"),
        MarkupCase("<h2>x<h3>y</h3>", "<h2>x</h2><h3>y</h3>"),
        MarkupCase("<h2>عنوان</h3>نص", "<h2>عنوان</h2>نص"),
        MarkupCase("<p>x<div>y</div>", "<p>x</p><div>y</div>"),
        MarkupCase(
            "<p>x<table><tr><td>y</table>",
            "<p>x</p><table><tr><td>y</td></tr></table>"),
        // Written as XHTML.
        MarkupCase("x<br/>y<hr />z", "x<br>y<hr>z"), MarkupCase("<a name=\"top\"/>x", "<a></a>x"),
        MarkupCase("<p/>x", "<p></p>x"),
        MarkupCase("<script src=\"x\"/>y", "y"),
        // Cut off.
        MarkupCase("<p>x</p><p>y<a href=\"http://", "<p>x</p><p>y</p>"), MarkupCase("x<y z", "x&lt;y z"),
        MarkupCase("x <!-- never closed", "x "),
        MarkupCase("<a href=\"http://a.ma/>x</a>y", "<a href=\"http://a.ma/\">x</a>y"),
        MarkupCase("a < b > c & d", "a &lt; b &gt; c &amp; d"), MarkupCase("<>x</>y", "&lt;&gt;xy"),
        MarkupCase("<![CDATA[<p>x</p>]]>", "<p>x</p>"), MarkupCase("x]]>", "x]]&gt;"),
        MarkupCase("a\r\nb\rc", "a\nb\nc"), MarkupCase("a&#13;b", "a\nb"),
        MarkupCase("a&#12;b\u{C}c", "a b c"),
        MarkupCase("<p title=\"a&#12;b&#13;c&#10;d\">x</p>", "<p title=\"abc\nd\">x</p>"),
        MarkupCase("<IMAGE SRC=\"http://a.ma/x.jpg\">", "<img src=\"http://a.ma/x.jpg\">"),
    ])
    func repairs(example: MarkupCase) {
        let sanitizer = HTMLSanitizer(base: nil)
        let clean = sanitizer.sanitize(example.written).html
        #expect(clean == example.expected)
        #expect(StrictMarkup.fault(in: clean) == nil)
        #expect(sanitizer.sanitize(clean).html == clean)
    }

    @Test func whatLiesTooDeepKeepsItsText() {
        let depth = OpenElements.maximumDepth + 50
        let html = String(repeating: "<div>", count: depth) + "نص" + String(repeating: "</div>", count: depth)
        let clean = HTMLSanitizer(base: nil).sanitize(html)
        #expect(clean.text == "نص")
        #expect(clean.html.components(of: "<div>") == OpenElements.maximumDepth)
    }
}

extension String {
    /// How often a piece occurs.
    func components(of piece: String) -> Int { ranges(of: piece).count }
}
