// SPDX-License-Identifier: Apache-2.0

import NewsModel
import SeededRandomness
import Testing

@testable import Stories

/// The score by itself, over tables of votes.
@Suite struct BreakingPolicyTests {
    private let policy = BreakingPolicy.standard
    /// Seven minutes past a full hour: no embargo.
    private let start: Int64 = 1_772_619_620_000 / 3_600_000 * 3_600_000 + 7 * 60_000

    /// A vote as a newsroom's item gives it; `at` in minutes after the story's start.
    private func vote(
        _ owner: Int32, at minutes: Int64 = 0, trust: Double = 0.5, mark: Double = 0, copy: Bool = false,
        event: Bool = true, mayAlert: Bool = true, agency: WireOrigin? = nil
    ) -> Vote {
        let full = policy.reportBase + trust * policy.reportTrust
        return Vote(
            time: start + minutes * 60_000, owner: owner, report: copy ? full * policy.copyShare : full,
            mark: mark, hasEventWord: event, mayAlert: mayAlert, trust: trust, isCopy: copy,
            agency: agency?.number ?? 0)
    }

    private func total(_ votes: [Vote], after minutes: Int64 = 0, start other: Int64? = nil) -> Double {
        policy.score(votes, start: other ?? start, now: start + minutes * 60_000).total
    }

    private func isBreaking(_ votes: [Vote], after minutes: Int64 = 0, start: Int64? = nil) -> Bool {
        total(votes, after: minutes, start: start) >= policy.threshold
    }

    @Test func aTrustedMarkIsEnough() {
        #expect(isBreaking([vote(1, trust: 0.8, mark: policy.markWeight)]))
        #expect(!isBreaking([vote(1, trust: 0.8, mark: policy.noticeWeight)]), "a notice of service")
        #expect(!isBreaking([vote(1, trust: 0.79, mark: 0.79)]), "not trusted")
    }

    @Test func aMarkGrowsOld() {
        let votes = [vote(1, trust: 0.9, mark: policy.markWeight)]
        #expect(isBreaking(votes, after: 45))
        #expect(!isBreaking(votes, after: 46))
    }

    @Test func onlyVotesThatMayAlertCount() {
        #expect(total([vote(1, trust: 1, mark: policy.markWeight, mayAlert: false)]) == 0)
        #expect(total([]) == 0)
    }

    @Test(
        "owners within a quarter of an hour",
        arguments: [(1, false), (2, false), (3, false), (4, true), (5, true), (9, true)])
    func voices(_ owners: Int32, _ expected: Bool) {
        #expect(isBreaking((1...owners).map { vote($0, trust: 0.6) }) == expected)
    }

    @Test(
        "as many owners as the operator asks for are enough at an average hour, one fewer never",
        arguments: 2...8)
    func operatorsNumberOfOwners(_ wanted: Int) {
        var asked = policy
        asked.voices = wanted
        func total(_ owners: Int, trust: Double) -> Double {
            let votes = (1...Int32(owners)).map { vote($0, trust: trust, event: false) }
            return asked.score(votes, start: start, now: start).total
        }
        #expect(total(wanted, trust: 0.5) >= asked.threshold)
        #expect(total(wanted, trust: 0.9) >= asked.threshold)
        #expect(total(wanted - 1, trust: 1) < asked.threshold)
    }

