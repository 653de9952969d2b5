// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct NamespaceTests {
    @Test(
        "takes wrong and old namespace addresses for what was meant",
        arguments: [
            #"xmlns:dc="http://purl.org/dc/elements/1.1/""#,
            #"xmlns:dc="http://purl.org/dc/elements/1.0/""#,
            #"xmlns:dc="https://purl.org/dc/elements/1.1/""#,
            #"xmlns:dc="HTTP://PURL.ORG/DC/ELEMENTS/1.1/""#,
            #"xmlns:dc="http://wrong.example/""#,
        ])
    func wrongAddresses(_ declaration: String) throws {
        let feed = try SampleDocument.parse(
            SampleDocument.rssItem("<dc:creator>كاتب</dc:creator>", attributes: declaration))
        #expect(feed.items.first?.authors.map(\.name) == ["كاتب"])
        #expect(feed.malformation == nil)
    }

    @Test("reads any prefix that is bound to a known address")
    func otherPrefix() throws {
        let item = try SampleDocument.item(
            SampleDocument.rssItem(
                "<x:encoded>&lt;p&gt;نص&lt;/p&gt;</x:encoded>",
                attributes: #"xmlns:x="http://purl.org/rss/1.0/modules/content/""#))
        #expect(item.contentHTML == "<p>نص</p>")
    }

    @Test("an address of somebody's example is nobody's: the usual prefix decides, another one does not")
    func exampleAddress() throws {
        let address = "http://example.com/DTDs/Podcast-1.0.dtd"
        func duration(_ prefix: String) throws -> Int? {
            let element = "<\(prefix):duration>61</\(prefix):duration>"
            let enclosure = #"<enclosure url="https://a.example/a.mp3" type="audio/mpeg"/>"#
            return try SampleDocument.item(
                SampleDocument.rssItem(element + enclosure, attributes: "xmlns:\(prefix)=\"\(address)\"")
            ).enclosures.first?.duration
        }
        #expect(try duration("itunes") == 61)
        #expect(try duration("x") == nil)
    }

    @Test("reads prefixes that nobody declared, and says so")
    func undeclared() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.rssItem(
                """
                <dc:creator>كاتب</dc:creator><content:encoded><![CDATA[<p>نص</p>]]></content:encoded>
                <media:thumbnail url="https://a.example/t.jpg"/>
                """))
        let item = try #require(feed.items.first)
        #expect(item.authors.map(\.name) == ["كاتب"])
        #expect(item.contentText == "نص")
        #expect(item.image?.address == "https://a.example/t.jpg")
        #expect(feed.malformation?.contains("dc") == true)
        #expect(feed.malformation?.contains("line 2") == true)
    }

    @Test("leaves elements of unknown namespaces, and what is in them, out")
    func foreign() throws {
        let item = try SampleDocument.item(
            SampleDocument.rssItem(
                """
                <shop:offer><title>إعلان</title><link>https://ads.example/</link></shop:offer>
                <georss:point>30.4 -9.6</georss:point><title>خبر</title>
                """, attributes: #"xmlns:shop="urn:shop" xmlns:georss="http://www.georss.org/georss""#))
        #expect(item.title == "خبر")
        #expect(item.links.isEmpty)
    }

    @Test("reads podcasts")
    func podcast() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.rss(
                """
                <title>بودكاست</title><itunes:author>إذاعة</itunes:author><itunes:summary>وصف</itunes:summary>
                <itunes:owner><itunes:name>مالك</itunes:name><itunes:email>o@p.example</itunes:email></itunes:owner>
                <itunes:image href="https://p.example/i.jpg"/>
                <itunes:category text="News"><itunes:category text="Politics"/></itunes:category>
                <item><title>حلقة</title><itunes:duration>1:02:03</itunes:duration>
                <itunes:keywords>أخبار, سوس</itunes:keywords><itunes:image href="https://p.example/1.jpg"/>
                <enclosure url="https://p.example/1.mp3" type="audio/mpeg" length="5"/></item>
                """, attributes: #"xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd""#))
        #expect(feed.channel.description == "وصف")
        #expect(feed.channel.authors.map(\.name) == ["إذاعة"])
        #expect(feed.channel.publisher == ParsedPerson(name: "مالك", email: "o@p.example"))
        #expect(feed.channel.image?.address == "https://p.example/i.jpg")
        #expect(feed.channel.categories.map(\.term) == ["News", "Politics"])
        let item = try #require(feed.items.first)
        #expect(item.enclosures.map(\.duration) == [3723])
        #expect(item.categories.map(\.term) == ["أخبار", "سوس"])
        #expect(item.image?.address == "https://p.example/1.jpg")
    }

    @Test("reads Media RSS, and its title only when there is no other")
    func media() throws {
        let item = try SampleDocument.item(
            SampleDocument.rssItem(
                """
                <media:group><media:content url="https://m.example/v.mp4" type="video/mp4" duration="61" fileSize="7"/>
                <media:content url="https://m.example/p.jpg" medium="image" width="600" height="400"/>
                <media:title>عنوان الصورة</media:title><media:description>وصف</media:description></media:group>
                <media:category>رياضة</media:category><title>عنوان الخبر</title>
                """, attributes: #"xmlns:media="http://search.yahoo.com/mrss/""#))
        #expect(item.title == "عنوان الخبر")
        #expect(item.summary == "وصف")
        #expect(item.image == ParsedImage(address: "https://m.example/p.jpg", width: 600, height: 400))
        #expect(
            item.enclosures == [
                ParsedEnclosure(
                    address: "https://m.example/v.mp4", type: "video/mp4", length: 7, duration: 61)
            ])
        #expect(item.categories.first?.scheme == "http://search.yahoo.com/mrss/category_schema")
    }

    struct Picture: Sendable {
        var markup: String
        var address: String?
    }

    @Test(
        "chooses the picture that was meant for it",
        arguments: [
            Picture(
                markup:
                    #"<enclosure url="https://a.example/e.jpg" type="image/jpeg"/><media:thumbnail url="https://a.example/t.jpg"/>"#,
                address: "https://a.example/t.jpg"),
            Picture(
                markup: #"<enclosure url="https://a.example/e.jpg" type="image/jpeg"/>"#,
                address: "https://a.example/e.jpg"),
            Picture(
                markup: "<image><url>https://a.example/i.jpg</url></image>",
                address: "https://a.example/i.jpg"),
            Picture(
                markup: #"<description>&lt;img src="https://a.example/d.jpg"&gt; نص</description>"#,
                address: "https://a.example/d.jpg"),
            Picture(markup: #"<enclosure url="https://a.example/a.mp3" type="audio/mpeg"/>"#, address: nil),
        ])
    func pictures(_ sample: Picture) throws {
        let item = try SampleDocument.item(
            SampleDocument.rssItem(sample.markup, attributes: #"xmlns:media="http://search.yahoo.com/mrss/""#)
        )
        #expect(item.image?.address == sample.address)
    }

    @Test("finds an address in either case, and none that only looks like it")
    func cases() {
        let address = "http://purl.org/rss/1.0/modules/content/"
        #expect(Namespace.of(address: address) == .content)
        #expect(Namespace.of(address: address.uppercased()) == .content)
        #expect(Namespace.of(address: address + "x") == nil)
        #expect(Namespace.of(address: String(address.dropFirst())) == nil)
        #expect(Namespace.of(address: "http://purl.org/rss/1.0/modules/c_ntent/") == nil)
        #expect(Namespace.of(address: "") == .core)
        #expect(Namespace.of(address: "http") == nil)
    }
}
