// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Publishing

/// An item that says everything an item can say: what of it each format carries, at each extent.
@Suite struct EveryFieldTests {
    /// One field: where it is found, and the least extent that shows it.
    struct Field: Sendable, CustomTestStringConvertible {
        var name: String
        var least: PublishedExtent = .headline
        var value: String
        var atom: @Sendable (XMLNode) -> [String?]
        var rss: @Sendable (XMLNode) -> [String?]
        var json: @Sendable (JSONItem) -> [String?]

        var testDescription: String { name }
    }

    /// The members of a JSON Feed item that are looked for.
    struct JSONItem: Decodable, Sendable {
        struct Named: Decodable, Sendable {
            var name: String
        }
        struct Attachment: Decodable, Sendable {
            var url: String
            var mimeType: String
            var title: String?
            var sizeInBytes: Int?
            var durationInSeconds: Double?
        }
        struct Own: Decodable, Sendable {
            struct Source: Decodable, Sendable {
                var title: String
                var feedUrl: String
                var homePageUrl: String?
            }
            struct Report: Decodable, Sendable {
                var url: String
            }
            var publisher: String
            var source: Source
            var rights: String?
            var direction: String
            var story: String?
            var state: String?
            var reports: [Report]?
        }
        var id: String
        var url: String
        var externalUrl: String?
        var title: String
        var contentHtml: String?
        var contentText: String?
        var summary: String?
        var image: String?
        var datePublished: String
        var dateModified: String
        var authors: [Named]
        var tags: [String]?
        var language: String?
        var attachments: [Attachment]?
        var _berrah: Own
    }

    static let item: Item = {
        var item = SampleItems.item(
            "amud", "zgh", minutesAgo: 20, "ⵜⵓⵙⵏⴰ ⵏ ⵓⵖⵔⴱⴰⵣ", "ⴱⴷⴰⵏ ⵉⵏⵍⵎⴰⴷⵏ ⴰⵙⴳⴳⵯⴰⵙ ⴰⵎⴰⵢⵏⵓ.",
            html: "<p>ⴰⴹⵕⵉⵚ ⴰⵎⴽⴽⴰⵎⴰⵍ</p>")
        item.authors = ["ⵎⴰⵔⵢⴰⵎ"]
        item.categories = ["ⴰⵙⴳⵎⵉ"]
        item.rights = "© Amud"
        item.originTitle = "MAP"
        item.originURL = "https://map.example/1"
        item.image = ParsedImage(address: "https://amud.example/p.jpg")
        item.enclosures = [
            ParsedEnclosure(
                address: "https://amud.example/a.mp3", type: "audio/mpeg", length: 4321, title: "ⴰⵙⵍⵓⵖⵎⵓ")
        ]
        return item
    }()

    static let fields: [Field] = [
        Field(
            name: "id", value: NameUUID(name: "story \(item.publicID)").urn, atom: { [$0["id"]] },
            rss: { [$0["guid"]] }, json: { [$0.id] }),
        Field(
            name: "title", value: item.title, atom: { [$0["title"]] }, rss: { [$0["title"]] },
            json: { [$0.title] }),
        Field(
            name: "page", value: "https://amud.example/zgh/20", atom: { $0.links("alternate") },
            rss: { [$0["link"]] }, json: { [$0.url] }),
        Field(
            name: "author", value: "ⵎⴰⵔⵢⴰⵎ", atom: { [$0.first("author")?["name"]] },
            rss: { [$0["dc:creator"]] }, json: { $0.authors.map(\.name) }),
        Field(
            name: "category", value: "ⴰⵙⴳⵎⵉ", atom: { [$0.first("category")?.attributes["term"]] },
            rss: { [$0["category"]] }, json: { $0.tags ?? [] }),
        Field(
            name: "rights", value: "© Amud", atom: { [$0["rights"]] }, rss: { [$0["dc:rights"]] },
            json: { [$0._berrah.rights] }),
        Field(
            name: "language", value: "zgh", atom: { [$0.attributes["xml:lang"]] },
            rss: { [$0["dc:language"]] }, json: { [$0.language] }),
        Field(
            name: "newsroom", value: "ⴰⵎⵓⴷ", atom: { [$0.first("source")?["title"]] },
            rss: { [$0["source"]] }, json: { [$0._berrah.source.title] }),
        Field(
            name: "its feed", value: "https://amud.example/zgh/feed",
            atom: { [$0.first("source")?["id"]] + ($0.first("source")?.links("self") ?? []) },
            rss: { [$0.first("source")?.attributes["url"]] }, json: { [$0._berrah.source.feedUrl] }),
        Field(
            name: "state", value: "developing",
            atom: { [$0.all("category").first { $0.attributes["scheme"] != nil }?.attributes["term"]] },
            rss: { [$0.all("category").first { $0.attributes["domain"] != nil }?.text] },
            json: { [$0._berrah.state] }),
        Field(
            name: "summary", least: .summary, value: item.summary, atom: { [$0["summary"]] },
            rss: { [$0["description"]] }, json: { [$0.summary] }),
        Field(
            name: "picture", least: .summary, value: "https://amud.example/p.jpg",
            atom: { [$0.first("media:thumbnail")?.attributes["url"]] },
            rss: { [$0.first("media:thumbnail")?.attributes["url"]] }, json: { [$0.image] }),
        Field(
            name: "file", least: .summary, value: "https://amud.example/a.mp3",
            atom: { $0.links("enclosure") }, rss: { [$0.first("enclosure")?.attributes["url"]] },
            json: { $0.attachments?.map(\.url) ?? [] }),
        Field(
            name: "length of the file", least: .summary, value: "4321",
            atom: {
                [$0.all("link").first { $0.attributes["rel"] == "enclosure" }?.attributes["length"]]
            }, rss: { [$0.first("enclosure")?.attributes["length"]] },
            json: { $0.attachments?.map { $0.sizeInBytes.map(String.init) } ?? [] }),
        Field(
            name: "type of the file", least: .summary, value: "audio/mpeg",
            atom: { [$0.all("link").first { $0.attributes["rel"] == "enclosure" }?.attributes["type"]] },
            rss: { [$0.first("enclosure")?.attributes["type"]] },
            json: { $0.attachments?.map(\.mimeType) ?? [] }),
        Field(
            name: "whole text", least: .full,
            value: "<div lang=\"zgh\" dir=\"ltr\"><p>ⴰⴹⵕⵉⵚ ⴰⵎⴽⴽⴰⵎⴰⵍ</p></div>", atom: { [$0["content"]] },
            rss: { [$0["content:encoded"]] }, json: { [$0.contentHtml] }),
        Field(
            name: "origin", value: "https://map.example/1", atom: { $0.links("via") }, rss: { _ in [] },
            json: { [$0.externalUrl] }),
    ]

