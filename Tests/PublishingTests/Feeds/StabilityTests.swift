// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Publishing

/// What may change in a document, and what not: readers know an entry again by its id, and look at it again when
/// `updated` moves.
@Suite struct StabilityTests {
    private static let elsewhere = PublicSite(
        publicURL: "https://elsewhere.example:8443", identity: SampleEditions.site.identity,
        languages: ["fr"], version: "9.9")

    private func atom(_ edition: Edition, _ site: PublicSite = SampleEditions.site) throws -> XMLNode {
        try #require(XMLNode.parse(AtomWriter(site: site).write(edition)))
    }

    @Test func idsOutliveAMoveToAnotherHost() throws {
        let edition = SampleEditions.edition()
        let (here, there) = (try atom(edition), try atom(edition, Self.elsewhere))
        #expect(here["id"] == there["id"])
        #expect(here.all("entry").map { $0["id"] } == there.all("entry").map { $0["id"] })
        #expect(here.links("self") != there.links("self"))
    }

    @Test func idsAreTheSameInEveryFormatAndDoNotDependOnThePlace() throws {
        let entries = SampleEditions.entries()
        for order in [entries, entries.reversed(), Array(entries.dropFirst(3))] {
            let edition = SampleEditions.edition(entries: order)
            let atom = try atom(edition).all("entry").compactMap { $0["id"] }
            let rss = try #require(
                XMLNode.parse(RSSWriter(site: SampleEditions.site).write(edition))?.first("channel"))
            let json = try JSONTree.object(JSONFeedWriter(site: SampleEditions.site).write(edition))
            #expect(atom == order.map(\.id))
            #expect(rss.all("item").compactMap { $0["guid"] } == atom)
            #expect(JSONTree.objects(json["items"]).compactMap { $0["id"] as? String } == atom)
        }
    }

    @Test func everyIdIsAnAbsoluteIRI() throws {
        for entry in try atom(SampleEditions.edition()).all("entry") {
            let id = try #require(entry["id"])
            #expect(id.wholeMatch(of: /(urn:uuid:[0-9a-f-]{36}|https?:\/\/\S+)/) != nil, "\(id)")
        }
    }

    @Test func noTwoEntriesShareIdAndTime() throws {
        let entries = try atom(SampleEditions.edition()).all("entry")
        #expect(Set(entries.map { "\($0["id"] ?? "") \($0["updated"] ?? "")" }).count == entries.count)
    }

    @Test func oneChangedStoryChangesItsEntryAlone() throws {
        var entries = SampleEditions.entries()
        let before = try atom(SampleEditions.edition(entries: entries)).all("entry")
        entries[4].item.title += " (محيّن)"
        entries[4].updated = entries[4].updated + .minutes(3)
        let after = try atom(SampleEditions.edition(entries: entries)).all("entry")
        for (index, (old, new)) in zip(before, after).enumerated() {
            #expect((old["title"] != new["title"]) == (index == 4))
            #expect((old["updated"] != new["updated"]) == (index == 4))
            #expect(old["id"] == new["id"] && old["published"] == new["published"])
        }
    }

    @Test(arguments: EditionFormat.allCases)
    func aRevisedItemIsUpdatedButNotPublishedAgain(format: EditionFormat) throws {
        let revised = SampleItems.frenchReport.published + .hours(2)
        let first = SampleEditions.entry(SampleItems.frenchReport)
        let again = EditionEntry(
            item: first.item, source: first.source, extent: first.extent, updated: revised)
        #expect(first.updated == first.published, "nothing was changed yet")
        #expect(again.published == first.published && again.updated == revised && again.id == first.id)
        let text = SampleEditions.text(SampleEditions.edition(.items, entries: [again]), format)
        switch format {
        case .atom:
            #expect(text.contains("<published>\(first.published.rfc3339)</published>"))
            #expect(text.contains("<updated>\(revised.rfc3339)</updated>"))
        case .rss:
            #expect(text.contains("<pubDate>\(first.published.imfFixdate)</pubDate>"))
            #expect(text.contains("<lastBuildDate>\(revised.imfFixdate)</lastBuildDate>"))
        case .json:
            #expect(text.contains("\"date_published\":\"\(first.published.rfc3339)\""))
            #expect(text.contains("\"date_modified\":\"\(revised.rfc3339)\""))
        }
    }

    /// RFC 4287, 4.2.11: what is copied says where from, with the three things that the source must have.
    @Test func everyEntryNamesItsSourceWhole() throws {
        for entry in try atom(SampleEditions.edition()).all("entry") {
            let source = try #require(entry.first("source"))
            #expect(source["id"]?.hasPrefix("https://") == true)
            #expect(source["title"]?.isEmpty == false)
            #expect(source["updated"].flatMap { Timestamp(rfc3339: $0) } != nil)
        }
    }

    /// RFC 3339 with a capital T, seconds and a zone, in every place that has a date.
    @Test func everyDateIsWrittenInFull() throws {
        let text = SampleEditions.text(SampleEditions.edition(), .atom)
        let dates = text.matches(of: /<(?:updated|published)>([^<]*)</).map { String($0.output.1) }
        #expect(dates.count > 40)
        for date in dates {
            #expect(date.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) != nil, "\(date)")
        }
        let rss = SampleEditions.text(SampleEditions.edition(), .rss)
        for date in rss.matches(of: /<(?:pubDate|lastBuildDate)>([^<]*)</).map({ String($0.output.1) }) {
            #expect(date.wholeMatch(of: /\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/) != nil, "\(date)")
        }
    }
}
