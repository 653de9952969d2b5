// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

/// RFC 5005 in every format: from the subscription document back to the first day.
@Suite struct ArchiveChainTests {
    private let first = CivilDate(year: 2026, month: 11, day: 20)

    private func day(_ offset: Int) -> ArchiveDocument {
        ArchiveDocument(day: CivilDate(daysSinceEpoch: first.daysSinceEpoch + offset))
    }

    /// Three archived days and the subscription document, by address.
    private func documents(_ format: EditionFormat) -> [String: [UInt8]] {
        let writer = EditionWriter(site: SampleEditions.site)
        var documents: [String: [UInt8]] = [:]
        for offset in 0..<3 {
            let edition = SampleEditions.edition(
                .archive(day(offset)), entries: [SampleEditions.story(SampleItems.quiet[offset])],
                previousArchive: offset == 0 ? nil : day(offset - 1),
                nextArchive: offset == 2 ? nil : day(offset + 1))
            let address = EditionAddress(edition.key, format).target
            documents[SampleEditions.site.address(address)] = writer.write(edition, as: format)
        }
        let current = SampleEditions.edition(
            entries: [SampleEditions.story(SampleItems.quiet[5])], previousArchive: day(2))
        documents["current"] = writer.write(current, as: format)
        return documents
    }

    private func walk(
        _ format: EditionFormat, _ read: ([UInt8]) throws -> (ids: [String], previous: String?)
    ) throws -> [String] {
        let documents = documents(format)
        var ids: [String] = []
        var next: String? = "current"
        while let address = next, ids.count < 100 {
            let page = try read(try #require(documents[address], "the chain leads to \(address)"))
            ids += page.ids
            next = page.previous
        }
        return ids
    }

    private var expected: [String] {
        [5, 2, 1, 0].map { SampleEditions.story(SampleItems.quiet[$0]).id }
    }

    @Test func atomIsWalkedToItsBeginning() throws {
        let ids = try walk(.atom) { bytes in
            let feed = try #require(XMLNode.parse(bytes))
            return (feed.all("entry").compactMap { $0["id"] }, feed.links("prev-archive").first)
        }
        #expect(ids == expected)
    }

    @Test func rssIsWalkedToItsBeginning() throws {
        let ids = try walk(.rss) { bytes in
            let channel = try #require(XMLNode.parse(bytes)?.first("channel"))
            return (
                channel.all("item").compactMap { $0["guid"] },
                channel.links("prev-archive", element: "atom:link").first
            )
        }
        #expect(ids == expected)
    }

    @Test func jsonIsWalkedToItsBeginning() throws {
        let ids = try walk(.json) { bytes in
            let feed = try JSONTree.object(bytes)
            return (
                JSONTree.objects(feed["items"]).compactMap { $0["id"] as? String },
                feed["next_url"] as? String
            )
        }
        #expect(ids == expected)
    }

    @Test func anArchiveSaysThatItIsOneAndPointsBack() throws {
        let address = "https://berrah.example/news/feed/archive/2026-11-21.atom"
        let feed = try #require(XMLNode.parse(documents(.atom)[address] ?? []))
        #expect(feed.first("fh:archive") != nil && feed.first("fh:complete") == nil)
        #expect(feed.links("current") == ["https://berrah.example/news/feed.atom"])
        #expect(feed.links("next-archive") == ["https://berrah.example/news/feed/archive/2026-11-22.atom"])
        #expect(feed.links("hub").isEmpty, "an archive does not change, so that nobody waits for it")
        #expect(feed.links("self") == [address])
    }

    @Test func theSubscriptionDocumentIsNoArchive() throws {
        let feed = try #require(XMLNode.parse(documents(.atom)["current"] ?? []))
        #expect(feed.first("fh:archive") == nil && feed.links("current").isEmpty)
        #expect(feed.attributes["xmlns:fh"] == nil)
    }

    @Test func aCompleteEditionHasNoChain() throws {
        let edition = SampleEditions.edition(.story("0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d"), isComplete: true)
        let feed = try #require(
            XMLNode.parse(EditionWriter(site: SampleEditions.site).write(edition, as: .atom)))
        #expect(feed.first("fh:complete") != nil)
        for relation in ["prev-archive", "next-archive", "current", "next", "previous"] {
            #expect(feed.links(relation).isEmpty)
        }
    }
}
