// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// How an item came to be seen: what decides whether it may set off an alert.
public struct FirstSight: Hashable, Sendable {
    /// Since the feed's last good poll.
    public var gap: Duration
    /// The feed's first document: all of it is old news.
    public var isFirstRead: Bool
    /// An article of weeks ago, printed again: whatever its date says.
    public var isReprint = false
    /// The oldest that an item may be, however long the gap.
    public var maximumAge: Duration

    public init(gap: Duration, isFirstRead: Bool, maximumAge: Duration = .hours(2)) {
        self.gap = gap
        self.isFirstRead = isFirstRead
        self.maximumAge = maximumAge
    }

    /// Young enough at first sight: at most a quarter of an hour or twice the gap, and never above the maximum.
    public func isFresh(_ item: Item) -> Bool {
        let limit = min(max(.minutes(15), gap * 2), maximumAge)
        return !isReprint && item.dateTrust != .assumed && item.firstSeen - item.published <= limit
    }
}
