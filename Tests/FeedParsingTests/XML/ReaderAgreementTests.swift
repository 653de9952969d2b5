// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

/// libxml2 is the judge of what is XML: whatever the quick reader reads, it has to read alike.
@Suite("The quick reader and libxml2 see the same")
struct ReaderAgreementTests {
    /// Documents that the quick reader reads itself.
    static let plain: [String] = [
        SampleDocument.rssItem("<title>عاجل: نهاية المباراة</title><link>https://news.example.ma/1</link>"),
        SampleDocument.rssItem(
            "<description><![CDATA[<p>نص</p>]]></description><guid isPermaLink='false'>7</guid>"),
        SampleDocument.rssItem(
            "<description>&lt;p&gt;a &amp;amp; b&lt;/p&gt; &#1593;&#x644; &quot;&apos;</description>"),
        SampleDocument.rssItem("<title>a\r\nb\rc</title><pubDate>Mon, 23 Nov 2026 10:00:00 +0000</pubDate>"),
        SampleDocument.rssItem(
            "<dc:creator>هيئة التحرير</dc:creator><x:y a='1'><title>no</title></x:y>",
            attributes: "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:x=\"http://x.example/ns#\""),
        SampleDocument.rssItem(
            "<enclosure url='https://a.example/1?a=1&amp;b=2' length='9'\n\ttype=\"audio/mpeg\" />"),
        SampleDocument.rssItem(
            "<x:a xmlns:x='urn:example:news.1'><title>no</title></x:a><title>عنوان</title>",
            attributes: "xmlns='' xmlns:wp='com-wordpress:feed-additions:1'"),
        SampleDocument.rssItem("<title>a]]b]c> ]</title><!-- a - b --><?pi x ? y?><category/>"),
        SampleDocument.atomEntry(
            """
            <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b title='x&#10;y"&lt;'>ب</b><br/></div></title>
            <id>urn:1</id><link href="/1"/><updated>2026-11-23T10:00:00Z</updated>
            """, attributes: "xml:lang='ar' xml:base='https://news.example.ma/'"),
        // Texts to be repaired, whatever stands between their bytes; and one with nothing to repair.
        SampleDocument.rssItem("<title>Ã<!-- a -->©</title><description>Ã<?a b?>©</description>"),
        SampleDocument.rssItem("<title>Ã<![CDATA[©]]></title><description><![CDATA[Ã]]>©</description>"),
        SampleDocument.rssItem("<title>&#195;&#169;</title><description>Ã&#169;</description>"),
        SampleDocument.rssItem("<title>ط<![CDATA[§]]></title><category>ط§ط§</category>"),
        SampleDocument.rssItem("<title>l\u{92}eau</title><category>l&#146;eau</category>"),
        SampleDocument.rssItem("<title>L’été, ça va — « créée »</title><category>São Tomé, É</category>"),
        SampleDocument.atomEntry(
            "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><b title='&#195;&#169;'>a</b></div></title>"
        ),
        "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n<rss version='2.0'><channel/></rss>\n<!-- end -->\n",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
            + "<channel rdf:about='a'><title>t</title></channel><item rdf:about='b'><title>i</title></item></rdf:RDF>",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
            + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://a.example/1</loc><news:news>"
            + "<news:title>خبر</news:title></news:news></url></urlset>",
    ]

