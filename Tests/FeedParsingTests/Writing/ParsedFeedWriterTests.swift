// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct ParsedFeedWriterTests {
    @Test("writes what it read, in the published names")
    func golden() throws {
        let feed = try SampleDocument.parse(
            """
            <rss version="2.0"><channel><title>س "ج"</title><link>https://a.example/</link><ttl>5</ttl>
            <item><guid>https://a.example/1</guid><title>خبر</title><pubDate>Sun, 22 Nov 2026 09:00:00 GMT</pubDate>
            <author>x@a.example (علي)</author><category>وسم</category>
            <enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="7"/></item></channel></rss>
            """)
        let expected = #"""
            {"format":"rss20","encoding":"utf-8","malformed":false,"title":"س \"ج\"",\#
            "title_detail":{"type":"text","value":"س \"ج\""},"link":"https://a.example/",\#
            "links":[{"rel":"alternate","href":"https://a.example/"}],"ttl":5,\#
            "items":[{"id":"https://a.example/1","id_is_permalink":true,"url":"https://a.example/1",\#
            "links":[{"rel":"enclosure","href":"https://a.example/1.mp3","type":"audio/mpeg","length":7}],\#
            "title":"خبر","title_detail":{"type":"text","value":"خبر"},"direction":"rtl",\#
            "published":"2026-11-22T09:00:00Z","authors":[{"name":"علي","email":"x@a.example"}],\#
            "categories":[{"term":"وسم"}],\#
            "enclosures":[{"url":"https://a.example/1.mp3","type":"audio/mpeg","length":7}]}]}
            """#
        var written = feed
        written.items[0].language = nil
        #expect(ParsedFeedWriter.json(written) == expected)
    }

    @Test("escapes what JSON demands and nothing else")
    func escapes() {
        var feed = ParsedFeed(format: .atom10, encoding: "utf-8")
        feed.channel.title = "a\"\\\n\t\r\u{1}\u{1F}/سوس😀"
        feed.malformation = "x"
        #expect(
            ParsedFeedWriter.json(feed)
                == #"{"format":"atom10","encoding":"utf-8","malformed":true,"error":"x","title":"a\"\\\n\t\r\u0001\u001f/سوس😀","items":[]}"#
        )
    }

    @Test(
        "writes language tags in the customary case",
        arguments: [("en-us", "en-US"), ("zh-hant", "zh-Hant"), ("ar", "ar")])
    func languages(_ tag: String, _ written: String) {
        var feed = ParsedFeed(format: .atom10, encoding: "utf-8")
        feed.channel.titleDetail = ParsedText(type: "text", value: "x", language: LanguageTag(tag))
        #expect(ParsedFeedWriter.json(feed).contains(#""lang":"\#(written)""#))
    }

    @Test("writes an item's source as a head of its own")
    func source() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.atomEntry("<source><id>urn:s</id><title>أصل</title></source>"))
        #expect(ParsedFeedWriter.json(feed).contains(#""source":{"id":"urn:s","title":"أصل""#))
    }
}
