// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

@Suite("Plain text out of HTML")
struct HTMLTextTests {
    @Test(arguments: [
        MarkupCase("خبر", "خبر"), MarkupCase("  خبر \n\t عاجل ", "خبر عاجل"), MarkupCase("", ""),
        MarkupCase(" ", ""),
        MarkupCase("<b>عا</b>جل", "عاجل"), MarkupCase("<p>أ</p><p>ب</p>", "أ ب"), MarkupCase("أ<br>ب", "أ ب"),
        MarkupCase("<li>أ<li>ب", "أ ب"), MarkupCase("<td>أ</td><td>ب</td>", "أ ب"),
        MarkupCase("<p>أ</p>، <p>ب</p>", "أ ، ب"), MarkupCase("أ&nbsp;ب&#160;ج", "أ ب ج"),
        MarkupCase("A&amp;T &lt;b&gt;", "A&T <b>"), MarkupCase("&amp;lt;", "&lt;"),
        MarkupCase("a < b", "a < b"),
        MarkupCase("<script>x</script>أ<style>y</style>", "أ"), MarkupCase("أ<!-- x -->ب", "أب"),
        MarkupCase("&laquo;نص&raquo; &hellip;", "«نص» …"), MarkupCase("&eacute;t&eacute; &eacute", "été é"),
        MarkupCase("&#1582;&#x628;&#X631;", "خبر"), MarkupCase("&#150;&#146;", "–’"),
        MarkupCase("خ\u{200B}بر", "خ\u{200B}بر"), MarkupCase("أ\u{2003}ب", "أ ب"),
        MarkupCase("&#8207;أ", "\u{200F}أ"),
        MarkupCase("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"), MarkupCase("&#7;&#127;", ""),
        MarkupCase("<title>عنوان</title>نص", "عنوان نص"), MarkupCase("<img alt='x'>أ", "أ"),
        MarkupCase("مقدمة<form><input value=x>ختام</form>", "مقدمة ختام"),
        MarkupCase("<![CDATA[أ & ب]]> ج", "أ & ب ج"), MarkupCase("x <y z", "x <y z"),
    ])
    func plain(example: MarkupCase) {
        #expect(HTMLText.plain(example.written) == example.expected)
        #expect(HTMLSanitizer(base: nil).sanitize(example.written).text == example.expected)
        var bytes = Array(example.written.utf8)
        let fromBytes = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            unsafe HTMLText.plain(utf8: UnsafeBufferPointer(buffer))
        }
        #expect(fromBytes == example.expected)
    }

    @Test(arguments: [
        MarkupCase("a &amp; b", "a & b"), MarkupCase("&lt;b&gt;", "<b>"), MarkupCase("&amp;amp;", "&amp;"),
        MarkupCase("&", "&"), MarkupCase("&&amp;&", "&&&"), MarkupCase("&bogus; &#;", "&bogus; &#;"),
        MarkupCase("  <p>&eacute;  ", "  <p>é  "), MarkupCase("&NotEqualTilde;", "≂̸"),
        MarkupCase("خبر", "خبر"),
        MarkupCase("&notit; &notin;", "¬it; ∉"), MarkupCase("&AMP &Amp", "& &Amp"),
    ])
    func decodesReferencesOnce(example: MarkupCase) {
        #expect(HTMLText.decodeEntities(example.written) == example.expected)
    }

    @Test(arguments: [
        ("خبر عاجل", false), ("a < b > c", false), ("AT&T", false), ("R&D;", false), ("List<String>", false),
        ("x &amp; y", true), ("&#1582;", true), ("&eacute", false), ("<b>x</b>", true), ("x<br/>", true),
        ("</p>", true), ("<p", false), ("<!-- x -->", true), ("<IMG SRC=x>", true), ("", false), ("<", false),
        ("&", false), ("<3 <3", false), ("<b", false), ("&nbsp;", true), ("<script>", true),
    ])
    func tellsMarkupFromText(text: String, isMarkup: Bool) {
        let bytes = Array(text.utf8)
        let found = unsafe bytes.withUnsafeBufferPointer { unsafe HTMLText.looksLikeMarkup(utf8: $0) }
        #expect(found == isMarkup)
    }

    @Test(arguments: ["<b", "<b<", "</", "<!", "&", "&#1", "&am", "<b ", "< >"])
    func tellingTakesLinearTime(fragment: String) {
        let bytes = Array(String(repeating: fragment, count: 200_000).utf8)
        let taken = ContinuousClock().measure {
            let found = unsafe bytes.withUnsafeBufferPointer { unsafe HTMLText.looksLikeMarkup(utf8: $0) }
            #expect(!found)
        }
        #expect(taken < .seconds(20), "\(fragment): \(taken)")
    }
}
