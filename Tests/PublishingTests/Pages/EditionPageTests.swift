// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Publishing

/// What a browser shows that opens a feed's own address.
@Suite struct EditionPageTests {
    private func page(
        _ scope: EditionScope = .merged, _ format: EditionFormat = .atom, entries: [EditionEntry]? = nil,
        filter: EditionFilter = .none, language: LanguageTag = "fr"
    ) throws -> String {
        let edition = SampleEditions.edition(scope, entries: entries, filter: filter)
        let address = EditionAddress(edition.key, format)
        let view = SamplePages.view(language, address.target)
        return String(decoding: try SamplePages.writer().edition(edition, at: address, view), as: UTF8.self)
    }

    @Test(arguments: ["ar", "fr", "en"] as [LanguageTag])
    func itSaysThatItIsAFeedAndHowToSubscribe(language: LanguageTag) throws {
        let page = try page(language: language)
        let wording = Wording.of(language)
        #expect(page.contains(">\(wording.isFeed)</h2>"))
        #expect(
            page.contains("<code dir=\"ltr\" id=\"address\">https://berrah.example/news/feed.atom</code>"))
        #expect(page.contains("href=\"feed:https://berrah.example/news/feed.atom\""))
        #expect(page.contains("data-copy=\"https://berrah.example/news/feed.atom\""))
        #expect(page.components(separatedBy: "<h1").count == 2)
    }

    @Test func theAddressIsTheOneThatWasOpened() throws {
        let filter = EditionFilter(languages: ["ar", "fr"], regions: [.oriental])
        let page = try page(.kind(.regional), .rss, filter: filter)
        #expect(
            page.contains(
                "https://berrah.example/news/kind/regional.rss?language=ar,fr&amp;region=oriental</code>"))
        #expect(page.contains("<link rel=\"alternate\" type=\"application/rss+xml\""))
    }

    @Test func theEntriesAreTheEditionsInItsOrder() throws {
        let entries = SampleEditions.entries()
        let page = try page(entries: entries)
        let shown = page.matches(of: /data-story="([0-9a-f-]{36})"/).map { String($0.output.1) }
        #expect(shown == entries.compactMap { $0.story?.id }.map { String($0.dropFirst(9)) })
        #expect(page.contains("<h2><a href=") && !page.contains("<h3>"))
    }

    @Test func aListOfItemsShowsItems() throws {
        let items = SampleItems.quiet.prefix(5).map { SampleEditions.entry($0) }
        let page = try page(.items, entries: Array(items))
        #expect(page.components(separatedBy: "<article").count == 6)
    }

    @Test func thirtyAreEnoughToKnowIt() throws {
        let entries = (0..<100).map { index in
            var entry = SampleEditions.story(SampleItems.arabicLead)
            entry.id = NameUUID(name: "entry \(index)").urn
            return entry
        }
        let page = try page(entries: entries)
        #expect(page.components(separatedBy: "<article").count == 31)
        #expect(page.utf8.count < 60_000)
    }

    @Test func anEmptyFeedSaysSo() throws {
        #expect(try page(.search("لا شيء"), entries: []).contains(Wording.french.noStories))
    }

    @Test func whatWasSearchedForIsText() throws {
        let page = try page(.search("\"><script>alert(1)</script>"), entries: [])
        #expect(page.components(separatedBy: "<script").count == 2, "only our own")
        #expect(page.contains("Recherche: &quot;&gt;&lt;script&gt;alert(1)"))
    }

    @Test func theFeedsPageOpensEveryEditionInTheReader() throws {
        let page = String(
            decoding: try SamplePages.writer().feeds(SamplePages.view("ar", "/feeds")), as: UTF8.self)
        let doors = page.matches(of: /<li><a href="(feed:[^"]+)"/).map { String($0.output.1) }
        #expect(doors.contains("feed:https://berrah.example/news/feed.atom"))
        #expect(doors.contains("feed:https://berrah.example/news/publisher/littoral.atom"))
        let lines = page.components(separatedBy: ">JSON</a>").count - 1
        #expect(doors.count == lines && lines > 20, "every edition")
        for door in doors {
            let address = door.dropFirst("feed:https://berrah.example/news".count)
            #expect(throws: Never.self) { try EditionAddress(target: String(address)) }
        }
    }
}
