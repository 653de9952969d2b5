// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct JSONFeedWriterTests {
    private func feed(_ edition: Edition) throws -> [String: Any] {
        try JSONTree.object(JSONFeedWriter(site: SampleEditions.site).write(edition))
    }

    @Test func theHeadSaysWhatAndWhere() throws {
        let feed = try feed(SampleEditions.edition())
        #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect(feed["title"] as? String == "البرّاح · كل الأخبار")
        #expect(feed["home_page_url"] as? String == "https://berrah.example/news/")
        #expect(feed["feed_url"] as? String == "https://berrah.example/news/feed.json")
        #expect(JSONTree.objects(feed["hubs"]).first?["type"] as? String == "WebSub")
        #expect(feed["next_url"] == nil)
    }

    @Test func itemsHaveAnIdAndContent() throws {
        for extent in PublishedExtent.allCases {
            let edition = SampleEditions.edition(entries: SampleEditions.entries(extent: extent))
            let items = JSONTree.objects(try feed(edition)["items"])
            #expect(Set(items.compactMap { $0["id"] as? String }).count == 14)
            #expect(items.allSatisfy { ($0["content_html"] == nil) != ($0["content_text"] == nil) })
            #expect(items.allSatisfy { $0["url"] != nil && $0["authors"] != nil })
        }
    }

    @Test func theStoryStandsUnderOurOwnName() throws {
        let item = try #require(JSONTree.objects(try feed(SampleEditions.edition())["items"]).first)
        let own = try #require(item["_berrah"] as? [String: Any])
        #expect(own["publisher"] as? String == "sabah")
        #expect(own["state"] as? String == "breaking")
        #expect(own["owners"] as? Int == 3)
        #expect(own["direction"] as? String == "rtl")
        #expect(
            JSONTree.objects(own["reports"]).map { $0["publisher"] as? String } == ["wakala", "littoral"])
        #expect(JSONTree.objects(own["evidence"]).first?["kind"] as? String == "mark")
        #expect((own["source"] as? [String: Any])?["feed_url"] as? String == "https://sabah.example/ar/feed")
    }

    @Test func mediaAreAttached() throws {
        let item = try #require(JSONTree.objects(try feed(SampleEditions.edition())["items"]).first)
        let files = JSONTree.objects(item["attachments"])
        #expect(files.map { $0["mime_type"] as? String } == ["audio/mpeg", "video/mp4"])
        #expect(files.first?["size_in_bytes"] as? Int == 12345)
        #expect(item["image"] as? String == "https://sabah.example/images/houz.jpg")
        #expect(item["tags"] as? [String] == ["أخبار ساخنة", "مجتمع"])
        #expect(item["language"] as? String == "ar")
        #expect(item["date_published"] as? String == "2026-11-23T10:18:00Z")
    }

    @Test func arabicIsWrittenAsItIs() {
        #expect(SampleEditions.text(SampleEditions.edition(), .json).contains("\"عاجل: هزة أرضية"))
    }

    @Test func theThreeFormatsListTheSame() throws {
        for (name, edition) in SampleDocuments.editions {
            let writer = EditionWriter(site: SampleEditions.site)
            let atom = try #require(XMLNode.parse(writer.write(edition, as: .atom)), "\(name)")
            let rss = try #require(
                XMLNode.parse(writer.write(edition, as: .rss))?.first("channel"), "\(name)")
            let json = JSONTree.objects(try JSONTree.object(writer.write(edition, as: .json))["items"])
            #expect(atom.all("entry").map { $0["id"] } == json.map { $0["id"] as? String })
            #expect(rss.all("item").map { $0["guid"] } == json.map { $0["id"] as? String })
            #expect(atom.all("entry").map { $0["title"] } == json.map { $0["title"] as? String })
            #expect(rss.all("item").map { $0["title"] } == json.map { $0["title"] as? String })
            #expect(
                atom.all("entry").map { $0.links("alternate").first } == json.map { $0["url"] as? String })
        }
    }
}
