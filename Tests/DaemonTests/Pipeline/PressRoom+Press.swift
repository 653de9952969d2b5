// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension PressRoom {
    /// An agency, six newsrooms of which the first two are trusted, a second site of the first one's owner, and one
    /// at home in Souss-Massa.
    static let press = SourceCatalogue(publishers: [
        newsroom("wikala", kind: .agency, trust: 0.95), newsroom("a", trust: 0.9), newsroom("b", trust: 0.85),
        newsroom("c", trust: 0.6), newsroom("d", trust: 0.5), newsroom("e", trust: 0.5),
        newsroom("f", trust: 0.5), newsroom("a-sport", owner: "a", trust: 0.9),
        newsroom("souss", kind: .regional, region: .soussMassa, trust: 0.5),
    ])

    private static func newsroom(
        _ id: String, owner: String? = nil, kind: PublisherKind = .national, region: Region = .national,
        trust: Double
    ) -> Publisher {
        Publisher(
            id: PublisherID(id), owner: owner.map { OwnerID($0) }, name: ["ar": "جريدة \(id)"],
            site: "https://\(id).example", kind: kind, region: region, trust: trust,
            feeds: [
                Feed(
                    id: FeedID(id), publisher: PublisherID(id), url: "https://\(id).example/feed",
                    language: "ar", interval: .minutes(5))
            ])
    }

    /// Every feed has been read once, and some minutes have passed: from now on its items are news.
    static func opened() async throws -> PressRoom {
        let room = try PressRoom()
        for feed in press.feeds {
            try await room.publish(feed.id, [opening(of: feed.id)])
        }
        room.advance(.minutes(10))
        return room
    }

    /// What a feed listed when it was read first.
    static func opening(of feed: FeedID) -> PressItem {
        PressItem("opening-\(feed)", "افتتاحية العدد الأول من جريدة \(feed)", age: .hours(20))
    }
}
