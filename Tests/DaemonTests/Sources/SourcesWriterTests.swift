// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Daemon

/// What is written is read back as it was, but for headers, which may be secrets.
@Suite struct SourcesWriterTests {
    @Test func everythingButHeadersGoesRound() throws {
        let (read, problems) = SourcesReader.read(
            text: SourcesReaderTests.good, name: "s.yaml",
            surroundings: Surroundings(credential: { _ in "Authorization: Bearer abc\n" }))
        try #require(problems.isEmpty)
        let text = SourcesWriter.write(read)
        #expect(!text.contains("Bearer"))
        #expect(text.contains("# its headers are not exported"))
        let (again, faults) = SourcesReader.read(text: text, name: "t.yaml")
        #expect(faults.isEmpty, "\(faults)")
        var expected = read
        for place in expected.indices {
            for feed in expected[place].feeds.indices { expected[place].feeds[feed].headers = [:] }
        }
        #expect(again == expected)
        #expect(
            SourcesWriter.write(again).replacing("  # its headers are not exported", with: "")
                == text.replacing("  # its headers are not exported", with: ""))
    }

    @Test(arguments: [
        "هسبريس \"و\" الآخرون", "a: b # c", "line\nbreak", "tab\tand \\ backslash", "- dash", "{brace}",
        "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        "null", "true", "1.5", "'single'", "emoji 📰", "é\u{301}",
    ])
    func noNameCanBreakTheFile(name: String) throws {
        let publisher = Publisher(
            id: "a", name: ["ar": name],
            feeds: [
                Feed(
                    id: SourcesReader.derivedID(publisher: "a", url: "https://a.example/f?x=\"y\"#z"),
                    publisher: "a", url: "https://a.example/f?x=\"y\"#z")
            ])
        let (again, problems) = SourcesReader.read(
            text: SourcesWriter.write([publisher]), name: "t.yaml")
        #expect(problems.isEmpty, "\(problems)")
        #expect(again.first?.name == publisher.name)
        #expect(again.first?.feeds.first?.url == publisher.feeds[0].url)
    }

    @Test func anExportedListKeepsKindsAndRegions() throws {
        let list = SourceLists.yaml(
            fromOutlines: Array(
                """
                <opml version="2.0"><body>
                <outline text="A" type="rss" xmlUrl="https://a.example/f" category="/regional,/souss-massa"/>
                <outline text="B" type="rss" xmlUrl="https://b.example/f" category="/national,/national"/>
                <outline text="C" type="rss" xmlUrl="https://c.example/f" category="/News/Sport, sport"/>
                <outline text="D" type="rss" xmlUrl="https://d.example/f"/>
                </body></opml>
                """.utf8), name: "l.opml")
        let (read, problems) = SourcesReader.read(text: try #require(list.yaml), name: "t.yaml")
        #expect(problems.isEmpty)
        #expect(read.map(\.kind) == [.regional, .national, .sport, .national])
        #expect(read.map(\.region) == [.soussMassa, .national, .national, .national])
    }

    @Test func tenThousandOutlinesAreRead() throws {
        let outlines = (0..<10_000).map {
            "<outline text=\"x\($0)\" type=\"rss\" xmlUrl=\"https://site\($0 % 2500).example/\($0)\"/>"
        }
        let list = SourceLists.yaml(
            fromOutlines: Array("<opml version=\"2.0\"><body>\(outlines.joined())</body></opml>".utf8),
            name: "l.opml")
        #expect(list.problems.isEmpty)
        let (read, problems) = SourcesReader.read(
            text: try #require(list.yaml), name: "t.yaml")
        #expect(problems.isEmpty)
        #expect(read.count == 2500)
        #expect(read.reduce(0) { $0 + $1.feeds.count } == 10_000)
    }
}
