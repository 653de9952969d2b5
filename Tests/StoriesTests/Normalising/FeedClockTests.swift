// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Stories

@Suite struct FeedClockTests {
    private let now = Timestamp(seconds: 1_772_620_000)

    /// A feed whose newest item is dated so many minutes from now, document after document.
    private func state(after documents: Int, newest minutes: Int, _ start: FeedState = FeedState(feed: "f"))
        -> FeedState
    {
        var state = start
        for _ in 0..<documents {
            var clock = FeedClock(state: state)
            clock.learn(from: [now + .minutes(minutes), now - .hours(5)], now: now)
            state.clockOffset = clock.offset
            state.notes["clock"] = clock.note
        }
        return state
    }

    @Test(
        "a feed that writes local time and calls it GMT is learnt from three documents in a row",
        arguments: [
            (2, 55, 0), (3, 55, -1), (3, 65, -1), (3, 66, -2), (3, 115, -2), (3, 4, 0), (3, 181, 0),
            (3, -30, 0),
        ])
    func learns(_ documents: Int, _ lead: Int, _ hours: Int) {
        #expect(state(after: documents, newest: lead).clockOffset == .hours(hours))
    }

    @Test func aSingleRightDocumentStartsTheCountAgain() {
        let once = state(after: 2, newest: 55)
        let broken = state(after: 1, newest: -10, once)
        #expect(state(after: 2, newest: 55, broken).clockOffset == .zero)
    }

    @Test func twentyDocumentsWithoutAFutureDateUndoIt() {
        let learnt = state(after: 3, newest: 55)
        #expect(state(after: 19, newest: -70, learnt).clockOffset == .hours(-1))
        let undone = state(after: 20, newest: -70, learnt)
        #expect(undone.clockOffset == .zero)
        #expect(undone.notes["clock"] == nil)
    }

    @Test(
        "a date is believed, corrected, or replaced by the time of first sight",
        arguments: [
            (-10 as Int?, 0, -10, DateTrust.stated), (3, 0, 0, .stated), (6, 0, 0, .assumed),
            (55, -1, -5, .corrected), (70, -1, 0, .assumed), (nil, 0, 0, .assumed),
        ])
    func judges(_ minutes: Int?, _ offset: Int, _ expected: Int, _ trust: DateTrust) {
        var state = FeedState(feed: "f")
        state.clockOffset = .hours(offset)
        let judged = FeedClock(state: state).judge(minutes.map { now + .minutes($0) }, now: now)
        #expect(judged.date == now + .minutes(expected))
        #expect(judged.trust == trust)
    }

    @Test func aDefaultDateIsNone() {
        let clock = FeedClock(state: FeedState(feed: "f"))
        #expect(clock.judge(.epoch, now: now).trust == .assumed)
        #expect(clock.judge(Timestamp(seconds: 631_152_000), now: now).trust == .stated)
    }

    @Test(arguments: ["", "x", "1", "1,2,3", "a,b", "1,"])
    func aNoteThatIsNoneIsForgotten(_ note: String) {
        var state = FeedState(feed: "f")
        state.notes["clock"] = note
        #expect(FeedClock(state: state).note == nil)
    }
}
