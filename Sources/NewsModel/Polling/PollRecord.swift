// SPDX-License-Identifier: Apache-2.0

/// One line of a feed's history, as `/feeds/ID` shows the last thirty.
public struct PollRecord: Hashable, Sendable, Codable {
    public var at: Timestamp
    public var outcome: PollOutcome
    public var cause: PollCause?
    /// The HTTP status; nil when no answer came.
    public var status: Int?
    /// Items that the document listed, and how many of them were new.
    public var items: Int
    public var new: Int
    /// Body bytes after decompression.
    public var bytes: Int
    public var duration: Duration
    /// The interval chosen, and why (a code of the scheduling policy).
    public var interval: Duration
    public var reason: String

    public init(
        at: Timestamp, outcome: PollOutcome, cause: PollCause? = nil, status: Int? = nil, items: Int = 0,
        new: Int = 0, bytes: Int = 0, duration: Duration = .zero, interval: Duration, reason: String
    ) {
        self.at = at
        self.outcome = outcome
        self.cause = cause
        self.status = status
        self.items = items
        self.new = new
        self.bytes = bytes
        self.duration = duration
        self.interval = interval
        self.reason = reason
    }
}
