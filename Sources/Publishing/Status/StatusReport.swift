// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// How the daemon goes: `GET /status`.
public struct StatusReport: Hashable, Sendable {
    public var version: String
    /// Names the event log; another log gives other numbers.
    public var logID: String
    public var uptime: Duration
    public var feeds: FeedCounts
    public var items: Int
    public var stories: Int
    /// Stories that are breaking or developing.
    public var breaking: Int
    public var lastEvent: EventSequence
    public var eventSubscribers: Int
    public var webSubSubscribers: Int
    /// Lengths by name (`polls_waiting`, `hub_deliveries`, …).
    public var queues: [String: Int]
    public var databaseBytes: Int64
    /// Growth over the last days, at most eight; negative when it shrank, nil while too young to say.
    public var databaseBytesPerDay: Int64?
    public var lastSuccess: Timestamp?
    public var nextDue: Timestamp?
    /// The feeds to look at first, at most ten.
    public var worst: [FeedTrouble]

    public init(
        version: String, logID: String, uptime: Duration, feeds: FeedCounts, items: Int, stories: Int,
        breaking: Int, lastEvent: EventSequence, eventSubscribers: Int = 0, webSubSubscribers: Int = 0,
        queues: [String: Int] = [:], databaseBytes: Int64, databaseBytesPerDay: Int64? = nil,
        lastSuccess: Timestamp? = nil, nextDue: Timestamp? = nil, worst: [FeedTrouble] = []
    ) {
        self.version = version
        self.logID = logID
        self.uptime = uptime
        self.feeds = feeds
        self.items = items
        self.stories = stories
        self.breaking = breaking
        self.lastEvent = lastEvent
        self.eventSubscribers = eventSubscribers
        self.webSubSubscribers = webSubSubscribers
        self.queues = queues
        self.databaseBytes = databaseBytes
        self.databaseBytesPerDay = databaseBytesPerDay
        self.lastSuccess = lastSuccess
        self.nextDue = nextDue
        self.worst = worst
    }
}
