// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct NewsSitemapTests {
    static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
          xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
          xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><loc>https://press.example/1</loc><lastmod>2026-11-22T10:05:00+00:00</lastmod>
          <news:news><news:publication><news:name>الصحافة</news:name><news:language>ar</news:language>
          </news:publication><news:publication_date>2026-11-22T10:00:00+00:00</news:publication_date>
          <news:title>أمطار الخير بسوس</news:title><news:keywords>سدود، أمطار, فلاحة</news:keywords></news:news>
          <image:image><image:loc>https://press.example/1.jpg</image:loc></image:image></url>
        <url><loc>https://press.example/2</loc></url>
        </urlset>
        """

    @Test("reads Google News sitemaps as feeds")
    func sitemap() throws {
        let feed = try SampleDocument.parse(Self.document)
        #expect(feed.format == .sitemap)
        #expect(feed.channel.title == "الصحافة")
        try #require(feed.items.count == 2)
        let item = feed.items[0]
        #expect(item.url == "https://press.example/1")
        #expect(item.id == "https://press.example/1")
        #expect(item.title == "أمطار الخير بسوس")
        #expect(item.published?.rfc3339 == "2026-11-22T10:00:00Z")
        #expect(item.updated?.rfc3339 == "2026-11-22T10:05:00Z")
        #expect(item.language == "ar")
        #expect(item.categories.map(\.term) == ["سدود", "أمطار", "فلاحة"])
        #expect(item.image?.address == "https://press.example/1.jpg")
        #expect(feed.items[1].title == nil)
    }

    @Test("an index of sitemaps is no feed, and names its parts")
    func index() {
        let document = """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://press.example/news.xml</loc></sitemap></sitemapindex>
            """
        #expect(
            throws: ParsingFailure.notAFeed(
                found: "an index of sitemaps", advertised: ["https://press.example/news.xml"])
        ) {
            try SampleDocument.parse(document)
        }
    }
}
