// SPDX-License-Identifier: Apache-2.0

import NewsModel

@testable import Publishing

/// Every page once.
enum SamplePages {
    static func view(_ language: LanguageTag, _ target: String = "/") -> PageView {
        PageView(language: language, now: SampleSources.now, utcOffset: 0, target: target)
    }

    static func writer() throws -> PageWriter {
        try PageWriter(site: SampleEditions.site, catalogue: SampleSources.catalogue)
    }

    static let river = RiverPage(
        entries: SampleEditions.entries(), breaking: [SampleEditions.breakingStory()],
        lastEvent: EventSequence(41))

    static let story: StoryPage = {
        let reports = [SampleItems.wireReport, SampleItems.arabicLead, SampleItems.frenchReport]
        return StoryPage(
            entry: SampleEditions.breakingStory(),
            reports: reports.map { item in
                StoryPage.Report(
                    item: item, source: SampleEditions.entry(item).source, extent: .summary,
                    isRepeat: item == SampleItems.wireReport,
                    revisions: item == SampleItems.arabicLead
                        ? [StoryPage.Revision(at: SampleSources.now, formerTitle: "هزة أرضية بالحوز")] : [])
            }, lastEvent: EventSequence(41))
    }()

    static let feedReports: [FeedReport] = SampleSources.catalogue.feeds.enumerated().map { index, feed in
        var state = FeedState(feed: feed.id)
        state.health = index % 4 == 3 ? .failing : .healthy
        state.lastPoll = SampleSources.now - .minutes(index)
        if state.health == .failing {
            state.cause = .timeout
            state.message = "No answer within 30 s; the next try is in an hour."
            state.failures = index
        }
        return FeedReport(feed: feed, state: state, items: 10 * index)
    }

    static let status = StatusReport(
        version: "1.0", logID: "7d1f6b1c", uptime: .hours(30), feeds: FeedCounts(feedReports.map(\.health)),
        items: 30_418, stories: 12_907, breaking: 1, lastEvent: EventSequence(41), eventSubscribers: 3,
        queues: ["fetch": 2], databaseBytes: 184_000_000, databaseBytesPerDay: 1_400_000,
        lastSuccess: SampleSources.now - .minutes(1), nextDue: SampleSources.now + .minutes(2))

    static func all(in language: LanguageTag) throws -> [String: [UInt8]] {
        let pages = try writer()
        var hostile = river
        hostile.entries = HostileItems.all.map { SampleEditions.story($0) }
        hostile.breaking = hostile.entries
        return [
            "river": pages.river(river, view(language)),
            "story": pages.story(story, view(language, "/story/0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d")),
            "feeds": pages.feeds(view(language, "/feeds")),
            "status": pages.status(status, feedReports, view(language, "/status")),
            "message": pages.message(status: 404, view(language, "/nothing")),
            "hostile": pages.river(hostile, view(language)),
        ]
    }
}
