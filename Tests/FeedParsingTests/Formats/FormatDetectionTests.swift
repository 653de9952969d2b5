// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct FormatDetectionTests {
    struct Sample: Sendable {
        var document: String
        var format: FeedFormat
    }

    static let samples: [Sample] = [
        Sample(document: #"<rss version="0.91"><channel/></rss>"#, format: .rss091),
        Sample(document: #"<rss version="0.92"><channel/></rss>"#, format: .rss092),
        Sample(document: #"<rss version="0.93"><channel/></rss>"#, format: .rss093),
        Sample(document: #"<rss version="0.94"><channel/></rss>"#, format: .rss094),
        Sample(document: #"<rss version="2.0"><channel/></rss>"#, format: .rss20),
        Sample(document: #"<rss version="2.01"><channel/></rss>"#, format: .rss20),
        Sample(document: #"<rss><channel/></rss>"#, format: .rss),
        Sample(document: #"<RSS Version="2.0"><Channel/></RSS>"#, format: .rss20),
        Sample(
            document: """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
                xmlns="http://purl.org/rss/1.0/"><channel/></rdf:RDF>
                """, format: .rss10),
        Sample(
            document: """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
                xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/></rdf:RDF>
                """, format: .rss090),
        Sample(
            document: """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
                xmlns="http://channel.netscape.com/rdf/simple/0.9/"></rdf:RDF>
                """, format: .rss090),
        Sample(document: #"<feed xmlns="http://www.w3.org/2005/Atom"/>"#, format: .atom10),
        Sample(document: #"<a:feed xmlns:a="http://www.w3.org/2005/Atom"/>"#, format: .atom10),
        Sample(document: #"<feed version="0.3" xmlns="http://purl.org/atom/ns#"/>"#, format: .atom03),
        Sample(document: #"<feed xmlns="http://purl.org/atom/ns#"/>"#, format: .atom03),
        Sample(document: #"<feed version="0.2" xmlns="http://purl.org/atom/ns#"/>"#, format: .atom),
        Sample(document: #"{"version":"https://jsonfeed.org/version/1","items":[]}"#, format: .json1),
        Sample(document: #"{"version":"https://jsonfeed.org/version/1.1","items":[]}"#, format: .json11),
        Sample(
            document: #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>"#, format: .sitemap),
        Sample(document: #"<urlset/>"#, format: .sitemap),
    ]

    @Test("names the dialect", arguments: samples)
    func dialect(_ sample: Sample) throws {
        let feed = try SampleDocument.parse(sample.document)
        #expect(feed.format == sample.format)
        #expect(feed.malformation == nil)
    }

    @Test("takes an entry alone for a document")
    func entryDocument() throws {
        let feed = try SampleDocument.parse(
            #"<entry xmlns="http://www.w3.org/2005/Atom"><title>خبر</title><id>urn:1</id></entry>"#)
        #expect(feed.format == .atom10)
        #expect(feed.items.map(\.title) == ["خبر"])
    }

    @Test("reads a feed that a page was wrapped around")
    func wrappedFeed() throws {
        let feed = try SampleDocument.parse(
            """
            <!DOCTYPE html><html><body><feed xmlns="http://www.w3.org/2005/Atom"><title>غلاف</title>
            <entry><title>أ</title></entry></feed></body></html>
            """)
        #expect(feed.channel.title == "غلاف")
        #expect(feed.items.count == 1)
    }
}
