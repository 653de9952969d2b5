// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Synchronization
import Testing

@testable import Daemon

/// The pause that a domain gets, and that visits keep to it.
@Suite struct HostSpacingTests {
    private static func feed(_ host: String, _ spacing: Duration? = nil) -> (feed: Feed, state: FeedState) {
        let id = FeedID(host)
        return (
            Feed(id: id, publisher: "p", url: "https://\(host)/feed", hostSpacing: spacing),
            FeedState(feed: id)
        )
    }

    @Test func whatOneFeedAsksForHoldsForItsDomain() {
        let spacing = HostSpacing(
            [
                Self.feed("www.jarida.co.ma"), Self.feed("ar.jarida.co.ma", .seconds(7)),
                Self.feed("fr.jarida.co.ma", .seconds(5)), Self.feed("souk.co.ma", .zero),
                Self.feed("other.co.ma"),
            ], usual: .seconds(2))
        #expect(spacing["jarida.co.ma"] == .seconds(7), "the longest")
        #expect(spacing["souk.co.ma"] == .zero, "one's own server may have none")
        #expect(spacing["other.co.ma"] == .seconds(2))
    }

    @Test func aRoundKeepsToIt() async throws {
        let room = try await TestNewsroom(feeds: 3) { $0.polling.perHost = 1 }
        let catalogue = room.room.register.catalogue
        var publisher = try #require(catalogue.publishers.first)
        publisher.feeds[1].hostSpacing = .seconds(1)
        room.room.register.replace(
            configuration: room.configuration, catalogue: SourceCatalogue(publishers: [publisher]),
            now: room.clock.now)
        for index in 0..<3 {
            room.origin.set(
                "/feed" + (index == 0 ? "" : String(index)),
                feed: TestFeed.news(1, until: room.clock.now).rss)
        }
        let start = ContinuousClock.now
        let round = PollRound(
            publisher.feeds, register: room.room.register,
            now: { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) })
        let count = Mutex(0)
        try await round.run(with: room.room.poller) { _ in count.withLock { $0 += 1 } }
        #expect(count.withLock { $0 } == 3)
        #expect(ContinuousClock.now - start >= .seconds(2), "two pauses between three visits")
        await room.close()
    }
}
