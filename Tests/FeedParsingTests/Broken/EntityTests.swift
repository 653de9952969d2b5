// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct EntityTests {
    @Test("expands a flat entity that the document declares, without a complaint")
    func ownEntity() throws {
        let feed = try SampleDocument.parse(
            """
            <!DOCTYPE rss [ <!ENTITY site "https://a.example"> <!ENTITY name 'سوس &#1576;'> ]>
            <rss><channel><title>&name;</title><link>&site;/x</link></channel></rss>
            """)
        #expect(feed.channel.title == "سوس ب")
        #expect(feed.channel.link == "https://a.example/x")
        #expect(feed.malformation == nil)
    }

    @Test("never expands an entity made of entities")
    func billionLaughs() throws {
        var declarations = #"<!ENTITY a0 "ha">"#
        for level in 1...30 {
            declarations += "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
        }
        let feed = try SampleDocument.parse(
            "<!DOCTYPE rss [\(declarations)]><rss><channel><title>x&a30;</title></channel></rss>")
        #expect((feed.channel.title?.utf8.count ?? 0) < 20)
        #expect(feed.malformation != nil)
    }

    @Test("bounds what flat entities expand to")
    func quadraticBlowUp() {
        let value = String(repeating: "x", count: 4000)
        let uses = String(repeating: "&a;", count: 1000)
        #expect(throws: ParsingFailure.self) {
            try SampleDocument.parse(
                "<!DOCTYPE rss [<!ENTITY a \"\(value)\">]><rss><channel><title>\(uses)</title></channel></rss>"
            )
        }
    }

    @Test("reads no file and opens no connection")
    func external() throws {
        let feed = try SampleDocument.parse(
            """
            <!DOCTYPE rss [ <!ENTITY secret SYSTEM "file:///etc/passwd"> <!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p; ]>
            <rss><channel><title>a&secret;b</title></channel></rss>
            """)
        #expect(feed.channel.title?.contains("root:") != true)
        #expect(feed.channel.title?.hasPrefix("a") == true)
    }

    @Test("knows HTML's names where a DTD that is never fetched may define them")
    func netscape() throws {
        let feed = try SampleDocument.parse(
            """
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss.dtd">
            <rss version="0.91"><channel><title>caf&eacute;</title></channel></rss>
            """)
        #expect(feed.channel.title == "café")
        #expect(feed.malformation == nil)
    }

    struct Reference: Sendable {
        var written: String
        var read: String
    }

    @Test(
        "decodes references leniently",
        arguments: [
            Reference(written: "&amp;&lt;&gt;&quot;&apos;", read: "&<>\"'"),
            Reference(written: "&#1587;&#x648;&#X633;", read: "سوس"),
            Reference(written: "&#146;&#x80;", read: "’€"),
            Reference(written: "&#0;&#xD800;&#99999999;", read: "\u{FFFD}\u{FFFD}\u{FFFD}"),
            Reference(written: "a & b &; &x &#; &unknown;", read: "a & b &; &x &#; &unknown;"),
            Reference(written: "\u{1}س\u{7}", read: "س"),
        ])
    func references(_ sample: Reference) {
        let decoded = EntityText.decode(Array(sample.written.utf8)[...], named: { _ in nil })
        #expect(decoded.map { String(decoding: $0, as: UTF8.self) } == sample.read)
    }

    @Test("is strict where asked")
    func strict() {
        #expect(EntityText.decode(Array("a&b;".utf8)[...], named: { _ in nil }, isStrict: true) == nil)
    }
}
