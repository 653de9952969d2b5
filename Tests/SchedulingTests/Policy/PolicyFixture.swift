// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

/// A feed, its state and a policy, visited step by step in a test.
struct PolicyFixture {
    var policy = SchedulePolicy()
    var feed = Feed(id: "hespress-ar", publisher: "hespress", url: "https://www.hespress.example/feed")
    var state = FeedState(feed: "hespress-ar")
    /// A Sunday morning.
    var now = Timestamp(rfc3339: "2026-11-22T08:00:00Z") ?? .epoch

    /// A feed that was read once, fifteen minutes ago, and is due now.
    static func known() -> PolicyFixture {
        var fixture = PolicyFixture()
        fixture.now = fixture.now - .minutes(15)
        fixture.visit(.changed(items: 30, known: 0))
        fixture.now = fixture.now + .minutes(15)
        return fixture
    }

    @discardableResult
    mutating func visit(_ report: PollReport, jitter: Double = 0) -> ScheduleDecision {
        let decision = policy.decide(report, state: state, feed: feed, now: now, jitter: jitter)
        decision.record(in: &state)
        return decision
    }

    /// Visits at each due time, so often.
    mutating func visit(_ report: PollReport, times: Int) {
        for _ in 0..<times {
            visit(report)
            now = state.nextDue ?? now
        }
    }
}

extension PollReport {
    static func changed(items: Int, known: Int, newest: [Timestamp] = [], overlapped: Bool? = nil)
        -> PollReport
    {
        PollReport(
            outcome: .changed, items: items, known: known, newest: newest,
            overlapped: overlapped ?? (known > 0))
    }

    static let unchanged = PollReport(outcome: .unchanged)

    static func failed(_ cause: PollCause, notBefore: Timestamp? = nil) -> PollReport {
        PollReport(outcome: .failed, failure: PollFailure(cause, "told by a test", notBefore: notBefore))
    }

    func with(_ change: (inout FreshnessHints) -> Void) -> PollReport {
        var copy = self
        change(&copy.hints)
        return copy
    }
}
