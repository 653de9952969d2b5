// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct AddressTests {
    @Test("resolves against xml:base, level by level")
    func xmlBase() throws {
        let item = try SampleDocument.item(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><entry xml:base="y/">
            <link href="1"/><content type="html" xml:base="../z/">&lt;a href="2"&gt;ب&lt;/a&gt;</content></entry></feed>
            """, base: "https://other.example/")
        #expect(item.url == "https://a.example/x/y/1")
        #expect(item.content.first?.base == "https://a.example/x/z/")
        #expect(item.contentHTML?.contains(#"href="https://a.example/x/z/2""#) == true)
    }

    @Test("passes over a base that is no web address")
    func unsafeBase() throws {
        let item = try SampleDocument.item(
            SampleDocument.atomEntry(#"<link href="/1"/>"#, attributes: #"xml:base="javascript:alert(1)""#),
            base: "https://a.example/feed")
        #expect(item.url == "https://a.example/1")
    }

    @Test("resolves RSS against the site, which its writers mean")
    func channelLink() throws {
        let document = SampleDocument.rss("<link>https://site.example/</link><item><link>/1</link></item>")
        #expect(
            try SampleDocument.item(document, base: "https://feeds.example/x").url == "https://site.example/1"
        )
    }

    @Test("falls back to the document's own address")
    func documentBase() throws {
        let document = SampleDocument.rss("<item><link>1.html</link></item>")
        #expect(
            try SampleDocument.item(document, base: "https://a.example/f/rss").url
                == "https://a.example/f/1.html")
        #expect(try SampleDocument.item(document).url == "1.html")
    }

    @Test("reads a link whose ampersand was escaped twice")
    func escapedTwice() throws {
        let item = try SampleDocument.item(
            SampleDocument.rssItem("<link>https://a.example/?a=1&amp;amp;b=2</link>"))
        #expect(item.url == "https://a.example/?a=1&b=2")
    }

    @Test("leaves ids as they were written")
    func ids() throws {
        let item = try SampleDocument.item(
            SampleDocument.atomEntry("<id>HTTP://A.example/%7Eb/../c</id>"), base: "https://a.example/")
        #expect(item.id == "HTTP://A.example/%7Eb/../c")
    }

    @Test("keeps Arabic addresses readable by everybody")
    func arabicAddress() throws {
        let item = try SampleDocument.item(SampleDocument.rssItem("<link>https://a.example/أخبار/1</link>"))
        let url = try #require(item.url)
        #expect(url.hasPrefix("https://a.example/"))
        #expect(!url.contains(" "))
    }

    @Test("resolves nothing when only the structure is wanted")
    func structureOnly() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.rss("<item><link>/1</link><description>&lt;b&gt;ب</description></item>"),
            base: "https://a.example/", mode: .structure)
        #expect(feed.items.first?.url == "/1")
        #expect(feed.items.first?.summary == "<b>ب")
        #expect(feed.items.first?.language == nil)
    }
}