    @Test("plain documents are read quickly", arguments: plain)
    func quick(document: String) {
        #expect(Self.isReadQuickly(document), "\(document)")
        for mode in [ParsingMode.full, .structure] {
            #expect(
                ReaderAgreement.disagreement(about: Array(document.utf8), mode: mode) == nil, "\(document)")
        }
    }

    /// What the quick reader must not decide: faults, and sound XML that is out of the ordinary.
    @Test(
        "everything else is left to libxml2",
        arguments: [
            "<title>&nbsp;</title>", "<title>a & b</title>", "<title>a]]>b</title>", "<title>a</Title>",
            "<title>&#0;</title>", "<title>&#xFFFE;</title>", "<title>&#xD800;</title>",
            "<title>&#x110000;</title>",
            "<title>&#X41;</title>", "<title>\u{1}</title>", "<title>\u{FFFF}</title>",
            "<!-- a -- b --><title/>",
            "<a b='1' b='2'/>", "<a b=1/>", "<a b/>", "<a b='<'/>", "<a b='1'c='2'/>", "<x:a/>",
            "<a x:b='1'/>",
            "<a xmlns:b=''/>", "<a xmlns:xml='http://x.example/'/>", "<a xmlns='not an address'/>",
            "<a xmlns='urn:'/>", "<a xmlns='1a:b'/>", "<a xmlns='a:%zz'/>", "<a xmlns='relative'/>",
            "<a xmlns=':b'/>",
            "<a:b:c/>",
            "<a xmlns:p='http://x.example/' xmlns:q='http://x.example/' p:b='1' q:b='2'/>", "<عنوان/>",
            "<?xml a?>",
            "<title>", "</a>", "<![CDATA[ open", "<!-- open", "<?pi open", "<title/", "<", "< title/>",
            "<title/ >",
        ])
    func left(part: String) {
        let document = SampleDocument.rssItem(part)
        #expect(!Self.isReadQuickly(document), "\(part)")
    }

    @Test(
        "so are documents that are unusual as a whole",
        arguments: [
            "<rss/><rss/>", "<rss/>text", "text<rss/>", "<rss></rss", "", "<!-- only -->", "<rss>",
            "<!DOCTYPE rss><rss/>", "<?xml version='1.1'?><rss/>", "<?xml encoding='utf-8'?><rss/>",
            "<?xml version='1.0' standalone='maybe'?><rss/>", " <?xml version='1.0'?><rss/>",
            "<rss/><![CDATA[]]>",
        ])
    func leftAsAWhole(document: String) {
        #expect(!Self.isReadQuickly(document), "\(document)")
    }

    @Test("bytes that are not UTF-8, or no characters of XML, are left to libxml2")
    func leftBytes() {
        let broken: [[UInt8]] = [
            [0x00], [0x0B], [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xD8], [0xD8, 0x41], [0xE0, 0x80, 0x80],
            [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xFF],
        ]
        for bytes in broken {
            // At every place of a word of eight bytes.
            for shift in 0..<18 {
                let text = Array(String(repeating: "ع", count: shift).utf8) + bytes + Array("abcdefgh".utf8)
                #expect(!CharacterCheck.check(text.span).isSound, "\(bytes) after \(shift)")
                let ascii = [UInt8](repeating: 0x41, count: shift) + bytes + Array("abcdefgh".utf8)
                #expect(!CharacterCheck.check(ascii.span).isSound, "\(bytes) after \(shift)")
            }
        }
    }

    @Test("what a text needs repaired is seen for the whole document")
    func repairs() {
        let texts = [
            ("Ã©", true), ("Ã<!-- a -->©", true), ("Ã]]>©", true), ("ط§", true), ("ط<![CDATA[§", true),
            ("a\u{92}", true), ("é", false), ("créée « ça » São", false), ("Ã <b>", false), ("§ 1", false),
            ("طب", false), ("", false),
        ]
        for (text, isNeeded) in texts {
            #expect(TextRepair.mayBeNeeded(in: Array(text.utf8)) == isNeeded, "\(text)")
        }
    }

    /// Against the rule itself, byte by byte.
    @Test("the check of eight bytes at once says what the slow one says")
    func checksAlike() {
        var random = RandomMarkup(seed: 7)
        let pieces: [[UInt8]] = [
            Array("abcdefg".utf8), Array("é".utf8), Array("عاجل".utf8), Array("€".utf8), Array("😀".utf8),
            [0x0A], [0x09], [0x0D], [0x0B], [0x7F], [0x80], [0xC3], [0xED, 0xA0, 0x80], [0x20],
        ]
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<random.number(below: 12) {
                // The pieces that break a document come seldom enough to leave half of them whole.
                let number = random.number(below: 64)
                bytes += pieces[number < pieces.count ? number : [0, 1, 2, 3, 5, 13][number % 6]]
            }
            let text = String(validating: bytes, as: UTF8.self)
            let controls = bytes.filter { $0 < 0x20 }
            let isSound = text != nil && controls.allSatisfy { [0x09, 0x0A, 0x0D].contains($0) }
            let verdict = CharacterCheck.check(bytes.span)
            #expect(verdict.isSound == isSound, "\(bytes)")
            if isSound { #expect(verdict.hasCarriageReturn == controls.contains(0x0D), "\(bytes)") }
        }
    }

    @Test("every character of XML is sound, wherever it stands")
    func soundCharacters() {
        for value in [0x09, 0x0A, 0x20, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF] {
            for shift in 0..<18 {
                let text =
                    String(repeating: "م", count: shift) + String(Unicode.Scalar(UInt32(value))!) + "سوس abc"
                let verdict = CharacterCheck.check(text.utf8.span)
                #expect(verdict.isSound && !verdict.hasCarriageReturn, "\(value) after \(shift)")
            }
        }
        #expect(CharacterCheck.check("abcdefg\rabcdefgh".utf8.span).hasCarriageReturn)
        #expect(CharacterCheck.check("م\r".utf8.span).hasCarriageReturn)
    }

    /// Bytes changed, left out, doubled and put in at random: most of what comes is no XML any more, and what
    /// still is has to be the same feed.
    @Test("damaged documents", arguments: plain.indices)
    func damaged(number: Int) {
        let whole = Array(Self.plain[number].utf8)
        var random = RandomMarkup(seed: UInt64(number) + 1)
        let pieces = [
            "<", ">", "&", "]]>", "'", "\"", "/", "=", " ", "\n", "xmlns:a='http://a.example/'", "&#9;", "--",
            "?>",
        ]
        for _ in 0..<1500 {
            var bytes = whole
            for _ in 0...random.number(below: 3) {
                let place = random.number(below: bytes.count)
                switch random.number(below: 4) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8(random.number(below: 128))
                case 2: bytes.insert(contentsOf: pieces[random.number(below: pieces.count)].utf8, at: place)
                default:
                    let end = min(bytes.count, place + random.number(below: 20))
                    bytes.insert(contentsOf: bytes[place..<end], at: random.number(below: bytes.count))
                }
            }
            let disagreement = ReaderAgreement.disagreement(about: bytes)
            #expect(disagreement == nil, "\(disagreement ?? ""): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    private static func isReadQuickly(_ document: String) -> Bool {
        let bytes = Array(document.utf8)
        let verdict = CharacterCheck.check(bytes.span)
        guard verdict.isSound else { return false }
        let lines = verdict.hasCarriageReturn ? LineEnds.normalised(bytes) : bytes
        var reader = PlainReader(
            assembler: FeedAssembler(
                mode: .full, limits: .standard, hints: DocumentHints(), encoding: "utf-8"))
        return reader.read(lines.span, from: 0) == .complete
    }
}
