// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct AtomWriterTests {
    private func feed(_ edition: Edition) throws -> XMLNode {
        try #require(XMLNode.parse(AtomWriter(site: SampleEditions.site).write(edition)))
    }

    @Test func theHeadSaysWhatAndWhere() throws {
        let feed = try feed(SampleEditions.edition())
        #expect(feed.name == "feed")
        #expect(feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
        #expect(feed.attributes["xml:lang"] == "ar")
        #expect(feed["id"] == SampleEditions.site.id(of: EditionKey(.merged)))
        #expect(feed["title"] == "البرّاح · كل الأخبار")
        #expect(feed["updated"] == "2026-11-23T10:20:00Z")
        #expect(feed.links("self") == ["https://berrah.example/news/feed.atom"])
        #expect(feed.links("hub") == ["https://berrah.example/news/hub"])
        #expect(
            feed.links("alternate") == [
                "https://berrah.example/news/", "https://berrah.example/news/feed.rss",
                "https://berrah.example/news/feed.json",
            ])
        #expect(feed.first("author")?["name"] == "البرّاح")
        #expect(feed.first("generator")?.attributes["version"] == "1.0")
    }

    @Test func alternatesDifferInType() throws {
        let types = try feed(SampleEditions.edition()).all("link")
            .filter { $0.attributes["rel"] == "alternate" }.compactMap { $0.attributes["type"] }
        #expect(Set(types).count == types.count)
    }

    @Test func everyEntryHasWhatTheStandardWants() throws {
        for extent in PublishedExtent.allCases {
            let entries = try feed(SampleEditions.edition(entries: SampleEditions.entries(extent: extent)))
                .all("entry")
            #expect(entries.count == 14)
            for entry in entries {
                #expect(entry.all("id").count == 1 && entry.all("title").count == 1)
                #expect(entry.all("updated").count == 1 && entry.all("published").count == 1)
                #expect(entry.first("author")?["name"]?.isEmpty == false)
                #expect(entry.links("alternate").count == 1)
                #expect(entry.first("summary") != nil || entry.first("content") != nil)
            }
        }
    }

    @Test func aStoryLinksEveryOtherReport() throws {
        let entry = try #require(try feed(SampleEditions.edition()).first("entry"))
        #expect(entry.links("alternate") == ["https://sabah.example/ar/12"])
        #expect(entry.links("related") == ["https://wakala.example/ar/14", "https://littoral.example/fr/9"])
        let related = entry.all("link").filter { $0.attributes["rel"] == "related" }
        #expect(related.last?.attributes["hreflang"] == "fr")
        #expect(related.last?.attributes["title"]?.hasPrefix("Le Littoral: Al Haouz") == true)
        #expect(
            entry.links("up") == [
                "https://berrah.example/news/story/\(SampleEditions.breakingStory().id.dropFirst(9)).atom"
            ])
        #expect(entry.first("content")?.attributes["type"] == "html")
        #expect(entry["content"]?.contains("<a href=\"https://littoral.example/fr/9\">") == true)
    }

    @Test func theSourceIsNamed() throws {
        let source = try #require(try feed(SampleEditions.edition()).first("entry")?.first("source"))
        #expect(source["id"] == "https://sabah.example/ar/feed")
        #expect(source["title"] == "صباح الأطلس")
        #expect(source["updated"] == "2026-11-23T10:19:00Z")
        #expect(source["rights"] == "© صباح الأطلس 2026")
        #expect(source.links("self") == ["https://sabah.example/ar/feed"])
        #expect(source.links("alternate") == ["https://sabah.example"])
        #expect(source.first("author")?["uri"] == "https://sabah.example")
    }

    @Test func authorsRightsCategoriesAndMediaAreCarried() throws {
        let entry = try #require(try feed(SampleEditions.edition()).first("entry"))
        #expect(entry.first("author")?["name"] == "مريم الإدريسي")
        #expect(entry["rights"] == "© صباح الأطلس 2026")
        #expect(
            entry.all("category").compactMap { $0.attributes["term"] } == [
                "أخبار ساخنة", "مجتمع", "breaking",
            ])
        #expect(entry.all("category").last?.attributes["label"] == "عاجل")
        #expect(entry.first("media:thumbnail")?.attributes["url"] == "https://sabah.example/images/houz.jpg")
        let files = entry.all("link").filter { $0.attributes["rel"] == "enclosure" }
        #expect(files.map { $0.attributes["type"] } == ["audio/mpeg", "video/mp4"])
        #expect(files.map { $0.attributes["length"] } == ["12345", nil])
    }

    @Test func anItemThatNamesItsOriginLinksIt() throws {
        var item = SampleItems.frenchReport
        item.originTitle = "Le Quotidien"
        item.originURL = "https://quotidien.example/feed"
        let entry = try feed(SampleEditions.edition(.items, entries: [SampleEditions.entry(item)])).first(
            "entry")
        #expect(entry?.links("via") == ["https://quotidien.example/feed"])
    }

    @Test func onlyOtherLanguagesAreMarked() throws {
        let entries = try feed(SampleEditions.edition()).all("entry")
        let languages = Set(entries.map { $0.attributes["xml:lang"] })
        #expect(languages == [nil, "fr", "zgh", "es", "en"])
    }

    @Test func tombstonesTellWhatLeft() throws {
        let withdrawal = Withdrawal(
            id: "urn:uuid:0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d", at: SampleSources.now, reason: "خطأ في الخبر"
        )
        let feed = try feed(SampleEditions.edition(withdrawals: [withdrawal]))
        let stone = try #require(feed.first("at:deleted-entry"))
        #expect(feed.attributes["xmlns:at"] == "http://purl.org/atompub/tombstones/1.0")
        #expect(stone.attributes["ref"] == withdrawal.id)
        #expect(stone.attributes["when"] == "2026-11-23T10:30:00Z")
        #expect(stone["at:comment"] == "خطأ في الخبر")
    }

    @Test func noTombstonesNoNamespace() throws {
        #expect(try feed(SampleEditions.edition()).attributes["xmlns:at"] == nil)
    }

    @Test func aFilteredEditionNamesItsOwnAddress() throws {
        let feed = try feed(
            SampleEditions.edition(.search("سوق & \"سمك\""), filter: EditionFilter(languages: ["ar", "fr"])))
        let own = try #require(feed.links("self").first)
        let target = String(own.dropFirst("https://berrah.example/news".count))
        #expect(
            try EditionAddress(target: target).key
                == EditionKey(
                    .search("سوق & \"سمك\""), filter: EditionFilter(languages: ["ar", "fr"])))
    }

    @Test func theSameEditionGivesTheSameBytes() {
        for format in EditionFormat.allCases {
            #expect(
                SampleEditions.text(SampleEditions.edition(), format)
                    == SampleEditions.text(SampleEditions.edition(), format))
        }
    }

    @Test func anEmptyEditionIsADocumentAllTheSame() throws {
        let feed = try feed(SampleEditions.edition(.search("x"), entries: []))
        #expect(feed.all("entry").isEmpty)
        #expect(feed["updated"]?.isEmpty == false)
    }
}
