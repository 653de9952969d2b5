// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Scheduling
import Testing

@Suite struct RhythmTests {
    /// A newsroom that publishes four items an hour from 8 to 20 UTC and sleeps at night.
    private func taught() -> PolicyFixture {
        var fixture = PolicyFixture(
            policy: SchedulePolicy(configuration: ScheduleConfiguration(interval: .hours(1))))
        fixture.visit(.changed(items: 30, known: 0))
        for day in 0..<6 {
            for hour in 8..<20 {
                fixture.now = Timestamp(seconds: 1_763_769_600 + Int64(day * 86400 + hour * 3600 + 3000))
                let dates = (0..<4).map { fixture.now - .minutes($0 * 12) }
                fixture.visit(.changed(items: 30, known: 15, newest: dates))
            }
        }
        return fixture
    }

    @Test func nightsAreWaitedOutAndMorningsAreNotSleptThrough() throws {
        var fixture = taught()
        fixture.now = Timestamp(seconds: 1_763_769_600 + 6 * 86400 + 22 * 3600)
        fixture.state.nextDue = fixture.now
        let night = fixture.visit(.changed(items: 30, known: 15))
        #expect(night.interval > .hours(2))
        #expect(night.reason == "rhythm")
        fixture.now = Timestamp(seconds: 1_763_769_600 + 7 * 86400 + 5 * 3600)
        fixture.state.nextDue = fixture.now
        let dawn = fixture.visit(.changed(items: 30, known: 15))
        #expect(dawn.interval <= .hours(4))
        fixture.now = Timestamp(seconds: 1_763_769_600 + 7 * 86400 + 12 * 3600)
        fixture.state.nextDue = fixture.now
        let noon = fixture.visit(.changed(items: 30, known: 15))
        #expect(noon.interval < .minutes(40))
        #expect(noon.reason == "rhythm")
    }

    @Test func theLearntIntervalIsNotTheStretchedOne() {
        // A night's long interval must not become the morning's base.
        var fixture = taught()
        fixture.now = Timestamp(seconds: 1_763_769_600 + 6 * 86400 + 22 * 3600)
        for _ in 0..<20 {
            fixture.state.nextDue = fixture.now
            fixture.visit(.changed(items: 30, known: 15))
        }
        fixture.now = Timestamp(seconds: 1_763_769_600 + 7 * 86400 + 12 * 3600)
        fixture.state.nextDue = fixture.now
        #expect(fixture.visit(.changed(items: 30, known: 15)).interval < .minutes(40))
    }

    @Test func aFewItemsTeachNoHours() {
        var fixture = PolicyFixture.known()
        fixture.visit(.changed(items: 30, known: 15, newest: (0..<20).map { fixture.now - .minutes($0) }))
        fixture.now = fixture.state.nextDue ?? fixture.now
        #expect(fixture.visit(.changed(items: 30, known: 15)).reason == "share-kept")
    }

    @Test(arguments: [
        "", "{", "null", "{\"b\":}", "{\"b\":-5,\"h\":[1,2],\"g\":99999999999999999999999}",
        "{\"h\":[\"a\"]}",
        "{\"q\":123456789,\"b\":999999999999,\"d\":7}", "\"b\":",
        "{\"s\":-9223372036854775808,\"n\":-1,\"f\":1}",
    ])
    func damagedNotesAreLearntAgain(notes: String) {
        for report in [
            PollReport.unchanged, .changed(items: 3, known: 1), .failed(.timeout), .failed(.http(403)),
        ] {
            var fixture = PolicyFixture.known()
            fixture.state.notes["schedule"] = notes
            let decision = fixture.visit(report)
            #expect(decision.due > fixture.now && decision.due <= fixture.now + .hours(25))
        }
    }

    @Test func notesStaySmallAndComeBackAlike() {
        var fixture = taught()
        let notes = fixture.state.notes["schedule"] ?? ""
        #expect(notes.utf8.count < 250)
        #expect(notes.first == "{" && notes.last == "}")
        fixture.visit(.failed(.timeout))
        let again = PolicyFixture(
            policy: fixture.policy, feed: fixture.feed, state: fixture.state, now: fixture.now)
        var copy = again
        #expect(copy.visit(.unchanged) == fixture.visit(.unchanged))
    }
}
