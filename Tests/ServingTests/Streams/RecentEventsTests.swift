// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NewsModel
import Testing

@testable import Serving

@Suite struct RecentEventsTests {
    private func frame(_ number: Int64) -> StreamFrame {
        StreamFrame(NewsEvent(sequence: EventSequence(number), time: .epoch, type: .story))
    }

    /// Numbers may have gaps: after a restore they go on far above.
    private func filled() -> RecentEvents {
        var recent = RecentEvents(capacity: 3)
        recent.begin(at: EventSequence(10))
        for number in [11, 12, 15, 1_000_015] as [Int64] {
            recent.append(frame(number))
        }
        return recent
    }

    @Test(
        arguments: [
            (9, false, false), (10, false, false), (11, true, true), (12, true, true), (13, true, false),
            (15, true, true),
            (1_000_015, true, true), (1_000_016, false, false), (500, true, false),
        ] as [(Int64, Bool, Bool)])
    func `knows what it covers and which numbers were given`(number: Int64, isCovered: Bool, isGiven: Bool) {
        let recent = filled()
        #expect(recent.covers(EventSequence(number)) == isCovered)
        if isCovered {
            #expect(recent.contains(EventSequence(number)) == isGiven)
        }
    }

    @Test(
        arguments: [
            (11, [12, 15, 1_000_015]), (12, [15, 1_000_015]), (13, [15, 1_000_015]), (1_000_015, []),
        ] as [(Int64, [Int64])])
    func `gives what follows`(number: Int64, following: [Int64]) {
        let frames = filled().frames(after: EventSequence(number), bytes: .max)
        #expect(frames.map(\.event.sequence.number) == following)
        let few = filled().frames(after: EventSequence(number), bytes: 1)
        #expect(few.map(\.event.sequence.number) == Array(following.prefix(1)))
    }

    @Test func `an empty one covers only where the log stands`() {
        var recent = RecentEvents(capacity: 3)
        recent.begin(at: EventSequence(10))
        #expect(recent.covers(EventSequence(10)) && recent.contains(EventSequence(10)))
        #expect(!recent.covers(EventSequence(9)) && !recent.covers(EventSequence(11)))
    }

    @Test func `the log may go on with what nobody is told of`() {
        var recent = filled()
        recent.advance(to: EventSequence(1_000_020))
        recent.advance(to: EventSequence(12))
        #expect(recent.last == EventSequence(1_000_020))
        #expect(recent.covers(EventSequence(1_000_018)) && recent.contains(EventSequence(1_000_020)))
        #expect(recent.holdsMore(after: EventSequence(15)))
        #expect(!recent.holdsMore(after: EventSequence(1_000_015)))
        #expect(recent.frames(after: EventSequence(1_000_016), bytes: .max).isEmpty)
    }

    @Test func `what was announced before the log was looked at does not reach back further`() {
        var recent = RecentEvents(capacity: 3)
        recent.append(frame(11))
        recent.begin(at: EventSequence(11))
        #expect(recent.covers(EventSequence(10)) && recent.covers(EventSequence(11)))
        #expect(!recent.covers(EventSequence(9)))
    }

    @Test func `a frame is one chunk, and its bare bytes are the same memory`() {
        let bytes = StreamBytes(Array("data: عاجل\n\n".utf8))
        #expect(String(buffer: bytes.bare) == "data: عاجل\n\n")
        #expect(String(buffer: bytes.chunk) == "10\r\ndata: عاجل\n\n\r\n")
    }

    @Test(
        arguments: [
            (nil, nil, StreamStart.now), ("", 4, .after(EventSequence(4))),
            ("7", 4, .after(EventSequence(7))),
            (" 7 ", nil, .after(EventSequence(7))), ("x", 4, .unknown), ("-1", nil, .unknown),
        ] as [(String?, Int64?, StreamStart)])
    func `where a stream begins`(header: String?, since: Int64?, start: StreamStart) {
        #expect(StreamStart(lastEventID: header, since: since.map { EventSequence($0) }) == start)
    }
}
