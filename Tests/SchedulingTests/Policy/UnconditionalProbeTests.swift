// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

@Suite struct UnconditionalProbeTests {
    @Test func eightDaysOf304sAreDoubted() {
        var fixture = PolicyFixture.known()
        let read = fixture.now - .minutes(15)
        while fixture.now - read < .days(8) {
            #expect(!SchedulePolicy.wantsUnconditional(fixture.state, now: fixture.now))
            fixture.visit(.unchanged)
            fixture.now = fixture.now + .hours(6)
        }
        #expect(SchedulePolicy.wantsUnconditional(fixture.state, now: fixture.now))
    }

    @Test func theSameBytesAgainSettleTheDoubt() {
        var fixture = PolicyFixture.known()
        fixture.now = fixture.now + .days(9)
        fixture.visit(PollReport(outcome: .unchanged, isFullAnswer: true))
        #expect(!SchedulePolicy.wantsUnconditional(fixture.state, now: fixture.now + .days(7)))
        #expect(SchedulePolicy.wantsUnconditional(fixture.state, now: fixture.now + .days(8)))
    }

    @Test func aServerCaughtAtItIsCheckedDaily() {
        var fixture = PolicyFixture.known()
        fixture.now = fixture.now + .days(9)
        fixture.visit(.changed(items: 30, known: 20))
        #expect(!SchedulePolicy.wantsUnconditional(fixture.state, now: fixture.now + .hours(23)))
        #expect(SchedulePolicy.wantsUnconditional(fixture.state, now: fixture.now + .hours(24)))
        // Until a check brings nothing new.
        fixture.now = fixture.now + .hours(25)
        fixture.visit(PollReport(outcome: .unchanged, isFullAnswer: true))
        #expect(!SchedulePolicy.wantsUnconditional(fixture.state, now: fixture.now + .days(7)))
    }

    @Test func aFailedProbeIsRepeated() {
        var fixture = PolicyFixture.known()
        fixture.now = fixture.now + .days(9)
        fixture.visit(.failed(.timeout))
        #expect(SchedulePolicy.wantsUnconditional(fixture.state, now: fixture.now))
    }

    @Test func aBusyFeedIsDoubtedSooner() {
        var fixture = PolicyFixture.known()
        for _ in 0..<60 {
            fixture.now = fixture.now + .minutes(20)
            fixture.visit(.changed(items: 30, known: 29, newest: [fixture.now]))
        }
        #expect(!SchedulePolicy.wantsUnconditional(fixture.state, now: fixture.now + .hours(47)))
        #expect(SchedulePolicy.wantsUnconditional(fixture.state, now: fixture.now + .hours(48)))
    }

    @Test func whatWasNeverReadIsAskedForWhole() {
        #expect(SchedulePolicy.wantsUnconditional(FeedState(feed: "x"), now: .epoch))
        var state = FeedState(feed: "x")
        state.lastChange = Timestamp(seconds: 1_000_000)
        #expect(!SchedulePolicy.wantsUnconditional(state, now: Timestamp(seconds: 1_000_060)))
    }
}
