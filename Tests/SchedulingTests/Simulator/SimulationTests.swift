// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct SimulationTests {
    @Test func fiveHundredFeedsOverThirtyDaysBreakNoRule() {
        let began = ContinuousClock.now
        var simulation = Simulation(feeds: 500, seed: 1926)
        simulation.run(for: .days(30))
        let summary = simulation.summary
        #expect(simulation.violations == [])
        #expect(summary.missed == 0)
        // Ten visits a day at the least and, for all but operators' own intervals, an hour's pace at the
        // most.
        #expect(summary.polls > 500 * 30 * 4 && summary.polls < 500 * 30 * 100)
        #expect(summary.unchanged > 0 && summary.failures > 0 && summary.gaps > 0 && summary.alarms > 0)
        print("30 days of 500 feeds in \(ContinuousClock.now - began): \(summary)")
    }

    @Test(arguments: [UInt64(7), 8])
    func theSameSeedGivesTheSameLog(seed: UInt64) {
        var one = Simulation(feeds: 60, seed: seed)
        var other = Simulation(feeds: 60, seed: seed)
        one.run(for: .days(5), restartEvery: .days(2))
        other.run(for: .days(5), restartEvery: .days(2))
        #expect(one.summary == other.summary)
        #expect(one.violations == [])
    }

    @Test func anotherSeedGivesAnotherLog() {
        var one = Simulation(feeds: 20, seed: 1)
        var other = Simulation(feeds: 20, seed: 2)
        one.run(for: .days(1))
        other.run(for: .days(1))
        #expect(one.summary.digest != other.summary.digest)
    }

    @Test func constantRestartsCauseNoExtraVisits() {
        var calm = Simulation(feeds: 100, seed: 3)
        var restless = Simulation(feeds: 100, seed: 3)
        calm.run(for: .days(2), restartEvery: .days(30))
        restless.run(for: .days(2), restartEvery: .hours(1))
        #expect(restless.violations == [])
        #expect(Double(restless.summary.polls) < Double(calm.summary.polls) * 1.1)
    }
}
