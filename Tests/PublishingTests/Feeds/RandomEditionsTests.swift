// SPDX-License-Identifier: Apache-2.0

import NewsModel
import SeededRandomness
import Testing

@testable import Publishing

/// Items with anything in any field: every document stays well formed, and says the same in every format.
@Suite struct RandomEditionsTests {
    private static let pieces = [
        "خبر", "عاجل", " ", "\n", "<", ">", "&", "\"", "'", "]]>", "<!--", "-->", "<?", "{{x}}", "\u{0}",
        "\u{B}",
        "\u{202E}", "\u{2069}", "\u{301}", "\u{200F}", "é", "ⵣ", "🇲🇦", "&amp;", "&#0;", "%", "\\", "\u{2028}",
        "javascript:", "https://", "a.example/", "/", "?", "#", "text/html", "\u{FEFF}",
    ]

    private static func text(_ generator: inout SeededGenerator, upTo count: Int = 8) -> String {
        (0..<Int.random(in: 0...count, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    private static func item(_ number: Int, _ generator: inout SeededGenerator) -> Item {
        var item = Item(
            feed: "sabah-ar", publisher: "sabah", keys: ItemKeys(text: Digest128(of: "\(number)")),
            publicID: NameUUID(name: "random \(number)").urn, url: text(&generator), title: text(&generator),
            summary: text(&generator, upTo: 30),
            contentHTML: "<p>" + HTMLText.escape(text(&generator)) + "</p>",
            language: ["ar", "fr", "zgh"].randomElement(using: &generator), direction: .rightToLeft,
            published: SampleSources.now - .minutes(number), dateTrust: .stated, firstSeen: SampleSources.now,
            contentDigest: Digest128(of: ""))
        item.id = ItemID(Int64(number))
        item.authors = [text(&generator), text(&generator)]
        item.categories = [text(&generator), text(&generator)]
        item.rights = text(&generator)
        item.originTitle = text(&generator)
        item.originURL = text(&generator)
        item.image = ParsedImage(address: text(&generator))
        item.enclosures = [
            ParsedEnclosure(
                address: text(&generator), type: text(&generator), length: 3, title: text(&generator))
        ]
        return item
    }

    @Test(arguments: 0..<12)
    func everyDocumentIsWellFormedAndSaysTheSame(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let entries = (0..<20).map { number in
            let report = Self.item(number + 100, &generator)
            var entry = SampleEditions.story(
                Self.item(number, &generator), reports: [report], state: .breaking,
                extent: PublishedExtent.allCases.randomElement(using: &generator) ?? .full,
                evidence: [Evidence(Self.text(&generator), words: [Self.text(&generator)])])
            entry.source.name = Self.text(&generator)
            entry.source.site = Self.text(&generator)
            return entry
        }
        var edition = SampleEditions.edition(
            .search(Self.text(&generator)), entries: entries,
            withdrawals: [Withdrawal(id: "urn:x", at: .epoch, reason: Self.text(&generator))])
        edition.title = Self.text(&generator)
        let writer = EditionWriter(site: SampleEditions.site)
        let atom = try #require(XMLNode.parse(writer.write(edition, as: .atom)))
        let rss = try #require(XMLNode.parse(writer.write(edition, as: .rss))?.first("channel"))
        let json = JSONTree.objects(try JSONTree.object(writer.write(edition, as: .json))["items"])
        #expect(atom.all("entry").compactMap { $0["id"] } == entries.map(\.id))
        #expect(rss.all("item").compactMap { $0["guid"] } == entries.map(\.id))
        #expect(json.compactMap { $0["id"] as? String } == entries.map(\.id))
        for entry in atom.all("entry") {
            for link in entry.all("link").compactMap({ $0.attributes["href"] }) {
                #expect(link.lowercased().hasPrefix("https://") || link.lowercased().hasPrefix("http://"))
            }
        }
    }

    @Test(arguments: 0..<6)
    func everyPageKeepsItsShape(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 1000 + seed)
        var page = SamplePages.river
        page.entries = (0..<20).map { SampleEditions.story(Self.item($0, &generator)) }
        page.breaking = Array(page.entries.prefix(2))
        page.query = RiverQuery(words: Self.text(&generator))
        let text = String(
            decoding: try SamplePages.writer().river(page, SamplePages.view("ar")), as: UTF8.self)
        #expect(text.split(separator: "<article ").count == 21)
        #expect(text.split(separator: "</article>").count == 21)
        #expect(text.lowercased().split(separator: "<script").count == 2)
        #expect(!text.unicodeScalars.contains(where: HarmlessText.isHarmful))
    }
}
