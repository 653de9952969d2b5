// SPDX-License-Identifier: Apache-2.0

/// Every configured publisher and feed, in the order of the files that name them.
public struct SourceCatalogue: Hashable, Sendable {
    public let publishers: [Publisher]
    private let publisherIndex: [PublisherID: Int]
    private let feedIndex: [FeedID: FeedPlace]

    private struct FeedPlace: Hashable {
        var publisher: Int
        var feed: Int
    }

    public init(publishers: [Publisher]) {
        self.publishers = publishers
        var publisherIndex: [PublisherID: Int] = [:]
        var feedIndex: [FeedID: FeedPlace] = [:]
        for (index, publisher) in publishers.enumerated() {
            publisherIndex[publisher.id] = index
            for (place, feed) in publisher.feeds.enumerated() {
                feedIndex[feed.id] = FeedPlace(publisher: index, feed: place)
            }
        }
        self.publisherIndex = publisherIndex
        self.feedIndex = feedIndex
    }

    public static let empty = SourceCatalogue(publishers: [])

    public var feeds: [Feed] {
        publishers.flatMap(\.feeds)
    }

    public func publisher(_ id: PublisherID) -> Publisher? {
        publisherIndex[id].map { publishers[$0] }
    }

    public func feed(_ id: FeedID) -> Feed? {
        feedIndex[id].map { publishers[$0.publisher].feeds[$0.feed] }
    }

    public func publisher(of id: FeedID) -> Publisher? {
        feedIndex[id].map { publishers[$0.publisher] }
    }
}
