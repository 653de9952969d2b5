// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

@Suite struct FeedStateScheduleTests {
    private let now = Timestamp(rfc3339: "2026-11-22T08:00:00Z") ?? .epoch

    private func applied(_ report: PollReport, to state: FeedState) -> FeedState {
        var copy = state
        let feed = Feed(id: "f", publisher: "p", url: "https://p.example/feed")
        let decision = SchedulePolicy().decide(report, state: state, feed: feed, now: now, jitter: 0)
        copy.apply(decision, of: report, now: now)
        return copy
    }

    @Test func aFirstDocumentSetsEveryDate() {
        let state = applied(.changed(items: 3, known: 0), to: FeedState(feed: "f"))
        #expect(
            state.firstPoll == now && state.lastPoll == now && state.lastSuccess == now
                && state.lastChange == now)
        #expect(state.nextDue == now + .minutes(15))
        #expect(state.reason == "first-read")
        #expect(state.health == .healthy)
        #expect(state.notes["schedule"]?.isEmpty == false)
    }

    @Test func a304IsASuccessWithoutAChange() {
        var state = FeedState(feed: "f")
        state.lastChange = now - .days(1)
        state.firstPoll = now - .days(2)
        let after = applied(PollReport.unchanged.with { $0.pacing.ttl = 60 }, to: state)
        #expect(after.lastSuccess == now)
        #expect(after.lastChange == now - .days(1))
        #expect(after.firstPoll == now - .days(2))
        #expect(after.hints.pacing.ttl == 60)
    }

    @Test func aFailureKeepsWhatWasKnownAndTellsSinceWhen() {
        var state = applied(.changed(items: 3, known: 0), to: FeedState(feed: "f"))
        var report = PollReport.failed(.notAFeed)
        report.failure?.advertised = ["https://p.example/rss"]
        state.lastSuccess = now - .hours(1)
        state = applied(report, to: state)
        #expect(state.lastSuccess == now - .hours(1))
        #expect(state.failingSince == now)
        #expect(state.cause == .notAFeed)
        #expect(state.message == "told by a test")
        #expect(state.suggested == ["https://p.example/rss"])
        state.failingSince = now - .days(1)
        #expect(applied(report, to: state).failingSince == now - .days(1))
        #expect(applied(.failed(.timeout), to: state).failingSince == now)
        #expect(applied(.unchanged, to: state).failingSince == nil)
    }
}
