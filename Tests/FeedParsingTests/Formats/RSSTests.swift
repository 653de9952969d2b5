// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct RSSTests {
    private func newspaper() throws -> ParsedFeed {
        try SampleDocument.parse(
            SampleDocument.rss(
                """
                <title>صحيفة سوس</title><link>https://souss.example/</link>
                <description>أخبار &lt;b&gt;الجهة&lt;/b&gt;</description><language>ar-MA</language>
                <copyright>© سوس 2026</copyright><managingEditor>editor@souss.example (محمد أمزيان)</managingEditor>
                <webMaster>web@souss.example</webMaster><pubDate>Sun, 22 Nov 2026 09:00:00 +0000</pubDate>
                <lastBuildDate>Sun, 22 Nov 2026 09:05:00 GMT</lastBuildDate><category>أخبار</category>
                <generator>https://wordpress.org/?v=6.9</generator><ttl>30</ttl>
                <image><url>https://souss.example/i.png</url><title>شعار</title>
                <link>https://souss.example/home</link><width>88</width><height>31</height></image>
                <textInput><title>بحث</title><link>https://souss.example/search</link></textInput>
                <item><title>تهيئة الطريق الإقليمية</title><link>https://souss.example/1</link>
                <guid isPermaLink="false">souss-1</guid><pubDate>Sat, 21 Nov 2026 18:00:00 +0100</pubDate>
                <dc:creator>فاطمة</dc:creator><author>sara@souss.example (سارة)</author>
                <category domain="https://souss.example/tags">طرق</category><category>تارودانت</category>
                <description>ملخص قصير</description>
                <content:encoded><![CDATA[<p>نص <em>كامل</em></p>]]></content:encoded>
                <comments>https://souss.example/1#comments</comments>
                <wfw:commentRss>https://souss.example/1/feed</wfw:commentRss>
                <enclosure url="https://souss.example/1.mp3" type="audio/mpeg" length="1234"/>
                <source url="https://map.example/rss">وكالة</source></item>
                """,
                attributes: """
                    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" \
                    xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    """))
    }

    @Test("reads the head of a newspaper")
    func head() throws {
        let channel = try newspaper().channel
        #expect(channel.title == "صحيفة سوس")
        #expect(channel.link == "https://souss.example/")
        #expect(channel.description == "أخبار الجهة")
        #expect(channel.descriptionDetail?.type == "html")
        #expect(channel.language == "ar-ma")
        #expect(channel.rights == "© سوس 2026")
        #expect(channel.authors == [ParsedPerson(name: "محمد أمزيان", email: "editor@souss.example")])
        #expect(channel.publisher == ParsedPerson(email: "web@souss.example"))
        #expect(channel.published?.rfc3339 == "2026-11-22T09:00:00Z")
        #expect(channel.updated?.rfc3339 == "2026-11-22T09:05:00Z")
        #expect(channel.generator?.name == "https://wordpress.org/?v=6.9")
        #expect(channel.categories == [ParsedCategory(term: "أخبار")])
    }

    @Test("keeps the links of the image and of the search box out of the head's")
    func imageLinks() throws {
        let channel = try newspaper().channel
        #expect(channel.links.map(\.address) == ["https://souss.example/"])
        #expect(
            channel.image
                == ParsedImage(
                    address: "https://souss.example/i.png", title: "شعار", link: "https://souss.example/home",
                    width: 88, height: 31))
    }

    @Test("reads an item with everything in it")
    func item() throws {
        let feed = try newspaper()
        let item = try #require(feed.items.first)
        #expect(item.id == "souss-1")
        #expect(!item.idIsPermalink)
        #expect(item.url == "https://souss.example/1")
        #expect(item.title == "تهيئة الطريق الإقليمية")
        #expect(item.direction == .rightToLeft)
        #expect(item.published?.rfc3339 == "2026-11-21T17:00:00Z")
        #expect(item.publishedHasZone)
        #expect(item.authors.map(\.name) == ["فاطمة", "سارة"])
        #expect(item.categories.map(\.term) == ["طرق", "تارودانت"])
        #expect(item.categories.first?.scheme == "https://souss.example/tags")
        #expect(item.summary == "ملخص قصير")
        #expect(item.contentHTML == "<p>نص <em>كامل</em></p>")
        #expect(item.contentText == "نص كامل")
        #expect(item.commentsURL == "https://souss.example/1#comments")
        #expect(item.commentsFeedURL == "https://souss.example/1/feed")
        #expect(item.source?.title == "وكالة")
        #expect(item.source?.selfLink == "https://map.example/rss")
        #expect(item.enclosures.map(\.length) == [1234])
        #expect(feed.pacing.ttl == 30)
    }

    struct Permalink: Sendable {
        var markup: String
        var url: String?
        var isPermalink: Bool
    }

    @Test(
        "takes a guid for the link only when it is one",
        arguments: [
            Permalink(
                markup: "<guid>https://a.example/1</guid>", url: "https://a.example/1", isPermalink: true),
            Permalink(
                markup: #"<guid isPermaLink="true">https://a.example/1</guid>"#, url: "https://a.example/1",
                isPermalink: true),
            Permalink(
                markup: #"<guid isPermaLink="false">https://a.example/1</guid>"#, url: nil, isPermalink: false
            ),
            Permalink(
                markup: "<link>https://a.example/2</link><guid>https://a.example/1</guid>",
                url: "https://a.example/2", isPermalink: false),
            Permalink(markup: "<guid>سوس 17</guid>", url: nil, isPermalink: false),
        ])
    func permalink(_ sample: Permalink) throws {
        let item = try SampleDocument.item(SampleDocument.rssItem(sample.markup))
        #expect(item.url == sample.url)
        #expect(item.idIsPermalink == sample.isPermalink)
    }

    @Test("a second summary is content")
    func secondSummary() throws {
        let item = try SampleDocument.item(
            SampleDocument.rssItem("<description>قصير</description><summary>أطول من ذلك</summary>"))
        #expect(item.summary == "قصير")
        #expect(item.contentText == "أطول من ذلك")
    }

    @Test("guesses whether a text is markup, and decodes it once")
    func guessedMarkup() throws {
        let item = try SampleDocument.item(
            SampleDocument.rssItem(
                "<title>AT&amp;amp;T &amp;lt;3 أكادير</title><description>1 &lt; 2</description>"))
        #expect(item.title == "AT&T <3 أكادير")
        #expect(item.titleDetail?.type == "html")
        #expect(item.summary == "1 < 2")
        #expect(item.summaryDetail?.type == "text")
    }
}
