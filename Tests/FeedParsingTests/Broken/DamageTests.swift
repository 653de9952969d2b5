// SPDX-License-Identifier: Apache-2.0

import NewsModel
import SeededRandomness
import Testing

@testable import FeedParsing

/// Damage of every kind at every place: nothing crashes, hangs or gives bytes that are not Unicode.
struct DamageTests {
    static let documents: [String] = [
        SampleDocument.rssItem(
            """
            <title>سوس &amp; <![CDATA[أ]]></title><link>https://a.example/?a=1&amp;b=2</link>
            <content:encoded><![CDATA[<p dir="rtl">نص <a href="/x">ر</a></p>]]></content:encoded>
            """, attributes: #"xmlns:content="http://purl.org/rss/1.0/modules/content/""#),
        SampleDocument.atomEntry(
            #"<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">خبر <b>x</b></div></title><link href="/1"/>"#
        ),
        JSONFeedTests.document,
        "<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><title>&a;</title></channel></rss>",
    ]

    private func survive(_ bytes: [UInt8]) {
        do throws(ParsingFailure) {
            let feed = try FeedParser().parse(bytes)
            #expect(!ParsedFeedWriter.json(feed).isEmpty)
        } catch {
            #expect(!error.message.isEmpty)
        }
    }

    @Test("survives truncation at every byte", arguments: documents)
    func truncation(_ document: String) {
        let bytes = Array(document.utf8)
        for end in bytes.indices {
            survive(Array(bytes[..<end]))
        }
    }

    @Test("survives changed, doubled and missing bytes", arguments: documents, [1, 2, 3, 4] as [UInt64])
    func mutation(_ document: String, _ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let whole = Array(document.utf8)
        let poison: [UInt8] = Array("<>&;\"'/![]-=\\{}\u{0}".utf8) + [0x80, 0xC3, 0xE2, 0xFF, 0xFE]
        for _ in 0..<150 {
            var bytes = whole
            for _ in 0...Int(generator.next() % 6) {
                let place = Int(generator.next() % UInt64(bytes.count))
                switch generator.next() % 4 {
                case 0: bytes[place] = poison[Int(generator.next() % UInt64(poison.count))]
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(poison[Int(generator.next() % UInt64(poison.count))], at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
                }
            }
            survive(bytes)
        }
    }

    @Test("stays quick where a careless reader is quadratic")
    func quadratic() throws {
        let size = 20_000
        let documents = [
            "<rss><channel><title>" + String(repeating: "<![CDATA[", count: size),
            "<rss><channel>" + String(repeating: "</x>", count: size),
            "<rss><channel><title>" + String(repeating: "&x", count: size),
            "<rss><channel><title>" + String(repeating: "<!--", count: size),
            "<rss><channel><item>" + String(repeating: "<category>x</category>", count: size),
            "<rss " + String(repeating: "a='1' ", count: size) + "><channel/></rss>",
        ]
        let clock = ContinuousClock()
        for document in documents {
            let elapsed = clock.measure { survive(Array(document.utf8)) }
            #expect(elapsed < .seconds(60), "\(document.prefix(30))")
        }
    }
}
