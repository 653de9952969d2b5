// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct AtomTests {
    @Test("reads heads and entries of RFC 4287")
    func entry() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.atom(
                """
                <title>مجلة</title><subtitle type="html">&lt;i&gt;ثقافة&lt;/i&gt;</subtitle><id>urn:feed</id>
                <link rel="self" href="https://m.example/atom"/><link href="https://m.example/"/>
                <link rel="hub" href="https://hub.example/"/><updated>2026-11-22T09:00:00Z</updated>
                <icon>/i.ico</icon><logo>/l.png</logo><rights>حقوق</rights>
                <generator uri="https://g.example/" version="2">مولد</generator>
                <author><name>هيئة التحرير</name><email>a@m.example</email><uri>/about</uri></author>
                <entry><title>عنوان</title><id>urn:1</id><link href="https://m.example/1" type="text/html"/>
                <link rel="enclosure" href="https://m.example/1.pdf" type="application/pdf" length="9" title="ملف"/>
                <published>2026-11-21T09:00:00Z</published><updated>2026-11-22T08:00:00+01:00</updated>
                <category term="t" scheme="urn:s" label="وسم"/><summary>ملخص</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>متن &amp; <b>غامق</b></p></div></content>
                <contributor><name>مساهم</name></contributor>
                <source><id>urn:src</id><title>أصل</title><link rel="self" href="https://s.example/f"/></source></entry>
                """), base: "https://m.example/atom")
        #expect(feed.channel.selfLink == "https://m.example/atom")
        #expect(feed.channel.link == "https://m.example/")
        #expect(feed.channel.hubs == ["https://hub.example/"])
        #expect(feed.channel.icon == "https://m.example/i.ico")
        #expect(feed.channel.description == "ثقافة")
        #expect(feed.channel.authors.first?.address == "https://m.example/about")
        #expect(
            feed.channel.generator
                == ParsedGenerator(name: "مولد", address: "https://g.example/", version: "2"))
        let item = try #require(feed.items.first)
        #expect(item.url == "https://m.example/1")
        #expect(item.updated?.rfc3339 == "2026-11-22T07:00:00Z")
        #expect(item.contentHTML == "<p>متن &amp; <b>غامق</b></p>")
        #expect(item.content.first?.type == "xhtml")
        #expect(item.categories == [ParsedCategory(term: "t", scheme: "urn:s", label: "وسم")])
        #expect(item.enclosures.first?.title == "ملف")
        #expect(item.contributors.map(\.name) == ["مساهم"])
        #expect(item.source?.id == "urn:src")
        #expect(item.source?.selfLink == "https://s.example/f")
    }

    struct Construct: Sendable {
        var markup: String
        var type: String
        var plain: String
    }

    @Test(
        "reads text constructs by their declared type",
        arguments: [
            Construct(markup: "<title>a &lt;b&gt;</title>", type: "text", plain: "a <b>"),
            Construct(markup: #"<title type="text">&amp;amp;</title>"#, type: "text", plain: "&amp;"),
            Construct(
                markup: #"<title type="html">a &lt;b&gt;ب&lt;/b&gt;</title>"#, type: "html", plain: "a ب"),
            Construct(
                markup: #"<title type="text/html" mode="escaped">&lt;i&gt;ب&lt;/i&gt;</title>"#, type: "html",
                plain: "ب"),
            Construct(
                markup: #"<title type="html" mode="base64">PGI+YjwvYj4=</title>"#, type: "html", plain: "b"),
            Construct(
                markup: #"<title type="application/octet-stream">2YXYsdit2KjYpw==</title>"#,
                type: "application/octet-stream", plain: "مرحبا"),
            Construct(markup: "<title>خبر <b>عاجل</b></title>", type: "xhtml", plain: "خبر عاجل"),
        ])
    func constructs(_ sample: Construct) throws {
        let item = try SampleDocument.item(SampleDocument.atomEntry(sample.markup))
        #expect(item.title == sample.plain)
        #expect(item.titleDetail?.type == sample.type)
    }

    @Test("keeps what lies elsewhere by its address")
    func contentElsewhere() throws {
        let item = try SampleDocument.item(
            SampleDocument.atomEntry(#"<content type="video/mp4" src="/v.mp4"/>"#), base: "https://v.example/"
        )
        #expect(item.content.first?.source == "https://v.example/v.mp4")
    }

    @Test("an identifier that is an address stands in for a link that is missing")
    func identifierAsAddress() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.atom(
                """
                <entry><id>https://a.example/1</id></entry><entry><id>urn:uuid:2</id></entry>
                <entry><id>https://a.example/3</id><link href="https://a.example/three"/></entry>
                """))
        #expect(feed.items.map(\.url) == ["https://a.example/1", nil, "https://a.example/three"])
        #expect(feed.items.allSatisfy { !$0.idIsPermalink })
    }

    @Test("prefers a page among alternate links")
    func alternates() throws {
        let item = try SampleDocument.item(
            SampleDocument.atomEntry(
                """
                <link rel="alternate" type="application/json" href="https://a.example/1.json"/>
                <link rel="alternate" type="text/html" href="https://a.example/1"/><link rel="edit" href="/e"/>
                """))
        #expect(item.url == "https://a.example/1")
        #expect(item.links.map(\.relation) == ["alternate", "alternate", "edit"])
    }

    @Test("accepts Atom elements inside RSS")
    func atomInRSS() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.rss(
                """
                <atom:link rel="self" href="https://r.example/feed"/><atom:link rel="hub" href="https://hub.example/"/>
                <link>https://r.example/</link><item><atom:updated>2026-11-22T09:00:00Z</atom:updated></item>
                """, attributes: #"xmlns:atom="http://www.w3.org/2005/Atom""#))
        #expect(feed.channel.link == "https://r.example/")
        #expect(feed.channel.selfLink == "https://r.example/feed")
        #expect(feed.channel.hubs == ["https://hub.example/"])
        #expect(feed.items.first?.updated?.rfc3339 == "2026-11-22T09:00:00Z")
    }
}