    @Test func askingForMoreOwnersNeverMakesAVoiceWorthMore() {
        var (four, six) = (policy, policy)
        four.voices = 4
        six.voices = 6
        for owners in 1...10 {
            let votes = (1...Int32(owners)).map { vote($0, trust: 0.4) }
            #expect(
                six.score(votes, start: start, now: start).total
                    <= four.score(votes, start: start, now: start).total)
        }
    }

    @Test func sitesOfOneOwnerAreOneVoice() {
        let votes = (1...8).map { _ in vote(1, trust: 0.9) } + [vote(2, trust: 0.9)]
        #expect(policy.score(votes, start: start, now: start).owners == 2)
        #expect(!isBreaking(votes))
    }

    @Test func oneShoutingSourceStaysOne() {
        let shouts = (0..<20).map { vote(7, at: $0 % 10, trust: 0.5, mark: 0.5) }
        #expect(!isBreaking(shouts, after: 10))
        #expect(total(shouts, after: 10) < policy.candidate)
    }

    @Test func copiesOfADispatchAreHardlyVoices() {
        let copies = (1...10).map { vote($0, trust: 0.6, copy: $0 > 1) }
        let own = (1...10).map { vote($0, trust: 0.6) }
        #expect(!isBreaking(copies))
        #expect(isBreaking(own))
        #expect(policy.score(copies, start: start, now: start).independent == 1)
    }

    @Test func tenWhoPrintOneAgencysDispatchAreOneVoice() {
        let dispatch = (1...10).map { vote($0, trust: 0.6, agency: .map) }
        #expect(!isBreaking(dispatch), "however each of them cut and changed it")
        let mixed = dispatch + (11...12).map { vote($0, trust: 0.6) }
        #expect(!isBreaking(mixed), "three voices")
        #expect(isBreaking(mixed + [vote(13, trust: 0.6)]), "four")
        let agencies: [WireOrigin] = [.map, .afp, .efe, .reuters]
        #expect(isBreaking(agencies.enumerated().map { vote(Int32($0), trust: 0.6, agency: $1) }))
    }

    @Test func everyAgencyHasANumberOfItsOwn() {
        let numbers = WireOrigin.allCases.map(\.number)
        #expect(Set(numbers).count == numbers.count)
        for origin in WireOrigin.allCases {
            #expect((1...15).contains(origin.number))
            #expect(ItemTraits.wire(origin).agency == origin.number)
            #expect(ItemTraits.wire(origin).isDisjoint(with: [.hasBody, .isFresh, .hasEventTitle]))
        }
    }

    @Test func reportsAreCountedForAQuarterOfAnHour() {
        let slow = (1...6).map { vote($0, at: Int64($0) * 10, trust: 0.6) }
        #expect(!isBreaking(slow, after: 60))
        let fast = (1...6).map { vote($0, at: Int64($0) * 2, trust: 0.6) }
        #expect(isBreaking(fast, after: 12))
    }

    @Test func aStartOnTheHourIsAnEmbargoUnlessSomethingHappened() {
        let hour = start / 3_600_000 * 3_600_000 + 60_000
        let bulletin = (1...5).map { vote($0, trust: 0.6, event: false) }
        let quake = (1...5).map { vote($0, trust: 0.6, event: true) }
        #expect(!isBreaking(bulletin, start: hour))
        #expect(isBreaking(bulletin, start: start))
        #expect(isBreaking(quake, start: hour))
    }

    @Test func moreVotesNeverMakeLess() {
        var random = SeededGenerator(seed: 94)
        for _ in 0..<300 {
            let votes = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                vote(
                    Int32.random(in: 1...6, using: &random), trust: Double.random(in: 0...1, using: &random),
                    mark: Bool.random(using: &random) ? 0.4 : 0, copy: Bool.random(using: &random),
                    agency: [nil, nil, .map, .afp].randomElement(using: &random) ?? nil)
            }
            let extra = vote(99, trust: 0.7)
            #expect(total(votes + [extra]) >= total(votes) - 0.0001)
        }
    }

    @Test(
        "an item may set off an alert as long as it is young for its feed",
        arguments: [
            (0, 0, true), (15, 5, true), (16, 5, false), (40, 20, true), (41, 20, false), (120, 600, true),
            (121, 600, false),
        ])
    func freshness(_ ageMinutes: Int, _ gapMinutes: Int, _ expected: Bool) {
        let now = Timestamp(milliseconds: start)
        var item = Item(
            feed: "f", publisher: "p", keys: ItemKeys(text: Digest128(high: 0, low: 0)), publicID: "x",
            title: "t", published: now - .minutes(ageMinutes), dateTrust: .stated, firstSeen: now,
            contentDigest: Digest128(high: 0, low: 0))
        let sight = FirstSight(gap: .minutes(gapMinutes), isFirstRead: false)
        #expect(sight.isFresh(item) == expected)
        item.dateTrust = .assumed
        #expect(!sight.isFresh(item), "a date that was made up is never the ground of an alert")
        item.dateTrust = .corrected
        #expect(sight.isFresh(item) == expected)
    }

    @Test func theOperatorsLimitHolds() {
        let now = Timestamp(milliseconds: start)
        let item = Item(
            feed: "f", publisher: "p", keys: ItemKeys(text: Digest128(high: 0, low: 0)), publicID: "x",
            title: "t", published: now - .minutes(50), dateTrust: .stated, firstSeen: now,
            contentDigest: Digest128(high: 0, low: 0))
        #expect(FirstSight(gap: .hours(2), isFirstRead: false).isFresh(item))
        #expect(!FirstSight(gap: .hours(2), isFirstRead: false, maximumAge: .minutes(30)).isFresh(item))
    }
}
