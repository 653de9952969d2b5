// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving

/// What hubs have delivered and is not filed yet: one document a feed, and so many bytes together.
///
/// A hub may send megabytes faster than they are filed. What finds no place here is not lost: its feed is polled, and
/// says the same.
struct DeliveryBacklog {
    typealias Delivery = (feed: FeedID, document: PushedDocument)

    private var waiting: [Delivery] = []
    /// Bytes of each feed's document, from its coming until it is filed.
    private var held: [FeedID: Int] = [:]
    private var bytes = 0
    private let limit: Int

    /// - Parameter limit: bytes; one document may be larger than that when nothing else is here.
    init(limit: Int = 32 * 1024 * 1024) {
        self.limit = limit
    }

    /// False when there is no place: then the feed is to be polled.
    mutating func add(_ document: PushedDocument, for feed: FeedID) -> Bool {
        let size = document.body.count
        guard held[feed] == nil, held.isEmpty || bytes + size <= limit else { return false }
        held[feed] = size
        bytes += size
        waiting.append((feed, document))
        return true
    }

    /// The oldest that nobody files yet; it keeps its place until `finished`.
    mutating func next() -> Delivery? {
        waiting.isEmpty ? nil : waiting.removeFirst()
    }

    /// Documents that came and are not filed yet.
    var count: Int { held.count }

    mutating func finished(_ feed: FeedID) {
        bytes -= held.removeValue(forKey: feed) ?? 0
    }
}
