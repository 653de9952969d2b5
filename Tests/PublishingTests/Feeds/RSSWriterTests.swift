// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct RSSWriterTests {
    private func channel(_ edition: Edition) throws -> XMLNode {
        let rss = try #require(XMLNode.parse(RSSWriter(site: SampleEditions.site).write(edition)))
        #expect(rss.name == "rss" && rss.attributes["version"] == "2.0")
        return try #require(rss.first("channel"))
    }

    @Test func theChannelSaysWhatAndWhere() throws {
        let channel = try channel(SampleEditions.edition())
        #expect(channel["title"] == "البرّاح · كل الأخبار")
        #expect(channel["link"] == "https://berrah.example/news/")
        #expect(channel["description"]?.isEmpty == false)
        #expect(channel["lastBuildDate"] == "Mon, 23 Nov 2026 10:20:00 GMT")
        #expect(channel.links("self", element: "atom:link") == ["https://berrah.example/news/feed.rss"])
        #expect(channel.links("hub", element: "atom:link") == ["https://berrah.example/news/hub"])
        #expect(channel["language"] == nil, "the merged edition is in several")
    }

    @Test func anEditionInOneLanguageNamesIt() throws {
        #expect(try channel(SampleEditions.edition(.language("fr")))["language"] == "fr")
        #expect(
            try channel(SampleEditions.edition(filter: EditionFilter(languages: ["ar"])))["language"] == "ar")
    }

    @Test func itemsFollowTheProfile() throws {
        for item in try channel(SampleEditions.edition()).all("item") {
            #expect(item.all("title").count == 1 && item.all("link").count == 1)
            #expect(item.first("guid")?.attributes["isPermaLink"] == "false")
            #expect(item["pubDate"]?.hasSuffix("GMT") == true)
            #expect(item.all("enclosure").count <= 1)
            #expect(item.all("dc:creator").count >= 1)
            #expect(item.first("source")?.attributes["url"]?.hasPrefix("https://") == true)
            let names = item.children.map(\.name)
            if let content = names.firstIndex(of: "content:encoded") {
                #expect(names.firstIndex(of: "description").map { $0 < content } == true)
            }
        }
    }

    @Test func enclosuresBeyondTheFirstAreMedia() throws {
        let item = try #require(try channel(SampleEditions.edition()).first("item"))
        #expect(
            item.first("enclosure")?.attributes == [
                "url": "https://sabah.example/a.mp3", "length": "12345", "type": "audio/mpeg",
            ])
        #expect(item.first("media:content")?.attributes["url"] == "https://sabah.example/b.mp4")
        #expect(item.first("media:thumbnail")?.attributes["url"] == "https://sabah.example/images/houz.jpg")
    }

    @Test func plainTextEscapesInHexadecimal() {
        var item = SampleItems.frenchReport
        item.title = "Pêche & <mer>"
        let text = SampleEditions.text(
            SampleEditions.edition(.items, entries: [SampleEditions.entry(item)]), .rss)
        #expect(text.contains("<title>Pêche &#x26; &#x3C; mer&#x3E;</title>"))
    }

    @Test func aDescriptionIsHTMLThatSaysTheSummary() throws {
        var item = SampleItems.frenchReport
        item.summary = "Moins de 5 < 6 & plus"
        let channel = try channel(SampleEditions.edition(.items, entries: [SampleEditions.entry(item)]))
        #expect(channel.first("item")?["description"] == "Moins de 5 &lt; 6 &amp; plus")
    }

    @Test func aHeadlineWithReportsListsThem() throws {
        let item = try #require(
            try channel(SampleEditions.edition(entries: [SampleEditions.breakingStory(extent: .headline)]))
                .first("item"))
        #expect(item["description"]?.contains("https://littoral.example/fr/9") == true)
        #expect(item.first("content:encoded") == nil)
    }

    @Test func everyItemNamesItsLanguageStateAndRights() throws {
        let item = try #require(try channel(SampleEditions.edition()).first("item"))
        #expect(item["dc:language"] == "ar")
        #expect(item["dc:rights"] == "© صباح الأطلس 2026")
        #expect(item.all("category").map(\.text) == ["أخبار ساخنة", "مجتمع", "breaking"])
        #expect(item["source"] == "صباح الأطلس")
    }
}
