// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Stories

@Suite struct ArrivalBaselineTests {
    private let hour: Int64 = 3_600_000
    private let midnight: Int64 = 1_772_582_400_000

    /// Days of ten items an hour by day and one by night.
    private func learnt(days: Int) -> ArrivalBaseline {
        var baseline = ArrivalBaseline()
        for number in 0..<(days * 24) {
            for item in 0..<((6..<22).contains(number % 24) ? 10 : 1) {
                baseline.note(at: midnight + Int64(number) * hour + Int64(item) * 1000)
            }
        }
        return baseline
    }

    @Test func beforeThreeDaysEveryHourIsLikeTheOthers() {
        #expect(learnt(days: 3).pace(at: midnight + 3 * hour) == 1)
        #expect(ArrivalBaseline().pace(at: midnight) == 1)
    }

    @Test func theNightIsSlowerThanTheDay() {
        let baseline = learnt(days: 5)
        let (night, day) = (baseline.pace(at: midnight + 3 * hour), baseline.pace(at: midnight + 12 * hour))
        #expect(night < 0.2)
        #expect(day > 1.3)
    }

    @Test func aDayOfSilenceIsAMachineThatWasOff() {
        var baseline = learnt(days: 5)
        baseline.note(at: midnight + 8 * 24 * hour)
        let before = learnt(days: 5).pace(at: midnight + 12 * hour)
        #expect(abs(baseline.pace(at: midnight + 12 * hour) - before) < 0.1)
    }

    @Test func quietHoursWeighReportsMore() {
        let policy = BreakingPolicy.standard
        let votes = (1...5).map {
            Vote(
                time: midnight, owner: $0, report: 0.7, mark: 0, hasEventWord: false, mayAlert: true,
                trust: 0.5, isCopy: false)
        }
        func total(_ pace: Double) -> Double {
            policy.score(votes, start: midnight + 600_000, now: midnight, pace: pace).total
        }
        #expect(total(0.5) > total(1))
        #expect(total(1) > total(2))
        #expect(total(100) == total(policy.fastestPace), "no hour is so busy that nothing breaks")
    }
}
