// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// How an item came to be seen: what decides whether it may set off an alert.
public struct FirstSight: Hashable, Sendable {
    /// Since the feed's last good poll.
    public var gap: Duration
    /// The feed's first document: all of it is old news.
    public var isFirstRead: Bool

    public init(gap: Duration, isFirstRead: Bool) {
        self.gap = gap
        self.isFirstRead = isFirstRead
    }

    /// Young enough at first sight: at most a quarter of an hour or twice the gap, and never above two hours.
    public func isFresh(_ item: Item) -> Bool {
        let limit = min(max(.minutes(15), gap * 2), .hours(2))
        return item.dateTrust != .assumed && item.firstSeen - item.published <= limit
    }
}
