// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

/// Documents made to cost much more than their length. Every one is large enough that work which grows with the
/// square of the length would take minutes.
@Suite("Work grows with the length of a document, no faster", .timeLimit(.minutes(1)))
struct WorkBoundTests {
    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    @Test("raw text that never ends is looked for once", arguments: ["<script/>", "<STYLE />س"])
    func rawText(_ tag: String) {
        let html = Self.repeated(tag, 200_000) + "<b>خبر</b>"
        #expect(HTMLSanitizer(base: nil).sanitize(html).html.hasSuffix("<b>خبر</b>"))
    }

    @Test("the end of a script says nothing about a style")
    func rawTextOfTwoKinds() {
        let html = "<style/>أ<script/>ب<style/>ج<script/>x</script>د"
        #expect(HTMLSanitizer(base: nil).sanitize(html).html == "أد")
        #expect(HTMLSanitizer(base: nil).sanitize("<style/>أ<style/>ب<script>x</script>ج").html == "أبج")
    }

    @Test("comments that never end are looked for once")
    func comments() throws {
        let comments = Self.repeated("<!--x>", 150_000)
        let feed = try SampleDocument.parse(
            SampleDocument.rss("<title>جريدة</title>\(comments)<item><title>خبر</title></item>"))
        #expect(feed.items.map(\.title) == ["خبر"])
    }

    @Test(
        "sections that never end, before the end of one or of none", arguments: ["", "<c><![CDATA[]]></c>"])
    func sections(_ last: String) throws {
        let sections = Self.repeated("<a><![CDATA[x</a>", 40_000)
        let feed = try SampleDocument.parse(
            SampleDocument.rss("\(sections)<item><title><![CDATA[خبر</title></item>\(last)"))
        #expect(feed.items.map(\.title) == ["خبر"])
    }

    @Test("a tag of very many attributes is not compared with itself")
    func attributes() throws {
        let attributes = (0..<600_000).map { "a\($0)='1'" }.joined(separator: " ")
        let feed = try SampleDocument.parse(
            "<rss \(attributes)><channel><item><title>خبر</title></item></channel></rss>")
        #expect(feed.items.map(\.title) == ["خبر"])
        #expect(feed.malformation != nil)
    }

    @Test("a long name is not copied for every section in it")
    func longName() throws {
        let name = Self.repeated("n", 2_000_000)
        let sections = Self.repeated("<![CDATA[<![CDATA[]]>", 200_000)
        let feed = try SampleDocument.parse(
            SampleDocument.rss("<item><title>خبر</title></item>&x;<\(name)>\(sections)</\(name)>"))
        #expect(feed.items.map(\.title) == ["خبر"])
    }

    @Test("of a page, the first fifty feeds count, and a failure names a few of them")
    func links() throws {
        let links = (0..<1000).map {
            "<link rel='alternate hub self' type='application/rss+xml' href='/\($0)'>"
        }
        let anchors = (0..<1000).map { "<a href='/\($0)/feed'>س</a>" }
        let page = "<html>" + links.joined() + "</html>"
        let base = "https://press.example/"
        #expect(
            FeedDiscovery.feeds(inPage: Array(page.utf8), base: base)
                == (0..<50).map { "https://press.example/\($0)" })
        #expect(FeedDiscovery.feeds(inPage: Array(anchors.joined().utf8), base: base).count == 50)
        let (hubs, selves) = FeedDiscovery.hubs(inPage: Array(page.utf8), base: base)
        #expect(hubs.count == 50 && selves.count == 50)
        do throws(ParsingFailure) {
            _ = try SampleDocument.parse(page, base: base)
            Issue.record("it was read")
        } catch {
            #expect(error.message.contains("https://press.example/4 and 45 more"))
            #expect(error.message.utf8.count < 1000)
        }
    }

    @Test("an address without measure is none, in a page or in a feed")
    func longAddresses() throws {
        let long = "https://press.example/" + Self.repeated("x", 9000)
        #expect(
            FeedDiscovery.feeds(
                inPage: Array("<base href='\(long)/'><a href='\(long)/feed'><a href='/feed'>".utf8),
                base: "https://press.example/") == ["https://press.example/feed"])
        let item = try SampleDocument.item(
            SampleDocument.rssItem("<link>\(long)</link><guid>\(long)</guid><comments>\(long)</comments>"))
        #expect(item.url == nil)
        #expect(item.commentsURL == nil)
        // What identifies is kept, whatever its length.
        #expect(item.id == long)
        #expect(!item.idIsPermalink)
    }

    @Test("of the parts of an item, the first two hundred are kept and the rest is told")
    func parts() throws {
        let parts = (0..<1000).map {
            """
            <author><name>كاتب \($0)</name></author><contributor><name>مساهم \($0)</name></contributor>
            <link rel="enclosure" href="https://press.example/\($0).mp3"/><category term="وسم \($0)"/>
            <media:content url="https://press.example/m\($0).mp4" medium="video"/>
            """
        }.joined()
        let media = #"xmlns:media="http://search.yahoo.com/mrss/""#
        let feed = try SampleDocument.parse(
            SampleDocument.atom(
                "<title>جريدة</title>\(parts)<entry><title>خبر</title>\(parts)</entry>", attributes: media))
        let item = try #require(feed.items.first)
        for people in [item.authors, item.contributors, feed.channel.authors, feed.channel.contributors] {
            #expect(people.count == 200)
        }
        #expect(item.authors.first?.name == "كاتب 0")
        #expect(item.links.count == 200 && feed.channel.links.count == 200)
        #expect(item.categories.count == 200 && feed.channel.categories.count == 200)
        #expect(item.enclosures.count == 400)
        #expect(feed.malformation?.contains("200") == true)
    }

    @Test("a source's head is bounded like the feed's own")
    func partsOfASource() throws {
        let parts = (0..<300).map {
            "<author><name>كاتب \($0)</name></author><link rel='hub' href='https://hub.example/\($0)'/>"
        }.joined()
        let item = try SampleDocument.item(
            SampleDocument.atomEntry("<title>خبر</title><source>\(parts)<category term='س'/></source>"))
        #expect(item.source?.authors.count == 200)
        #expect(item.source?.hubs.count == 200)
        #expect(item.source?.categories.count == 1)
    }

    @Test("the lists of JSON are bounded as those of XML")
    func partsOfJSON() throws {
        func list(_ element: (Int) -> String) -> String { (0..<300).map(element).joined(separator: ",") }
        let feed = try SampleDocument.parse(
            """
            {"version":"https://jsonfeed.org/version/1.1","hubs":[\(list { #"{"url":"https://h.example/\#($0)"}"# })],
            "items":[{"id":"1","title":"خبر","authors":[\(list { #"{"name":"كاتب \#($0)"}"# })],
            "tags":[\(list { #""وسم \#($0)""# })],
            "attachments":[\(list { #"{"url":"https://press.example/\#($0).mp3"}"# })]}]}
            """)
        let item = try #require(feed.items.first)
        #expect(item.authors.count == 200)
        #expect(item.categories.count == 200)
        #expect(item.enclosures.count == 200)
        #expect(feed.channel.hubs.count == 200)
        #expect(feed.malformation?.contains("200") == true)
    }

    @Test("the page of a feed is its first alternate that is a page, however many links there are")
    func pageLink() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.atom(
                """
                <link rel="alternate" type="application/pdf" href="https://press.example/a.pdf"/>
                <link href="https://press.example/"/><link href="https://press.example/2"/>
                """))
        #expect(feed.channel.link == "https://press.example/")
        #expect(feed.channel.links.count == 3)
    }
}
