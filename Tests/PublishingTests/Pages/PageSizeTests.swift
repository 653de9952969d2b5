// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

/// Every page stays under sixty kilobytes, with as many newsrooms as a country has.
@Suite struct PageSizeTests {
    private static let limit = 60_000

    private static let catalogue = SourceCatalogue(
        publishers: (0..<140).map { index in
            Publisher(
                id: PublisherID("newsroom-number-\(index)"),
                name: [
                    "ar": "جريدة الأخبار الجهوية رقم \(index)", "fr": "Le Journal des Régions nº \(index)",
                ],
                kind: PublisherKind.allCases[index % PublisherKind.allCases.count],
                region: Region.allCases[index % Region.allCases.count],
                feeds: [
                    Feed(
                        id: FeedID("newsroom-number-\(index)-0a1b2c3d"),
                        publisher: PublisherID("newsroom-number-\(index)"),
                        url: "https://newsroom\(index).example/feed", language: index % 2 == 0 ? "ar" : "fr")
                ])
        })

    private static func writer() throws -> PageWriter {
        try PageWriter(site: SampleEditions.site, catalogue: catalogue)
    }

    @Test(arguments: ["ar", "fr", "en"] as [LanguageTag])
    func theRiver(language: LanguageTag) throws {
        var page = SamplePages.river
        page.entries = (0..<40).map { index in
            var entry = SampleEditions.breakingStory()
            entry.id = NameUUID(name: "\(index)").urn
            entry.story?.id = entry.id
            entry.item.summary = String(repeating: "كلمة ", count: 60)
            entry.reports += entry.reports.map { report in
                var report = report
                report.publisher = PublisherID("\(report.publisher)-\(index)")
                return report
            }
            return entry
        }
        page.breaking = Array(page.entries.prefix(5))
        let size = try Self.writer().river(page, SamplePages.view(language)).count
        #expect(size < Self.limit)
    }

    @Test(arguments: ["ar", "fr", "en"] as [LanguageTag])
    func theFeeds(language: LanguageTag) throws {
        let page = try Self.writer().feeds(SamplePages.view(language, "/feeds"))
        #expect(page.count < Self.limit)
        #expect(String(decoding: page, as: UTF8.self).contains("/news/publisher/newsroom-number-139.json"))
    }

    @Test(arguments: [0, 60, 1000])
    func theStatus(failing: Int) throws {
        let reports = (0..<1000).map { index in
            var state = FeedState(feed: FeedID("newsroom-number-\(index)-0a1b2c3d"))
            state.health = index < failing ? .failing : .healthy
            state.lastPoll = SampleSources.now - .hours(index)
            state.message = index < failing ? String(repeating: "a long explanation ", count: 30) : nil
            let feed = Feed(id: state.feed, publisher: "x", url: "https://x.example/\(index)")
            return FeedReport(feed: feed, state: state, items: index)
        }
        let page = try Self.writer().status(SamplePages.status, reports, SamplePages.view("ar", "/status"))
        #expect(page.count < Self.limit)
        let rows = String(decoding: page, as: UTF8.self).split(separator: "<tr><td>").count - 1
        #expect(rows == 120)
    }

    @Test func aStoryWithFortyReports() throws {
        var page = SamplePages.story
        page.reports = (0..<40).map { index in
            var report = page.reports[index % 3]
            report.item.id = ItemID(Int64(index))
            report.item.published = SampleSources.now - .minutes(index)
            return report
        }
        #expect(try Self.writer().story(page, SamplePages.view("ar")).count < Self.limit)
    }
}
