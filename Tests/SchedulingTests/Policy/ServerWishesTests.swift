// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

@Suite struct ServerWishesTests {
    private static let answers = [PollReport.unchanged, .changed(items: 30, known: 15)]

    @Test(arguments: answers)
    func maxAgeHoldsOn200And304Alike(answer: PollReport) {
        var fixture = PolicyFixture.known()
        let decision = fixture.visit(answer.with { $0.freshFor = .hours(2) })
        #expect(decision.interval == .hours(2))
        #expect(decision.reason == "max-age")
    }

    @Test(arguments: answers)
    func timeToLiveAndPeriodHoldOnBoth(answer: PollReport) {
        var fixture = PolicyFixture.known()
        #expect(fixture.visit(answer.with { $0.pacing.ttl = 90 }).interval == .minutes(90))
        fixture = .known()
        let weekly = answer.with {
            $0.pacing.updatePeriod = "daily"
            $0.pacing.updateFrequency = 4
        }
        let decision = fixture.visit(weekly)
        #expect(decision.interval == .hours(6))
        #expect(decision.reason == "sy-period")
    }

    @Test func theLongestWishCounts() {
        var fixture = PolicyFixture.known()
        let report = PollReport.unchanged.with {
            $0.freshFor = .minutes(40)
            $0.pacing.ttl = 60
        }
        #expect(fixture.visit(report).reason == "ttl")
    }

    @Test func aWishShorterThanOursChangesNothing() {
        var fixture = PolicyFixture.known()
        #expect(
            fixture.visit(PollReport.unchanged.with { $0.freshFor = .seconds(10) }).interval == .minutes(25))
    }

    @Test(arguments: [Duration.days(365), .days(40_000), .seconds(Int64.max / 1_000_000)])
    func absurdWishesAreCapped(freshFor: Duration) {
        var fixture = PolicyFixture.known()
        #expect(fixture.visit(PollReport.unchanged.with { $0.freshFor = freshFor }).interval == .hours(24))
    }

    @Test(arguments: [Int.max, -5, 0])
    func absurdNumbersInDocumentsDoNoHarm(number: Int) {
        var fixture = PolicyFixture.known()
        let report = PollReport.unchanged.with {
            $0.pacing.ttl = number
            $0.pacing.updatePeriod = "hourly"
            $0.pacing.updateFrequency = number
            $0.pacing.skipHours = [number, 99]
            $0.pacing.skipDays = ["", "Someday"]
        }
        let interval = fixture.visit(report).interval
        #expect(interval >= .minutes(5) && interval <= .hours(24))
    }

    @Test func aBreakingStoryOverridesTheHabitOfSoftwareButNotTheServer() {
        var fixture = PolicyFixture.known()
        var report = PollReport.unchanged.with { $0.pacing.updatePeriod = "hourly" }
        report.storyBreaking = true
        #expect(fixture.visit(report).interval == .minutes(5))
        fixture = .known()
        report.hints.freshFor = .minutes(30)
        #expect(fixture.visit(report).interval == .minutes(30))
    }

    @Test func anIntervalOfTheOperatorsWinsOverWishesButNotOverRetryAfter() {
        var fixture = PolicyFixture.known()
        fixture.feed.interval = .seconds(60)
        let wishes = PollReport.unchanged.with {
            $0.freshFor = .hours(3)
            $0.pacing.ttl = 60
            $0.pacing.skipHours = Array(0..<23)
        }
        let decision = fixture.visit(wishes)
        #expect(decision.interval == .seconds(60))
        #expect(decision.reason == "feed-interval")
        let asked = fixture.now + .minutes(20)
        let later = fixture.visit(wishes.with { $0.retryAfter = asked })
        #expect(later.due == asked)
        #expect(later.notBefore == asked)
        #expect(later.reason == "retry-after")
    }

    @Test func skippedHoursAreWaitedOut() {
        var fixture = PolicyFixture.known()
        let decision = fixture.visit(PollReport.unchanged.with { $0.pacing.skipHours = [8, 9, 10] })
        #expect(decision.due == Timestamp(rfc3339: "2026-11-22T11:00:00Z"))
        #expect(decision.reason == "skip-hours")
    }

    @Test func skippedDaysAreWaitedOut() {
        var fixture = PolicyFixture.known()
        let report = PollReport.unchanged.with {
            $0.pacing.skipDays = ["Sunday", "monday"]
            $0.pacing.skipHours = [24, 1]
        }
        #expect(fixture.visit(report).due == Timestamp(rfc3339: "2026-11-24T02:00:00Z"))
    }

    @Test func whoSkipsEverythingIsReadAnyway() {
        var fixture = PolicyFixture.known()
        let report = PollReport.unchanged.with { $0.pacing.skipHours = Array(0...23) }
        #expect(fixture.visit(report).interval == .minutes(25))
    }

    @Test func jitterOnlyDelaysAndByATenthAtMost() {
        for jitter in [0, 0.3, 0.999, 7, -1, Double.nan] {
            var fixture = PolicyFixture.known()
            let decision = fixture.visit(.changed(items: 30, known: 15), jitter: jitter)
            #expect(decision.interval == .minutes(15))
            #expect(decision.due >= fixture.now + .minutes(15) && decision.due <= fixture.now + .seconds(990))
        }
        var fixture = PolicyFixture.known()
        fixture.visit(.unchanged, times: 160)
        let decision = fixture.visit(.unchanged, jitter: 0.999)
        #expect(decision.due - fixture.now <= .hours(24) + .minutes(30))
    }
}