    private func entry(_ extent: PublishedExtent) -> EditionEntry {
        SampleEditions.story(Self.item, state: .developing, extent: extent)
    }

    @Test(arguments: fields, PublishedExtent.allCases)
    func aFieldIsCarriedFromItsExtentOnAndInNoOther(field: Field, extent: PublishedExtent) throws {
        let edition = SampleEditions.edition(entries: [entry(extent)])
        let atom = try #require(
            XMLNode.parse(AtomWriter(site: SampleEditions.site).write(edition))?.first("entry"))
        let rss = try #require(
            XMLNode.parse(RSSWriter(site: SampleEditions.site).write(edition))?.first("channel")?
                .first("item"))
        struct Feed: Decodable { var items: [JSONItem] }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let json = try #require(
            try decoder.decode(
                Feed.self, from: Data(JSONFeedWriter(site: SampleEditions.site).write(edition))
            ).items.first)
        for (format, values) in [
            ("Atom", field.atom(atom)), ("RSS", field.rss(rss)), ("JSON", field.json(json)),
        ] where field.name != "origin" || format != "RSS" {
            let found = values.compactMap { $0 }
            if extent >= field.least {
                #expect(!found.isEmpty && found.allSatisfy { $0 == field.value }, "\(format): \(found)")
            } else {
                #expect(!found.contains(field.value), "\(format) shows too much: \(found)")
            }
        }
    }

    /// No trace of what may not be shown, in whatever element.
    @Test(arguments: EditionFormat.allCases)
    func aHeadlineLeaksNothing(format: EditionFormat) {
        let text = SampleEditions.text(SampleEditions.edition(entries: [entry(.headline)]), format)
        for secret in ["ⵉⵏⵍⵎⴰⴷⵏ", "ⴰⵎⴽⴽⴰⵎⴰⵍ", "p.jpg", "a.mp3", "ⴰⵙⵍⵓⵖⵎⵓ"] {
            #expect(!text.contains(secret), "\(secret)")
        }
        let whole = SampleEditions.text(SampleEditions.edition(entries: [entry(.full)]), format)
        #expect(whole.contains("p.jpg") && whole.contains("ⴰⵎⴽⴽⴰⵎⴰⵍ"))
    }

    @Test(arguments: PublishedExtent.allCases)
    func pagesObeyTheExtent(extent: PublishedExtent) throws {
        var page = SamplePages.river
        page.breaking = []
        page.entries = [entry(extent)]
        let text = String(
            decoding: try SamplePages.writer().river(page, SamplePages.view("fr")), as: UTF8.self)
        #expect(text.contains(Self.item.title))
        #expect(text.contains("ⵉⵏⵍⵎⴰⴷⵏ") == (extent >= .summary))
        #expect(!text.contains("p.jpg") && !text.contains("a.mp3"), "nothing of others is loaded")
    }
}
