// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct BrokenDocumentTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var fault: String
        var document: String
        var titles: [String?]
        /// A word of the reason.
        var reason = ""
        var testDescription: String { fault }
    }

    static let samples: [Sample] = [
        Sample(
            fault: "white space before the declaration",
            document:
                "\n\n<?xml version=\"1.0\"?><rss><channel><item><title>أ</title></item></channel></rss>",
            titles: ["أ"], reason: "white space"),
        Sample(
            fault: "a PHP notice before the declaration",
            document:
                "Notice: x in y.php\n<?xml version=\"1.0\"?><rss><channel><item><title>أ</title></item></channel></rss>",
            titles: ["أ"], reason: "text before"),
        Sample(
            fault: "bare ampersands",
            document:
                "<rss><channel><item><title>R&D & سوس &</title><link>https://a.example/?a=1&b=2</link></item></channel></rss>",
            titles: ["R&D & سوس &"], reason: "line 1"),
        Sample(
            fault: "entities of HTML",
            document:
                "<rss><channel><item><title>R&eacute;gion &laquo;&zwnj;سوس&raquo;</title></item></channel></rss>",
            titles: ["Région «\u{200C}سوس»"], reason: "eacute"),
        Sample(
            fault: "an unclosed item",
            document: "<rss><channel><item><title>أ</title><item><title>ب</title></item></channel></rss>",
            titles: ["أ", "ب"], reason: "item"),
        Sample(
            fault: "an unclosed title",
            document: "<rss><channel><item><title>أ<link>https://a.example/1</link></item></channel></rss>",
            titles: ["أ"], reason: "title"),
        Sample(
            fault: "crossed tags",
            document:
                "<rss><channel><item><title>أ</title><b><i>x</b></i></item><item><title>ب</title></item></channel></rss>",
            titles: ["أ", "ب"], reason: "before"),
        Sample(
            fault: "an end tag too many",
            document:
                "<rss><channel><item><title>أ</title></item></item><item><title>ب</title></item></channel></rss>",
            titles: ["أ", "ب"], reason: "closes nothing"),
        Sample(
            fault: "CDATA left open",
            document: """
                <rss><channel><item><title>أ</title><description><![CDATA[نص</description></item>
                <item><title><![CDATA[ج]]></title></item></channel></rss>
                """,
            titles: ["أ", "ج"], reason: "CDATA"),
        Sample(
            fault: "CDATA left open at the end",
            document: "<rss><channel><item><title>أ</title></item><item><title><![CDATA[ب",
            titles: ["أ", "ب"],
            reason: "CDATA"),
        Sample(
            fault: "truncation inside a tag",
            document: "<rss><channel><item><title>أ</title></item><item><title>ب</title><link hr",
            titles: ["أ", "ب"],
            reason: "line 1"),
        Sample(
            fault: "two documents in one",
            document:
                "<rss><channel><item><title>أ</title></item></channel></rss><rss><channel><item><title>ب</title></item></channel></rss>",
            titles: ["أ", "ب"]),
        Sample(
            fault: "text behind the root",
            document: "<rss><channel><item><title>أ</title></item></channel></rss>\n<!-- x --> cached 0.3s",
            titles: ["أ"]),
        Sample(
            fault: "control characters and NULs",
            document: "<rss><channel><item><title>أ\u{1}\u{0}\u{8}ب</title></item></channel></rss>",
            titles: ["أب"]),
        Sample(
            fault: "attributes without quotes",
            document:
                "<rss version=2.0><channel><item><title>أ</title><guid isPermaLink=false>x</guid></item></channel></rss>",
            titles: ["أ"], reason: "quotes"),
        Sample(
            fault: "a < in a text",
            document: "<rss><channel><item><title>3 < 4 سوس</title></item></channel></rss>",
            titles: ["3 < 4 سوس"],
            reason: "opens no tag"),
        Sample(
            fault: "HTML that nobody escaped",
            document:
                "<rss><channel><item><title>أ</title><description><p>نص<br>ثان<p>ثالث</description></item></channel></rss>",
            titles: ["أ"]),
        Sample(
            fault: "a comment left open",
            document: "<rss><channel><!-- x ><item><title>أ</title></item></channel></rss>", titles: ["أ"],
            reason: "comment"),
    ]

    @Test("reads what can be read, and says what was wrong", arguments: samples)
    func repair(_ sample: Sample) throws {
        let feed = try SampleDocument.parse(sample.document)
        #expect(feed.items.map(\.title) == sample.titles)
        let reason = try #require(feed.malformation)
        #expect(reason.contains(sample.reason), "\(reason)")
    }

    @Test("names line and column of the fault")
    func position() throws {
        let feed = try SampleDocument.parse("<rss>\n<channel>\n<title>سوس & الجهة</title>\n</channel></rss>")
        #expect(feed.malformation?.contains("line 3") == true)
    }

    @Test("keeps markup that stands in a description unescaped")
    func nakedMarkup() throws {
        let item = try SampleDocument.item(
            SampleDocument.rssItem(
                "<description><p dir=\"rtl\">نص <b>غامق</b></p><script>x</script></description>"))
        #expect(item.contentHTML ?? item.summaryDetail?.value == #"<p dir="rtl">نص <b>غامق</b></p>"#)
        #expect(item.summary == "نص غامق")
    }

    @Test("reads a feed under any media type", arguments: ["text/html", "text/plain", "image/png", "", "x"])
    func mediaTypes(_ type: String) throws {
        let feed = try SampleDocument.parse(bytes: Array(SampleDocument.rssItem("").utf8), contentType: type)
        #expect(feed.items.count == 1)
        #expect(feed.malformation == nil)
    }

    @Test("leaves well-formed documents unflagged")
    func wellFormed() throws {
        let document = """
            <?xml version="1.0" encoding="utf-8" standalone="yes"?>
            <?xml-stylesheet href="x.xsl"?><!-- تعليق --><!DOCTYPE rss>
            <rss version="2.0"><channel><title>a &amp; &#x633;&#1608;س &lt; ]]</title></channel></rss>
            <!-- end -->
            """
        let feed = try SampleDocument.parse(document)
        #expect(feed.malformation == nil)
        #expect(feed.channel.title == "a & سوس < ]]")
    }
}
