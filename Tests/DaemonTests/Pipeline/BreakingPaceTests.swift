// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@testable import Daemon

/// How often the feeds of a publisher are read while one of its stories is breaking.
@Suite struct BreakingPaceTests {
    private static let cry = PressItem("cry", "عاجل: انهيار عمارة سكنية بفاس ومصرع 11 شخصا")

    private static let press = SourceCatalogue(publishers: [
        newsroom("a", trust: 0.9, feeds: ["a", "a-sport", "a-fixed"]),
        newsroom("b", trust: 0.9, feeds: ["b"]),
    ])

    private static func newsroom(_ id: String, trust: Double, feeds: [String]) -> Publisher {
        Publisher(
            id: PublisherID(id), name: ["ar": "جريدة \(id)"], site: "https://\(id).example", trust: trust,
            feeds: feeds.map {
                Feed(
                    id: FeedID($0), publisher: PublisherID(id), url: "https://\(id).example/\($0)",
                    language: "ar", interval: $0 == "a-fixed" ? .minutes(40) : nil)
            })
    }

    /// Every feed has been read a few times in vain, so that it is read seldom.
    private func quietPress() async throws -> PressRoom {
        let room = try PressRoom(Self.press)
        for feed in Self.press.feeds { try await room.publish(feed.id, [PressRoom.opening(of: feed.id)]) }
        for _ in 0..<4 {
            room.advance(.minutes(45))
            for feed in Self.press.feeds { try await room.poll(feed.id) }
        }
        return room
    }

    @Test func aFeedIsReadSoonerAsLongAsItsStoryGoesOn() async throws {
        let room = try await quietPress()
        #expect(try #require(room.register.feedState("a").interval) > .minutes(30))
        room.advance(.minutes(5))
        try await room.publish("a", [Self.cry, PressRoom.opening(of: "a")])
        #expect(try room.events(.breaking).count == 1)
        for visit in 0..<4 {
            #expect(room.register.feedState("a").reason == "breaking", "visit \(visit)")
            #expect(room.register.feedState("a").interval == .minutes(5))
            room.advance(.minutes(6))
            #expect(try await room.poll("a").outcome == .unchanged)
        }
        room.advance(.hours(3))
        try await room.settle()
        try await room.poll("a")
        #expect(room.register.feedState("a").reason != "breaking")
    }

    @Test func theOtherFeedsOfThePublisherAreBroughtForward() async throws {
        let room = try await quietPress()
        let before = room.register.feeds().map(\.state)
        room.advance(.minutes(5))
        let summary = try await room.publish("a", [Self.cry, PressRoom.opening(of: "a")])
        #expect(summary.hastened.map(\.feed) == ["a-sport"])
        let sport = room.register.feedState("a-sport")
        #expect(try #require(sport.nextDue) <= room.now + .minutes(1))
        #expect(sport.reason == "breaking")
        for feed: FeedID in ["a-fixed", "b"] {
            #expect(
                room.register.feedState(feed).nextDue == before.first { $0.feed == feed }?.nextDue, "\(feed)")
        }
        try room.restart()
        #expect(room.register.feedState("a-sport").nextDue == sport.nextDue, "a restart forgets nothing")
        room.advance(.minutes(1))
        try await room.poll("a-sport")
        #expect(room.register.feedState("a-sport").reason == "breaking", "its own next visits are soon, too")
        #expect(room.register.feedState("a-sport").interval == .minutes(5))
    }

    @Test func aHiddenStoryHastensNobody() async throws {
        let room = try await quietPress()
        try await room.publish("a", [Self.cry, PressRoom.opening(of: "a")])
        try await room.archive.write { transaction in
            guard var story = try transaction.view.stories(in: [.breaking]).first else { return }
            story.isHidden = true
            try transaction.update(story)
        }
        room.advance(.minutes(6))
        try await room.poll("a")
        #expect(room.register.feedState("a").reason != "breaking")
    }
}
