// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

@Suite struct HealthTests {
    /// A feed with an item each hour for two days, then nothing.
    private func hourly() -> PolicyFixture {
        var fixture = PolicyFixture.known()
        for _ in 0..<48 {
            fixture.now = fixture.now + .hours(1)
            fixture.visit(.changed(items: 30, known: 29, newest: [fixture.now - .minutes(1)]))
        }
        return fixture
    }

    @Test func aFeedThatFallsSilentIsToldOnce() {
        var fixture = hourly()
        #expect(fixture.state.health == .healthy)
        var alarms = 0
        for hour in 1...100 {
            fixture.now = fixture.now + .hours(1)
            let decision = fixture.visit(.unchanged)
            if decision.isSilenceAlarm { alarms += 1 }
            #expect((decision.health == .silent) == (hour >= 24))
        }
        #expect(alarms == 1)
        #expect(fixture.visit(.changed(items: 30, known: 29, newest: [fixture.now])).health == .healthy)
    }

    @Test func aWeeklyFeedMayBeQuietForWeeks() {
        var fixture = PolicyFixture.known()
        for _ in 0..<12 {
            fixture.now = fixture.now + .days(7)
            fixture.visit(.changed(items: 30, known: 29, newest: [fixture.now]))
        }
        fixture.now = fixture.now + .days(30)
        #expect(fixture.visit(.unchanged).health == .healthy)
        fixture.now = fixture.now + .days(70)
        #expect(fixture.visit(.unchanged).health == .silent)
    }

    @Test func datesInTheFutureTeachNothing() {
        var fixture = hourly()
        fixture.visit(.changed(items: 30, known: 29, newest: [fixture.now + .days(300)]))
        fixture.now = fixture.now + .hours(30)
        #expect(fixture.visit(.unchanged).health == .silent)
    }
}
