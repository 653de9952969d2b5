// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct JSONFeedTests {
    static let document = #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "يومية", "home_page_url": "https://j.example/",
         "feed_url": "https://j.example/feed.json", "language": "ar", "icon": "/icon.png", "favicon": "/f.ico",
         "hubs": [{"type": "WebSub", "url": "https://hub.example/"}], "unknown": {"a": [1, {"b": null}]},
         "authors": [{"name": "هيئة", "url": "https://j.example/a"}], "next_url": "https://j.example/2.json",
         "items": [
          {"id": 17, "url": "/1", "title": "خبر \"أول\"", "content_html": "<p>نص</p><script>x()</script>",
           "content_text": "نص", "summary": "ملخص", "image": "/1.jpg", "date_published": "2026-11-22T10:00:00+01:00",
           "date_modified": "2026-11-22T10:30:00Z", "tags": ["سياسة", "محلي"], "language": "ar-MA",
           "external_url": "https://other.example/", "author": {"name": "كاتب"},
           "attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 99, "duration_in_seconds": 61.5}]},
          {"id": "2", "content_text": "a < b\n\u0633\u0648\u0633 \ud83d\ude00"}
         ]}
        """#

    @Test("reads heads")
    func head() throws {
        let feed = try SampleDocument.parse(Self.document, base: "https://j.example/feed.json")
        #expect(feed.malformation == nil)
        #expect(feed.channel.title == "يومية")
        #expect(feed.channel.link == "https://j.example/")
        #expect(feed.channel.selfLink == "https://j.example/feed.json")
        #expect(feed.channel.hubs == ["https://hub.example/"])
        #expect(feed.channel.logo == "https://j.example/icon.png")
        #expect(feed.channel.authors.map(\.name) == ["هيئة"])
        #expect(feed.channel.links.map(\.relation) == ["alternate", "self", "hub", "next"])
    }

    @Test("reads items, numbers as ids, and the older author")
    func items() throws {
        let feed = try SampleDocument.parse(Self.document, base: "https://j.example/feed.json")
        try #require(feed.items.count == 2)
        let item = feed.items[0]
        #expect(item.id == "17")
        #expect(item.url == "https://j.example/1")
        #expect(item.title == "خبر \"أول\"")
        #expect(item.contentHTML == "<p>نص</p>")
        #expect(item.lostMarkup)
        #expect(item.published?.rfc3339 == "2026-11-22T09:00:00Z")
        #expect(item.updated?.rfc3339 == "2026-11-22T10:30:00Z")
        #expect(item.categories.map(\.term) == ["سياسة", "محلي"])
        #expect(item.language == "ar-ma")
        #expect(item.externalURL == "https://other.example/")
        #expect(item.authors.map(\.name) == ["كاتب"])
        #expect(
            item.enclosures == [
                ParsedEnclosure(
                    address: "https://j.example/a.mp3", type: "audio/mpeg", length: 99, duration: 61)
            ])
        #expect(item.image?.address == "https://j.example/1.jpg")
        #expect(feed.items[1].contentText == "a < b سوس 😀")
        #expect(feed.items[1].content.first?.type == "text")
    }

    @Test("keeps what was read before the document broke off")
    func truncation() throws {
        let whole = Array(Self.document.utf8)
        let feed = try FeedParser().parse(Array(whole[..<(whole.count - 60)]))
        #expect(feed.items.count == 1)
        #expect(feed.malformation?.contains("line") == true)
    }

    struct Stranger: Sendable {
        var document: String
    }

    @Test(
        "refuses JSON of other kinds",
        arguments: [
            Stranger(document: "{}"), Stranger(document: "[]"), Stranger(document: #"{"error":"غير موجود"}"#),
            Stranger(document: #"{"a":[[[]]]}"#), Stranger(document: "{"),
        ])
    func strangers(_ stranger: Stranger) {
        #expect(throws: ParsingFailure.notAFeed(found: "JSON of another kind", advertised: [])) {
            try SampleDocument.parse(stranger.document)
        }
    }

    @Test("accepts a feed without a version when it has items")
    func withoutVersion() throws {
        #expect(try SampleDocument.parse(#"{"items":[{"id":"1","title":"خبر"},7,null]}"#).items.count == 1)
    }
}
