// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What may be forgotten; never what a feed's last document still lists, nor items inside the window of the stories.
public struct RetentionPolicy: Hashable, Sendable {
    /// Whole UTC days of stories kept, today included.
    public var days: Int
    /// The most items kept of one feed; 0 for no limit.
    public var itemsPerFeed: Int
    /// The start of the window in which stories are still told; nothing seen or published since is touched.
    public var windowStart: Timestamp
    public var now: Timestamp
    /// The most items deleted by one step, which is one transaction.
    public var itemsPerStep: Int
    /// Pages given back to the file system after each step.
    public var pagesPerStep: Int

    public init(
        days: Int, itemsPerFeed: Int = 0, windowStart: Timestamp, now: Timestamp, itemsPerStep: Int = 200,
        pagesPerStep: Int = 256
    ) {
        self.days = days
        self.itemsPerFeed = itemsPerFeed
        self.windowStart = windowStart
        self.now = now
        self.itemsPerStep = itemsPerStep
        self.pagesPerStep = pagesPerStep
    }
}
