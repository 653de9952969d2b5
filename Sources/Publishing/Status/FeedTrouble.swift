// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One line of the feeds that fare worst.
public struct FeedTrouble: Hashable, Sendable {
    public var id: FeedID
    public var cause: PollCause?
    public var message: String?
    public var since: Timestamp?

    public init(id: FeedID, cause: PollCause?, message: String?, since: Timestamp?) {
        self.id = id
        self.cause = cause
        self.message = message
        self.since = since
    }
}
