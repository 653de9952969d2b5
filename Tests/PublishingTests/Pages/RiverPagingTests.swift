// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Publishing

/// One page of the river after another.
@Suite struct RiverPagingTests {
    private static let until = Timestamp(milliseconds: 1_795_430_400_250)

    @Test func theFirstPageIsTheNewest() throws {
        let query = try RiverQuery(target: "/?language=ar")
        #expect(query.page == 1 && query.until == nil && query.isFiltered)
        #expect(try !RiverQuery(target: "/?lang=fr&utm_source=x").isFiltered)
    }

    @Test(
        arguments: [
            RiverQuery(), RiverQuery(filter: EditionFilter(languages: ["ar"])),
            RiverQuery(
                filter: EditionFilter(languages: ["ar", "fr"], kinds: [.sport], regions: [.oriental])),
            RiverQuery(filter: EditionFilter(publishers: ["hespress"]), words: "سوق & \"سمك\" 50%"),
        ])
    func theNextPageKeepsTheWishes(query: RiverQuery) throws {
        let next = try RiverQuery(target: query.target(page: 2, until: Self.until))
        #expect(next.filter == query.filter && next.words == query.words)
        #expect(next.page == 2)
        let until = try #require(next.until)
        #expect(until > Self.until, "what this page shows is not cut away")
        #expect(until <= Self.until + .seconds(1))
        let back = try RiverQuery(target: next.target(page: 1, until: until))
        #expect(back == query, "the first page is always the newest")
    }

    @Test func everyFurtherPageHasTheSameMoment() throws {
        let second = try RiverQuery(target: RiverQuery().target(page: 2, until: Self.until))
        let moment = try #require(second.until)
        let third = try RiverQuery(target: second.target(page: 3, until: moment))
        // A second more at each step at most: pages do not lose stories between them.
        #expect(try #require(third.until) >= moment)
        #expect(third.page == 3)
    }

    @Test(arguments: [
        "page=0", "page=-1", "page=26", "page=two", "page=1.5", "until=-1", "until=soon", "until=9e9",
    ])
    func whatIsNoPageIsRefusedWithASentence(query: String) {
        #expect {
            try RiverQuery(target: "/?" + query)
        } throws: { error in
            guard case .badParameter(let name, let expected)? = error as? EditionAddressFailure else {
                return false
            }
            return query.hasPrefix(name) && expected.contains("number")
        }
    }

    @Test(arguments: [("", 1), ("page=", 1), ("page=25", 25), ("until=&page=3", 3)])
    func blankIsTheFirst(query: String, page: Int) throws {
        #expect(try RiverQuery(target: "/?" + query).page == page)
    }

    private func river(_ page: RiverPage, target: String = "/") throws -> String {
        String(
            decoding: try SamplePages.writer().river(page, SamplePages.view("fr", target)), as: UTF8.self)
    }

    @Test func thePagesAreLinkedBothWays() throws {
        var page = SamplePages.river
        #expect(try !river(page).contains("class=\"pages\""))
        page.older = "/?page=2&until=1795430401"
        var text = try river(page)
        #expect(text.contains("<a rel=\"next\" href=\"/news/?page=2&amp;until=1795430401&amp;lang=fr\">"))
        #expect(!text.contains("rel=\"prev\""))
        page.query.page = 2
        page.older = nil
        page.newer = "/"
        text = try river(page)
        #expect(text.contains("<a rel=\"prev\" href=\"/news/?lang=fr\">"))
        #expect(!text.contains("rel=\"next\"") && text.contains("aria-label=\"Pages de nouvelles\""))
    }

    @Test func onlyTheFirstPageHasAFront() throws {
        var page = SamplePages.river
        page.breaking = []
        #expect(try river(page).contains("class=\"front\""))
        page.query.page = 2
        #expect(try !river(page).contains("class=\"front\""))
    }

    @Test func daysFollowEachOtherWhateverWasFiledFirst() throws {
        var page = SamplePages.river
        page.breaking = []
        page.entries = (0..<12).map { index in
            var entry = SampleEditions.story(SampleItems.frenchReport)
            entry.id = NameUUID(name: "day \(index)").urn
            entry.story?.id = entry.id
            entry.published = SampleSources.now - .hours(24 * (index % 4))
            return entry
        }
        let days = try river(page).matches(of: /<p class="day" lang="fr"><time datetime="([0-9-]+)">/).map(
            \.output.1)
        #expect(days == ["2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20"])
    }

    @Test func whenTheRoomIsUsedUpTheRestAreHeadlinesAndNoneIsMissing() throws {
        var page = SamplePages.river
        page.breaking = []
        let address = "https://sabah.example/" + String(repeating: "%D8%AE", count: 300)
        page.entries = (0..<RiverQuery.pageLength).map { index in
            var entry = SampleEditions.breakingStory()
            entry.id = NameUUID(name: "long \(index)").urn
            entry.story?.id = entry.id
            entry.item.url = address
            entry.item.title = String(repeating: "عنوان طويل جدا ", count: 60)
            return entry
        }
        let text = try river(page)
        #expect(text.utf8.count < 60_000)
        for entry in page.entries {
            #expect(text.contains("data-story=\"\(entry.id.dropFirst(9))\""))
        }
        #expect(text.contains("عنوان…</a></h3>") || text.contains("جدا…</a></h3>"))
    }
}
