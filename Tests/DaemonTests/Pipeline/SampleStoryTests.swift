// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Samples
import Testing

@testable import Daemon

/// The bundled samples through the pipeline.
@Suite struct SampleStoryTests {
    /// The communiqué of the road works, as the agency, two newsrooms and a regional site with split words print it,
    /// and an older visit of the same minister to the same road.
    private static let press = SourceCatalogue(
        publishers: [
            ("wikala", "wikala.atom"), ("saha-alkhabar", "saha-alkhabar.rss"), ("nabd", "nabd.rss"),
            ("souss-press", "souss-press.rss"),
        ].map { id, file in
            Publisher(
                id: PublisherID(id), kind: id == "wikala" ? .agency : .national,
                feeds: [Feed(id: FeedID(id), publisher: PublisherID(id), url: "https://x.example/\(file)")])
        })

    private func room(_ order: [FeedID]) async throws -> PressRoom {
        let room = try PressRoom(Self.press)
        let samples = SampleClock(now: room.now)
        for id in order {
            let feed = try #require(Self.press.feed(id))
            let name = try #require(feed.url.split(separator: "/").last)
            let sample = try #require(Sample.named(String(name)))
            room.origin.set(feed.url, samples.move(sample.bytes))
            try await room.poll(id)
        }
        return room
    }

    @Test(
        "a communiqué edited by four outlets is one story, in whatever order they are read",
        arguments: [
            ["wikala", "saha-alkhabar", "nabd", "souss-press"],
            ["souss-press", "nabd", "saha-alkhabar", "wikala"],
            ["nabd", "souss-press", "wikala", "saha-alkhabar"],
        ] as [[FeedID]])
    func communique(_ order: [FeedID]) async throws {
        let stories = try await room(order).stories()
        let told = stories.filter { $0.titles.contains { $0.contains("تيز") } }
        let works = try #require(told.first { $0.titles.contains { $0.contains("840") } })
        #expect(works.titles.count == 4, "\(works.titles)")
        #expect(works.story.ownerCount == 4)
        let visit = try #require(told.first { $0.titles.contains { $0.contains("يزور") } })
        #expect(visit.titles.count == 1, "\(visit.titles)")
        #expect(visit.story.id != works.story.id)
    }

    @Test func theOtherNewsStandAlone() async throws {
        let stories = try await room(["wikala", "saha-alkhabar", "nabd", "souss-press"]).stories()
        #expect(stories.filter { $0.titles.count > 1 }.count == 1)
    }
}
