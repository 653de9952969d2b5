// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct HostileEditionTests {
    private static let edition = SampleEditions.edition(
        .items, entries: HostileItems.all.map { SampleEditions.entry($0, extent: .summary) })

    @Test(arguments: EditionFormat.allCases)
    func nothingThatABrowserRunsIsLinked(format: EditionFormat) {
        let text = SampleEditions.text(Self.edition, format)
        for scheme in ["javascript:", "data:", "vbscript:"] {
            #expect(!text.lowercased().contains("\"\(scheme)"))
            #expect(!text.lowercased().contains(">\(scheme)"))
        }
    }

    @Test(arguments: EditionFormat.allCases)
    func bidirectionalControlsAndControlCharactersAreGone(format: EditionFormat) {
        let harmful = SampleEditions.text(Self.edition, format).unicodeScalars.filter(HarmlessText.isHarmful)
        #expect(harmful.isEmpty)
        #expect(!SampleEditions.text(Self.edition, format).contains("\\u0000"))
    }

    @Test(arguments: [EditionFormat.atom, .rss])
    func markupInTextsStaysText(format: EditionFormat) throws {
        let bytes = EditionWriter(site: SampleEditions.site).write(Self.edition, as: format)
        let root = try #require(XMLNode.parse(bytes))
        func names(_ node: XMLNode) -> Set<String> {
            node.children.reduce(into: [node.name]) { $0.formUnion(names($1)) }
        }
        #expect(names(root).isDisjoint(with: ["script", "img", "b"]))
    }

    /// Even a reader that takes plain text for HTML sees no tag.
    @Test func titlesHoldNoTagForCarelessReaders() throws {
        let items = JSONTree.objects(
            try JSONTree.object(EditionWriter(site: SampleEditions.site).write(Self.edition, as: .json))[
                "items"])
        for title in items.compactMap({ $0["title"] as? String }) {
            let scalars = Array(title.unicodeScalars)
            for (index, scalar) in scalars.enumerated() where scalar == "<" && index + 1 < scalars.count {
                #expect(scalars[index + 1] == " ")
            }
        }
    }

    @Test func anAddressCannotEndItsAttribute() throws {
        let text = SampleEditions.text(Self.edition, .atom)
        #expect(text.contains("https://sabah.example/%22%3E%3Cscript%3E"))
        #expect(text.contains("https://sabah.example/x%22onload=alert(4).mp3"))
    }

    @Test func hostileCatalogueNamesStayInTheirAttributes() throws {
        let publisher = Publisher(
            id: "x", name: ["ar": "\"><script>alert(1)</script>"], site: "https://x.example/\"",
            feeds: [Feed(id: "x-1", publisher: "x", url: "https://x.example/?a=1&b=\"<>")])
        let bytes = OPMLWriter(site: SampleEditions.site)
            .write(SourceCatalogue(publishers: [publisher]), language: "ar", created: .epoch)
        let body = try #require(XMLNode.parse(bytes)?.first("body"))
        #expect(body.all("outline").last?.attributes["xmlUrl"] == "https://x.example/?a=1&b=\"<>")
        #expect(body.all("outline").last?.attributes["text"] == "\"><script>alert(1)</script>")
    }
}
