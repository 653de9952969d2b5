// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Daemon

/// Several files, one catalogue; each mistake where it stands.
@Suite struct SourceFilesTests {
    private struct Unreadable: Error {}

    static let texts = [
        "a.yaml": "publishers:\n  - {id: a, feeds: [{id: x, url: \"http://x.example/1\"}]}",
        "id.yaml": "publishers:\n  - {id: b, feeds: [{id: x, url: \"http://x.example/2\"}]}",
        "address.yaml": "publishers:\n  - id: a\n    feeds:\n      - {id: y, url: \"http://x.example/1\"}",
        "more.yaml": "publishers:\n  - {id: a, feeds: [{id: z, url: \"http://x.example/3\"}]}",
        "facts.yaml": """
        publishers:
          - id: a
            owner: dar
            name: {ar: جريدة}
            kind: regional
            region: souss-massa
            trust: 0.9
            publish: headline
        """,
        "same.yaml": "publishers:\n  - {id: a, trust: 0.9, kind: regional}",
        "other.yaml": "publishers:\n  - id: a\n    owner: dar\n    trust: 0.2",
        "list.opml": """
        <opml version="2.0"><body>
        <outline text="ليبرا" xmlUrl="https://libra.example/rss" htmlUrl="https://libra.example"/>
        <outline text="twice" xmlUrl="http://x.example/1"/>
        <outline text="local" xmlUrl="file:///etc/passwd"/>
        </body></opml>
        """,
    ]

    private func read(
        _ names: String..., places: [FilePlace] = []
    ) -> (catalogue: SourceCatalogue?, problems: [ConfigurationProblem]) {
        var files = SourceFiles(readBytes: { name in
            guard let text = Self.texts[name] else { throw Unreadable() }
            return Array(text.utf8)
        })
        do {
            return (try files.catalogue(of: names, namedAt: places), [])
        } catch {
            return (nil, error.problems)
        }
    }

    @Test func feedsOfOnePublisherJoin() throws {
        let catalogue = try #require(read("a.yaml", "more.yaml").catalogue)
        #expect(catalogue.publishers.count == 1)
        #expect(catalogue.feeds.map(\.id) == ["x", "z"])
    }

    @Test func anAddressOrIdThatStandsTwiceIsShownAtBothPlaces() throws {
        let address = read("a.yaml", "address.yaml").problems
        #expect(address.count == 1)
        #expect("\(try #require(address.first))".hasPrefix("address.yaml:4:9: "), "\(address)")
        #expect("\(address)".contains("a.yaml:2:21"), "\(address)")
        let id = read("a.yaml", "id.yaml").problems
        #expect(id.count == 1)
        #expect("\(try #require(id.first))".hasPrefix("id.yaml:2:21: "), "\(id)")
    }

    @Test func aSubscriptionListShowsItsLines() throws {
        let problems = read("a.yaml", "list.opml").problems
        #expect(problems.map { "\($0.file):\($0.line)" }.sorted() == ["list.opml:3", "list.opml:4"])
        #expect(problems.allSatisfy { !"\($0)".contains(":0") }, "\(problems)")
    }

    @Test func aFileThatCannotBeReadIsShownWhereItIsNamed() throws {
        let place = FilePlace(file: "/etc/berrah.yaml", line: 7, column: 11)
        let problem = try #require(read("missing.yaml", places: [place]).problems.first)
        #expect("\(problem)".hasPrefix("/etc/berrah.yaml:7:11: missing.yaml cannot be read"))
    }

    @Test(arguments: [["a.yaml", "facts.yaml", "same.yaml"], ["facts.yaml", "same.yaml", "a.yaml"]])
    func whatOnlyOnePlaceStatesHolds(names: [String]) throws {
        var files = SourceFiles(readBytes: { Array((Self.texts[$0] ?? "").utf8) })
        let publisher = try #require(try files.catalogue(of: names).publishers.first)
        #expect(publisher.owner == "dar")
        #expect(publisher.name == ["ar": "جريدة"])
        #expect(publisher.kind == .regional)
        #expect(publisher.region == .soussMassa)
        #expect(publisher.trust == 0.9)
        #expect(publisher.extent == .headline)
        #expect(publisher.feeds.map(\.id) == ["x"])
    }

    @Test func whatTwoPlacesStateDifferentlyIsRefused() throws {
        let problems = read("facts.yaml", "other.yaml").problems
        #expect(problems.count == 1, "the same owner twice is no mistake: \(problems)")
        let problem = try #require(problems.first)
        #expect("\(problem)".hasPrefix("other.yaml:4:5: “trust”"), "\(problem)")
        #expect(problem.message.contains("facts.yaml:7:5"), "\(problem)")
    }
}
