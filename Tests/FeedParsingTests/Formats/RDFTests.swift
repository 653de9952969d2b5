// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct RDFTests {
    static let document = """
        <?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
          xmlns:dcterms="http://purl.org/dc/terms/" xmlns:admin="http://webns.net/mvcb/">
        <channel rdf:about="https://r.example/"><title>نشرة</title><link>https://r.example/</link>
          <description>وصف</description><dc:language>ar</dc:language><sy:updatePeriod>hourly</sy:updatePeriod>
          <sy:updateFrequency>2</sy:updateFrequency><admin:generatorAgent rdf:resource="https://g.example/?v=1"/>
          <admin:errorReportsTo rdf:resource="mailto:x@r.example"/>
          <items><rdf:Seq><rdf:li rdf:resource="https://r.example/1"/></rdf:Seq></items></channel>
        <image rdf:about="https://r.example/i.png"><title>صورة</title><url>https://r.example/i.png</url></image>
        <item rdf:about="https://r.example/1"><title>خبر</title><link>https://r.example/1</link>
          <dc:date>2026-11-22T10:00:00+01:00</dc:date><dc:creator>كاتب</dc:creator><dc:subject>ثقافة</dc:subject>
          <dcterms:issued>2026-11-20</dcterms:issued></item>
        </rdf:RDF>
        """

    @Test("finds the items beside the channel")
    func itemsBesideChannel() throws {
        let feed = try SampleDocument.parse(Self.document)
        #expect(feed.format == .rss10)
        #expect(feed.malformation == nil)
        let item = try #require(feed.items.first)
        #expect(item.id == "https://r.example/1")
        #expect(item.updated?.rfc3339 == "2026-11-22T09:00:00Z")
        #expect(item.published?.rfc3339 == "2026-11-20T00:00:00Z")
        #expect(item.authors.map(\.name) == ["كاتب"])
        #expect(item.categories.map(\.term) == ["ثقافة"])
        #expect(item.language == "ar")
    }

    @Test("reads the modules of the head")
    func modules() throws {
        let feed = try SampleDocument.parse(Self.document)
        #expect(feed.pacing.updatePeriod == "hourly")
        #expect(feed.pacing.updateFrequency == 2)
        #expect(feed.channel.generator?.address == "https://g.example/?v=1")
        #expect(feed.channel.publisher?.email == "x@r.example")
        #expect(feed.channel.image?.address == "https://r.example/i.png")
        #expect(feed.channel.image?.title == "صورة")
    }

    @Test("reads pacing, and nothing that makes no sense")
    func pacing() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.rss(
                """
                <ttl>-5</ttl><skipHours><hour>0</hour><hour>24</hour><hour>13</hour><hour>99</hour></skipHours>
                <skipDays><day>friday</day><day>جمعة</day></skipDays>
                """))
        #expect(feed.pacing.ttl == nil)
        #expect(feed.pacing.skipHours == [0, 13])
        #expect(feed.pacing.skipDays == ["Friday"])
    }
}
