// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

@Suite struct StartTests {
    private let now = Timestamp(rfc3339: "2026-11-22T08:00:00Z") ?? .epoch
    private let policy = SchedulePolicy()

    private func state(due: Duration?, notBefore: Duration? = nil, interval: Duration? = .minutes(15))
        -> FeedState
    {
        var state = FeedState(feed: "f")
        state.nextDue = due.map { now + $0 }
        state.notBefore = notBefore.map { now + $0 }
        state.interval = interval
        return state
    }

    private func start(_ state: FeedState, jitter: Double = 0.5) -> Timestamp {
        policy.firstDue(of: state, now: now, jitter: jitter)
    }

    @Test func aRestartKeepsDueTimesToTheMillisecond() {
        for minutes in [1, 20, 700, 60 * 24 * 7] {
            #expect(start(state(due: .minutes(minutes))) == now + .minutes(minutes))
        }
    }

    @Test func whatWasNeverReadIsReadAtOnce() {
        #expect(start(state(due: nil)) == now)
    }

    @Test func aThousandOverdueFeedsAreSpreadOverOneInterval() {
        let starts = (0..<1000).map { start(state(due: .minutes(-$0 - 1)), jitter: Double($0) / 1000) }
        #expect(starts.allSatisfy { $0 >= now && $0 < now + .minutes(15) })
        for minute in 0..<15 {
            let inMinute = starts.count { $0 >= now + .minutes(minute) && $0 < now + .minutes(minute + 1) }
            #expect((60...72).contains(inMinute))
        }
    }

    @Test func noStartGoesBeforeARetryAfter() {
        #expect(
            start(state(due: .minutes(-5), notBefore: .hours(3))) == now + .hours(3))
        #expect(
            start(state(due: .minutes(5), notBefore: .hours(3))) == now + .hours(3))
        #expect(start(state(due: nil, notBefore: .hours(3))) == now + .hours(3))
        #expect(
            start(state(due: .minutes(-5), notBefore: .days(900))) == now + .hours(48))
    }

    @Test func aDueTimeThatAWrongClockWroteIsNotWaitedFor() {
        let start = start(state(due: .days(4000)))
        #expect(start >= now && start < now + .minutes(15))
    }

    @Test func aFrequentFeedIsSpreadOverItsOwnInterval() {
        let frequent = state(due: .minutes(-1), interval: .seconds(60))
        #expect(start(frequent, jitter: 0.999) < now + .seconds(60))
        #expect(start(frequent) == now + .seconds(30))
    }

    @Test func jitterOutOfBoundsDoesNoHarm() {
        for jitter in [-1, 5, Double.nan, .infinity] {
            #expect((now...now + .minutes(15)).contains(start(state(due: .minutes(-1)), jitter: jitter)))
        }
    }
}
