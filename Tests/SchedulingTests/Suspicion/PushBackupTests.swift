// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

/// Polls of feeds whose hub delivers, and sentences for people.
@Suite struct PushBackupTests {
    private static let pushed: PollReport = {
        var report = PollReport.changed(items: 30, known: 15)
        report.isPushed = true
        return report
    }()

    @Test("four times as seldom, at least an hour apart, never beyond the longest interval")
    func backup() {
        var fixture = PolicyFixture.known()
        let decision = fixture.visit(Self.pushed)
        #expect(decision.code == .pushBackup)
        #expect(decision.interval == .hours(1))
        fixture.policy = SchedulePolicy(
            configuration: ScheduleConfiguration(
                interval: .hours(12), minimum: .minutes(5), maximum: .hours(24)))
        fixture.state = FeedState(feed: "hespress-ar")
        fixture.visit(.changed(items: 30, known: 0))
        fixture.now = fixture.now + .hours(12)
        #expect(fixture.visit(Self.pushed).interval <= .hours(24))
    }

    @Test("the learnt interval is not lengthened by it: without the hub all is as before")
    func learntInterval() {
        var with = PolicyFixture.known()
        var without = PolicyFixture.known()
        with.visit(Self.pushed)
        without.visit(.changed(items: 30, known: 15))
        let back = with.visit(.changed(items: 30, known: 15))
        let plain = without.visit(.changed(items: 30, known: 15))
        #expect(back.interval == plain.interval)
    }

    @Test("a fixed interval and a breaking story go before it")
    func others() {
        var fixture = PolicyFixture.known()
        fixture.feed.interval = .minutes(2)
        #expect(fixture.visit(Self.pushed).interval == .minutes(2))
        fixture = PolicyFixture.known()
        var breaking = Self.pushed
        breaking.storyBreaking = true
        #expect(fixture.visit(breaking).code == .breaking)
    }

    @Test("a gap and a silence are sentences with the time in them")
    func sentences() {
        var fixture = PolicyFixture.known()
        let gap = fixture.visit(.changed(items: 30, known: 0))
        #expect(gap.gapMessage?.contains("15 min") == true)
        #expect(fixture.visit(.unchanged).gapMessage == nil)
        fixture = PolicyFixture()
        let dates = (0..<20).map { fixture.now - .minutes(40 * $0) }
        fixture.visit(.changed(items: 20, known: 0, newest: dates))
        fixture.now = fixture.now + .days(9)
        let silent = fixture.visit(.unchanged)
        #expect(silent.health == .silent)
        #expect(silent.note?.contains("9 days") == true)
        #expect(silent.note?.contains("40 min") == true)
        #expect(fixture.state.message == silent.note)
    }
}
