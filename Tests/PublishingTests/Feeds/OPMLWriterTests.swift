// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct OPMLWriterTests {
    private func opml(_ catalogue: SourceCatalogue, includesDisabled: Bool = false) throws -> XMLNode {
        let bytes = OPMLWriter(site: SampleEditions.site)
            .write(catalogue, language: "fr", created: SampleSources.now, includesDisabled: includesDisabled)
        return try #require(XMLNode.parse(bytes))
    }

    private func addresses(_ node: XMLNode) -> [String] {
        [node.attributes["xmlUrl"]].compactMap { $0 } + node.children.flatMap(addresses)
    }

    @Test func everyFeedIsListedOnce() throws {
        let opml = try opml(SampleSources.catalogue)
        #expect(opml.attributes["version"] == "2.0")
        #expect(opml.first("head")?["dateCreated"] == "Mon, 23 Nov 2026 10:30:00 GMT")
        let listed = addresses(opml)
        #expect(listed.first == "https://berrah.example/news/feed.rss")
        #expect(listed.dropFirst().sorted() == SampleSources.catalogue.feeds.map(\.url).sorted())
    }

    @Test func newsroomsWithSeveralFeedsAreFolders() throws {
        let body = try #require(try opml(SampleSources.catalogue).first("body"))
        let folder = try #require(body.all("outline").first { $0.attributes["text"] == "Sabah Al Atlas" })
        #expect(folder.attributes["xmlUrl"] == nil)
        #expect(folder.all("outline").map { $0.attributes["language"] } == ["ar", "fr"])
        #expect(folder.all("outline").first?.attributes["category"] == "/national,/national")
        #expect(folder.all("outline").first?.attributes["htmlUrl"] == "https://sabah.example")
    }

    @Test func everyOutlineHasATextAndSubscriptionsAType() throws {
        func check(_ node: XMLNode) {
            for outline in node.all("outline") {
                #expect(outline.attributes["text"]?.isEmpty == false)
                #expect((outline.attributes["type"] == "rss") == (outline.attributes["xmlUrl"] != nil))
                check(outline)
            }
        }
        check(try #require(try opml(SampleSources.catalogue).first("body")))
    }

    @Test func disabledFeedsAreListedOnlyWhenAskedFor() throws {
        let feed = Feed(
            id: "x-1", publisher: "x", url: "https://x.example/a?b=1&c=\"2\"", disabled: "answers 403")
        let catalogue = SourceCatalogue(publishers: [Publisher(id: "x", feeds: [feed])])
        #expect(addresses(try opml(catalogue)).count == 1)
        #expect(addresses(try opml(catalogue, includesDisabled: true)).last == feed.url)
    }
}
