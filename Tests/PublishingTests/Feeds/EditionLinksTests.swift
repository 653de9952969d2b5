// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

/// What an edition's head points to, the same in Atom and in RSS.
@Suite struct EditionLinksTests {
    private static let day = ArchiveDocument(day: CivilDate(year: 2026, month: 11, day: 22))
    private static let older = ArchiveDocument(day: CivilDate(year: 2026, month: 11, day: 20), part: 3)
    private static let newer = ArchiveDocument(day: CivilDate(year: 2026, month: 11, day: 23))

    /// Relation and address of every link that the document itself has.
    private func links(_ edition: Edition, _ format: EditionFormat) throws -> [String] {
        let bytes = EditionWriter(site: SampleEditions.site).write(edition, as: format)
        let root = try #require(XMLNode.parse(bytes))
        let head = format == .atom ? root : try #require(root.first("channel"))
        return head.all(format == .atom ? "link" : "atom:link").map {
            let address = $0.attributes["href"] ?? ""
            return ($0.attributes["rel"] ?? "") + " "
                + address.replacing("https://berrah.example/news", with: "")
        }
    }

    @Test func aSubscriptionDocumentAnnouncesItsHubAndItsArchives() throws {
        let edition = SampleEditions.edition(previousArchive: Self.day)
        #expect(
            try links(edition, .atom) == [
                "self /feed.atom", "alternate /", "alternate /feed.rss", "alternate /feed.json", "hub /hub",
                "prev-archive /feed/archive/2026-11-22.atom",
            ])
        #expect(
            try links(edition, .rss) == [
                "self /feed.rss", "alternate /feed.atom", "alternate /feed.json", "hub /hub",
                "prev-archive /feed/archive/2026-11-22.rss",
            ])
    }

    @Test(arguments: [EditionFormat.atom, .rss])
    func anArchiveKnowsItsNeighboursAndNoHub(format: EditionFormat) throws {
        let edition = SampleEditions.edition(
            .archive(Self.day), previousArchive: Self.older, nextArchive: Self.newer)
        let links = try links(edition, format)
        #expect(links.contains("current /feed.\(format.rawValue)"))
        #expect(links.contains("prev-archive /feed/archive/2026-11-20-3.\(format.rawValue)"))
        #expect(links.contains("next-archive /feed/archive/2026-11-23.\(format.rawValue)"))
        #expect(!links.contains { $0.hasPrefix("hub") })
    }

    /// The archives hold every story: a reader of one language would be led to those that it did not ask for.
    @Test(arguments: EditionFormat.allCases)
    func aNarrowedDocumentLeadsToNoArchive(format: EditionFormat) {
        let whole = SampleEditions.edition(previousArchive: Self.day)
        let narrowed = SampleEditions.edition(
            filter: EditionFilter(languages: ["ar"]), previousArchive: Self.day)
        #expect(SampleEditions.text(whole, format).contains("/feed/archive/2026-11-22"))
        #expect(!SampleEditions.text(narrowed, format).contains("/feed/archive/"))
    }

    @Test(arguments: EditionFormat.allCases)
    func aSearchNamesNoHub(format: EditionFormat) {
        #expect(!SampleEditions.text(SampleEditions.edition(.search("ماء")), format).contains("/news/hub"))
        #expect(SampleEditions.text(SampleEditions.edition(.tag("ماء")), format).contains("/news/hub"))
    }

    /// RFC 5005, section 2: a complete feed has no pages and no archives.
    @Test(arguments: [EditionFormat.atom, .rss])
    func aCompleteDocumentHasNoFurtherPages(format: EditionFormat) throws {
        let edition = SampleEditions.edition(.story("0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d"), isComplete: true)
        let text = SampleEditions.text(edition, format)
        #expect(text.contains("<fh:complete/>") && !text.contains("<fh:archive/>"))
        let relations = Set(try links(edition, format).compactMap { $0.split(separator: " ").first })
        #expect(
            relations.isDisjoint(with: ["first", "last", "next", "previous", "prev-archive", "next-archive"]))
    }

    @Test(arguments: [EditionFormat.atom, .rss])
    func theHistoryIsNamedOnlyWhereItIsSpokenOf(format: EditionFormat) throws {
        let plain = SampleEditions.text(SampleEditions.edition(), format)
        #expect(!plain.contains("xmlns:fh"))
        let archive = SampleEditions.text(SampleEditions.edition(.archive(Self.day)), format)
        #expect(archive.contains("xmlns:fh=\"http://purl.org/syndication/history/1.0\""))
        #expect(archive.contains("<fh:archive/>"))
    }

    @Test func everySiblingIsItselfAnEdition() throws {
        let scopes: [EditionScope] = [
            .merged, .items, .breaking, .language("zgh"), .publisher("sabah"), .region(.oriental),
            .kind(.sport), .tag("رياضة"), .search("ماء & كهرباء"), .archive(Self.day),
        ]
        for scope in scopes {
            for format in [EditionFormat.atom, .rss] {
                for link in try links(SampleEditions.edition(scope), format)
                where link.hasPrefix("self") || link.hasPrefix("alternate /") && link.contains(".") {
                    let target = String(link.split(separator: " ", maxSplits: 1)[1])
                    #expect(try EditionAddress(target: target).key.scope == scope, "\(link)")
                }
            }
        }
    }
}
