// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

@Suite struct AdaptiveIntervalTests {
    @Test func beginsAtTheConfiguredInterval() {
        var fixture = PolicyFixture()
        let decision = fixture.visit(.changed(items: 30, known: 0))
        #expect(decision.interval == .minutes(15))
        #expect(decision.reason == "first-read")
        #expect(decision.gap == nil)
        #expect(decision.health == .healthy)
        #expect(decision.due == fixture.now + .minutes(15))
    }

    @Test(arguments: [
        (30, Duration.minutes(25), "share-high"), (21, .minutes(25), "share-high"),
        (20, .minutes(15), "share-kept"),
        (15, .minutes(15), "share-kept"), (10, .minutes(15), "share-kept"),
        (9, .milliseconds(450_000), "share-low"),
        (1, .milliseconds(450_000), "share-low"),
    ])
    func keepsTheKnownShareBetweenAThirdAndTwoThirds(known: Int, interval: Duration, reason: String) {
        var fixture = PolicyFixture.known()
        fixture.now = fixture.now + .milliseconds(1)
        let fresh = [fixture.now - .minutes(3)]
        let decision = fixture.visit(.changed(items: 30, known: known, newest: fresh))
        #expect(decision.interval == interval)
        #expect(decision.reason == reason)
    }

    @Test func a304CountsAsAllKnown() {
        var fixture = PolicyFixture.known()
        #expect(fixture.visit(.unchanged).reason == "share-high")
    }

    @Test func staysBetweenMinimumAndMaximum() {
        var fixture = PolicyFixture.known()
        fixture.visit(.unchanged, times: 160)
        #expect(fixture.state.interval == .hours(24))
        fixture = .known()
        fixture.visit(.changed(items: 30, known: 3), times: 20)
        #expect(fixture.state.interval == .minutes(5))
    }

    @Test func comesBackFromADayInOneStepOfAnHourEach() {
        var fixture = PolicyFixture.known()
        fixture.visit(.unchanged, times: 160)
        let decision = fixture.visit(.changed(items: 30, known: 3))
        #expect(decision.interval == .hours(23))
    }

    @Test func aPublisherOfFreshNewsIsNotLeftAloneForLong() {
        var fixture = PolicyFixture.known()
        for _ in 0..<40 {
            fixture.visit(.changed(items: 30, known: 29, newest: [fixture.now - .minutes(5)]))
            fixture.now = fixture.state.nextDue ?? fixture.now
        }
        #expect((fixture.state.interval ?? .zero) <= .hours(1))
        #expect(fixture.state.reason == "recent-news")
    }

    @Test func anEarlyVisitLengthensNothing() {
        var fixture = PolicyFixture.known()
        fixture.now = fixture.now - .minutes(12)
        #expect(fixture.visit(.unchanged).reason == "share-kept")
    }

    @Test func aLateVisitShortensNothing() {
        var fixture = PolicyFixture.known()
        fixture.now = fixture.now + .hours(6)
        #expect(fixture.visit(.changed(items: 30, known: 2)).reason == "share-kept")
    }

    @Test func aDocumentThatDoesNotReachBackIsAGap() {
        var fixture = PolicyFixture.known()
        let decision = fixture.visit(.changed(items: 30, known: 0))
        #expect(decision.reason == "gap")
        #expect(decision.gap == .minutes(15))
        #expect(decision.interval == .milliseconds(450_000))
    }

    @Test func aGapAfterALongSilenceOfOursShortensOnlyByHalf() {
        var fixture = PolicyFixture.known()
        fixture.now = fixture.now + .days(3)
        let decision = fixture.visit(.changed(items: 30, known: 0))
        #expect(decision.gap == .days(3) + .minutes(15))
        #expect(decision.interval == .milliseconds(450_000))
    }

    @Test func anEmptyDocumentIsNoGap() {
        var fixture = PolicyFixture.known()
        #expect(fixture.visit(.changed(items: 0, known: 0, overlapped: false)).gap == nil)
    }

    @Test func aBreakingStoryBringsItToTheMinimum() {
        var fixture = PolicyFixture.known()
        var report = PollReport.unchanged
        report.storyBreaking = true
        let decision = fixture.visit(report)
        #expect(decision.interval == .minutes(5))
        #expect(decision.reason == "breaking")
        fixture.now = decision.due
        // What was learnt meanwhile is not lost: afterwards the interval goes on from there.
        #expect(fixture.visit(.unchanged).interval > .minutes(25))
    }
}
