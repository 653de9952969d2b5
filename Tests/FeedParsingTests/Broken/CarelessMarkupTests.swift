// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

/// Items as careless programs write them, and what a reader is to see of each.
@Suite struct CarelessMarkupTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var fault: String
        /// Inside `<item>`.
        var item: String
        var title: String? = nil
        var url: String? = nil
        var summary: String? = nil
        var testDescription: String { fault }
    }

    static let samples: [Sample] = [
        Sample(
            fault: "a description that nobody closes",
            item: "<description>نص<link>https://a.example/1</link><guid>g</guid>",
            url: "https://a.example/1", summary: "نص"),
        Sample(
            fault: "a sign that is no tag",
            item: "<description>if x<y then</description><link>https://a.example/1</link>",
            url: "https://a.example/1", summary: "if x<y then"),
        Sample(
            fault: "marks of direction around an address",
            item: "<link>\u{200F}https://a.example/خبر\u{200F}</link><title>أ</title>", title: "أ",
            url: "https://a.example/خبر"),
        Sample(
            fault: "a byte order mark before an address",
            item: "<link>\u{FEFF}https://a.example/1</link><title>أ</title>", title: "أ",
            url: "https://a.example/1"),
        Sample(
            fault: "a section in a section",
            item: "<title><![CDATA[<![CDATA[أ]]]]><![CDATA[>]]></title>", title: "أ"),
        Sample(
            fault: "a custom element",
            item: #"<description><![CDATA[<amp-img src="/a.jpg"></amp-img>نص]]></description>"#,
            summary: "نص"),
        Sample(
            fault: "references to controls, and a bare ampersand",
            item: "<title>a&#1;b & c</title>", title: "ab & c"),
        Sample(
            fault: "Arabic that somebody read as windows-1256",
            item: "<title>ط§ظ„ظ…ظ„ظƒ</title>", title: "الملك"),
    ]

    @Test(arguments: samples)
    func isReadAsMeant(sample: Sample) throws {
        let item = try #require(try SampleDocument.parse(SampleDocument.rssItem(sample.item)).items.first)
        if let title = sample.title { #expect(item.title == title) }
        if let url = sample.url { #expect(item.url == url) }
        if let summary = sample.summary { #expect(item.summary == summary) }
    }

    @Test(arguments: ["<br>", "<img src='x.png'>", "<p>", "<li>"])
    func tagsThatNobodyClosesDoNotPileUp(tag: String) throws {
        let text = String(repeating: "سطر\(tag)", count: 400)
        let feed = try SampleDocument.parse(
            SampleDocument.rss(
                "<item><title>أ</title><description>\(text)</description></item><item><title>ب</title></item>"
            ))
        #expect(feed.items.map(\.title) == ["أ", "ب"])
        #expect(feed.malformation != nil)
    }

    @Test func itemsThatNobodyClosesAreItems() throws {
        let items = (0..<300).map { "<item><title>خبر \($0)</title>" }.joined()
        #expect(try SampleDocument.parse(SampleDocument.rss(items)).items.count == 300)
    }

    @Test(arguments: [
        (#"<dc:creator><![CDATA[<a href="https://a.example/">علي</a>]]></dc:creator>"#, "علي"),
        ("<dc:creator><![CDATA[Andr&eacute;]]></dc:creator>", "André"),
        ("<dc:creator><![CDATA[A &amp; B]]></dc:creator>", "A & B"),
    ])
    func namesHoldNoMarkup(creator: String, name: String) throws {
        let feed = try SampleDocument.parse(
            SampleDocument.rssItem(
                creator, attributes: #"xmlns:dc="http://purl.org/dc/elements/1.1/""#))
        #expect(feed.items.first?.authors.map(\.name) == [name])
    }

    @Test func theLongSummaryOfAPodcastIsItsContentAndASubtitleIsNot() throws {
        let itunes = #"xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd""#
        let both = try SampleDocument.parse(
            SampleDocument.rssItem(
                "<description>D</description><itunes:subtitle>sub</itunes:subtitle>"
                    + "<itunes:summary>long</itunes:summary>", attributes: itunes))
        #expect(both.items.first?.content.map(\.value) == ["long"])
        let one = try SampleDocument.parse(
            SampleDocument.rssItem(
                "<description>D</description><itunes:subtitle>sub</itunes:subtitle>", attributes: itunes))
        #expect(one.items.first?.content.isEmpty == true)
    }

    @Test func aMediaTypeMayHaveParameters() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.atomEntry(
                #"<title>أ</title><content type="text/html; charset=utf-8">&lt;b&gt;نص&lt;/b&gt;</content>"#))
        #expect(feed.items.first?.content.first?.type == "html")
    }

    @Test func picturesOfAnItemBelongToTheSite() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.rss(
                "<link>https://site.example/</link><item><title>أ</title>"
                    + #"<description><![CDATA[<p><img src="/a.jpg" alt="صورة">نص</p>]]></description></item>"#
            ),
            base: "https://feeds.example/rss")
        let html = try #require(feed.items.first?.summaryDetail?.value)
        #expect(html.contains("https://site.example/a.jpg"))
    }

    @Test func aBrokenEscapeOfJSONCostsOneLetter() throws {
        let feed = try SampleDocument.parse(
            #"{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"a\u00b"},{"id":"2","title":"ب"}]}"#
        )
        #expect(feed.items.map(\.id) == ["1", "2"])
        #expect(feed.items.last?.title == "ب")
    }

    @Test func aFeedInsideAPageIsOfItsOwnFormat() throws {
        let feed = try SampleDocument.parse(
            "<html><body><feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>أ</title></entry></feed></body></html>"
        )
        #expect(feed.format == .atom10)
    }

    @Test func aLetterCutInHalfIsDamageAndNoOtherLetter() throws {
        var bytes = Array("<rss><channel><item><title>سلا".utf8)
        bytes.append(0xD9)
        bytes += Array(" ...</title></item></channel></rss>".utf8)
        let feed = try FeedParser().parse(bytes, hints: DocumentHints())
        #expect(feed.items.first?.title == "سلا\u{FFFD} ...")
    }
}
