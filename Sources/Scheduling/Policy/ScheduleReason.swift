// SPDX-License-Identifier: Apache-2.0

/// Why a feed is read when it is: the codes that status and `why` show.
public enum ScheduleReason: String, Sendable, CaseIterable {
    /// Read for the first time: the configured interval.
    case firstRead = "first-read"
    /// Between a third and two thirds of the document were known.
    case kept = "share-kept"
    /// More than two thirds were known.
    case lengthened = "share-high"
    /// Less than a third was known.
    case shortened = "share-low"
    /// Nothing was known: items may have come and gone between two visits.
    case gap
    /// A story of the publisher is breaking.
    case breaking
    /// The publisher's hours: sooner when it usually publishes, later when it sleeps.
    case rhythm
    /// It published lately, so it is not left alone for longer.
    case recentNews = "recent-news"
    /// A hub tells of its news; polls make sure that nothing is lost.
    case pushBackup = "push-backup"
    /// The feed's own `interval` in the configuration.
    case feedInterval = "feed-interval"
    /// `Cache-Control: max-age` or `Expires`.
    case freshness = "max-age"
    /// The document's `ttl`, `sy:updatePeriod`, `skipHours` and `skipDays`.
    case timeToLive = "ttl"
    case updatePeriod = "sy-period"
    case skipped = "skip-hours"
    /// The server named a time.
    case retryAfter = "retry-after"
    /// Failing, by how likely the failure passes.
    case backoffTemporary = "backoff-temporary"
    case backoffSoft = "backoff-soft"
    case backoffHard = "backoff-hard"
    /// Gone: one look a week.
    case gone
}
