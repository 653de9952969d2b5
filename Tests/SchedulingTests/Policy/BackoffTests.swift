// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

@Suite struct BackoffTests {
    @Test(arguments: [
        (PollCause.timeout, [15, 17, 21, 25, 30], "backoff-temporary"),
        (.dns, [15, 17, 21, 25, 30], "backoff-temporary"),
        (.http(500), [15, 21, 30, 42, 60], "backoff-soft"),
        (.http(404), [15, 21, 30, 42, 60], "backoff-soft"),
        (.parseFailed, [15, 21, 30, 42, 60], "backoff-soft"),
        (.tlsCertificate, [15, 21, 30, 42, 60], "backoff-soft"),
        (.http(403), [60, 120, 240, 480, 960], "backoff-hard"),
        (.blockedAddress, [60, 120, 240, 480, 960], "backoff-hard"),
        (.rateLimited, [25, 25, 30, 42, 60], "backoff-soft"),
    ])
    func waitsLongerWithEachFailureByItsClass(cause: PollCause, minutes: [Int64], reason: String) {
        var fixture = PolicyFixture.known()
        for expected in minutes {
            let decision = fixture.visit(.failed(cause))
            #expect(decision.interval.milliseconds / 60000 == expected)
            #expect(decision.reason == reason)
            #expect(decision.health == .failing)
            fixture.now = decision.due
        }
        #expect(fixture.state.failures == minutes.count)
        #expect(fixture.state.cause == cause)
        #expect(fixture.state.failingSince == Timestamp(rfc3339: "2026-11-22T08:00:00Z"))
    }

    @Test(arguments: [
        PollCause.timeout, .http(500), .http(403), .parseFailed, .tlsHandshake, .loginPage, .botChallenge,
        .notAFeed,
        .http(451), .robotsDisallowed, .tooLarge, .limitExceeded, .unexpected304, .empty,
    ])
    func neverWaitsLongerThanADayAndNeverGivesUp(cause: PollCause) {
        var fixture = PolicyFixture.known()
        for _ in 0..<400 {
            let decision = fixture.visit(.failed(cause))
            #expect(decision.interval <= .hours(24))
            #expect(decision.due > fixture.now)
            fixture.now = decision.due
        }
        #expect(fixture.visit(.unchanged).health == .healthy)
        #expect(fixture.state.failures == 0)
        #expect(fixture.state.cause == nil)
        #expect(fixture.state.message == nil)
        #expect(fixture.state.failingSince == nil)
    }

    @Test func successForgivesEverything() {
        var fixture = PolicyFixture.known()
        fixture.visit(.failed(.http(403)), times: 5)
        fixture.visit(.unchanged)
        #expect(fixture.visit(.failed(.http(403))).interval == .minutes(60))
    }

    @Test func goneMeansOneLookAWeekAndAWayBack() {
        var fixture = PolicyFixture.known()
        let decision = fixture.visit(.failed(.gone))
        #expect(decision.interval == .days(7))
        #expect(decision.health == .gone)
        #expect(decision.reason == "gone")
        fixture.now = decision.due
        #expect(fixture.visit(.failed(.dns)).health == .gone)
        fixture.now = fixture.state.nextDue ?? fixture.now
        let back = fixture.visit(.changed(items: 10, known: 5))
        #expect(back.health == .healthy)
        #expect(back.interval < .hours(1))
    }

    @Test func monthsOf404BecomeGone() {
        var fixture = PolicyFixture.known()
        let start = fixture.now
        while fixture.state.health != .gone, fixture.now - start < .days(100) {
            fixture.visit(.failed(.http(404)))
            fixture.now = fixture.state.nextDue ?? fixture.now
        }
        #expect(fixture.state.health == .gone)
        #expect(fixture.now - start > .days(60))
        #expect(fixture.state.interval == .days(7))
    }

    @Test(arguments: [
        (Duration.minutes(40), Duration.minutes(40)), (.hours(47), .hours(47)), (.days(400), .hours(48)),
    ])
    func retryAfterIsObeyedUpToTwoDays(asked: Duration, granted: Duration) {
        var fixture = PolicyFixture.known()
        let decision = fixture.visit(.failed(.rateLimited, notBefore: fixture.now + asked), jitter: 0.5)
        #expect(decision.notBefore == fixture.now + granted)
        #expect(decision.due >= fixture.now + granted)
        #expect(decision.reason == "retry-after")
        #expect(fixture.state.notBefore == decision.notBefore)
    }

    @Test func aRetryAfterInThePastSaysNothing() {
        var fixture = PolicyFixture.known()
        let decision = fixture.visit(.failed(.unavailable, notBefore: fixture.now - .hours(1)))
        #expect(decision.notBefore == nil)
        #expect(decision.reason == "backoff-soft")
    }

    @Test func aShortRetryAfterDoesNotShortenOurPatience() {
        var fixture = PolicyFixture.known()
        let decision = fixture.visit(.failed(.http(503), notBefore: fixture.now + .seconds(5)))
        #expect(decision.interval == .minutes(15))
        #expect(decision.notBefore == fixture.now + .seconds(5))
    }

    @Test func aFailingFeedWithItsOwnIntervalWaitsFromThere() {
        var fixture = PolicyFixture.known()
        fixture.feed.interval = .seconds(60)
        #expect(fixture.visit(.failed(.timeout)).interval == .minutes(5))
        fixture.feed.interval = .days(2)
        #expect(fixture.visit(.failed(.timeout)).interval == .days(2))
    }
}
