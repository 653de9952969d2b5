// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension SchedulePolicy {
    /// When a feed is read first after a start or a reload; `jitter` is 0..<1.
    ///
    /// A due time still to come is kept to the second: a restart is no reason for an extra visit. What came
    /// due meanwhile is spread over one interval, lest a start with a thousand feeds be a thousand requests.
    /// A feed never read is read at once.
    public func firstDue(of state: FeedState, now: Timestamp, jitter: Double) -> Timestamp {
        let notBefore = state.notBefore.map { min($0, now + Self.longestRetryAfter) } ?? now
        guard let due = state.nextDue else { return max(now, notBefore) }
        guard isOverdue(state, now: now) else { return max(due, notBefore) }
        let usual = min(state.interval ?? configuration.interval, configuration.interval)
        return max(now + .milliseconds(Int64(usual.inSeconds * Self.fraction(jitter) * 1000)), notBefore)
    }

    /// Until when the server's wish holds; nil when there is none, or one so far ahead that a clock must have been wrong
    /// when it was written: the longest that is granted is `longestRetryAfter`.
    public static func notBefore(of state: FeedState, now: Timestamp) -> Timestamp? {
        guard let wish = state.notBefore, wish <= now + longestRetryAfter + .hours(1) else { return nil }
        return wish
    }

    /// Whether a single round visits the feed: never read, due, or planned by a wrong clock.
    public func isDue(_ state: FeedState, now: Timestamp) -> Bool {
        state.nextDue == nil || isOverdue(state, now: now)
    }

    /// Its time has passed, or lies so far ahead that a clock must have been wrong when it was written: a
    /// week and its jitter is the longest that this policy ever plans.
    private func isOverdue(_ state: FeedState, now: Timestamp) -> Bool {
        guard let due = state.nextDue else { return false }
        return due <= now || due > now + max(.days(9), (state.interval ?? .zero) + .hours(1))
    }
}
