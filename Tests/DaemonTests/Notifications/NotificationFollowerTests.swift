// SPDX-License-Identifier: Apache-2.0

import Archive
import Logging
import NewsModel
import Serving
import Synchronization
import Testing

@testable import Daemon

/// Notices follow the log: in order, once a story, from where the sink stood.
@Suite struct NotificationFollowerTests {
    private static let start = Timestamp(rfc3339: "2026-11-22T12:00:00Z")!

    private final class Sink: NoticeSender {
        let taken = Mutex<[String]>([])
        let isAway = Mutex(false)

        func send(_ notice: Notice) async -> NoticeOutcome {
            guard !isAway.withLock({ $0 }) else { return .failed("away") }
            taken.withLock { $0.append(notice.event.title ?? "") }
            return .taken
        }
    }

    private func follower(_ desk: EditionDesk, _ sink: Sink, name: String = "notify-test")
        -> NotificationFollower
    {
        var logger = Logger(label: "notices")
        logger.logLevel = .critical
        return NotificationFollower(
            name: name, sender: sink, archive: desk.archive, committed: WakeSignal(), now: { desk.now },
            logger: logger)
    }

    private func cry(_ desk: EditionDesk, _ item: Item) async throws {
        let moment = desk.now
        try await desk.archive.write { transaction in
            var event = NewsEvent(time: moment, type: .breaking, publishers: [item.publisher])
            event.title = item.title
            try transaction.append(event, item: item.id, story: item.story)
        }
    }

    @Test func aNewSinkIsToldOfWhatComesAndEachStoryOnce() async throws {
        let desk = try EditionDesk(now: Self.start)
        let sink = Sink()
        let old = try await desk.add("atlas", "قديم", at: desk.now)
        try await cry(desk, old)
        #expect(await follower(desk, sink).advance())
        let one = try await desk.add("atlas", "الأول", at: desk.now)
        let two = try await desk.add("nord", "Le second", at: desk.now)
        try await cry(desk, one)
        try await cry(desk, two)
        try await cry(desk, one)
        #expect(await follower(desk, sink).advance())
        #expect(sink.taken.withLock { $0 } == ["الأول", "Le second"])
        // A merge makes them one story, which was told.
        _ = try await desk.edit(.init(action: .merge, target: one.publicID, other: two.publicID))
        try await cry(desk, one)
        #expect(await follower(desk, sink).advance())
        #expect(sink.taken.withLock { $0.count } == 2)
    }

    @Test func whatNobodyTookIsToldLaterInOrder() async throws {
        let desk = try EditionDesk(now: Self.start)
        let sink = Sink()
        #expect(await follower(desk, sink).advance())
        sink.isAway.withLock { $0 = true }
        for title in ["أ", "ب"] { try await cry(desk, desk.add("atlas", title, at: desk.now)) }
        #expect(await !follower(desk, sink).advance())
        desk.now = Self.start + .hours(2)
        sink.isAway.withLock { $0 = false }
        #expect(await follower(desk, sink).advance())
        #expect(sink.taken.withLock { $0 } == ["أ", "ب"])
    }

    @Test func newsOfHoursAgoAndWhatIsHiddenAreNotTold() async throws {
        let desk = try EditionDesk(now: Self.start)
        let sink = Sink()
        #expect(await follower(desk, sink).advance())
        try await cry(desk, desk.add("atlas", "قديم", at: desk.now))
        desk.now = Self.start + .hours(7)
        let wrong = try await desk.add("nord", "Faux", at: desk.now)
        try await cry(desk, wrong)
        _ = try await desk.edit(.init(action: .retract, target: wrong.publicID, reason: "faux"))
        try await cry(desk, desk.add("souss", "جديد", at: desk.now))
        #expect(await follower(desk, sink).advance())
        #expect(sink.taken.withLock { $0 } == ["جديد"])
    }

    @Test func eachSinkHasItsOwnPlace() async throws {
        let desk = try EditionDesk(now: Self.start)
        let (first, second) = (Sink(), Sink())
        #expect(await follower(desk, first, name: "a").advance())
        #expect(await follower(desk, second, name: "b").advance())
        second.isAway.withLock { $0 = true }
        try await cry(desk, desk.add("atlas", "خبر", at: desk.now))
        #expect(await follower(desk, first, name: "a").advance())
        #expect(await !follower(desk, second, name: "b").advance())
        second.isAway.withLock { $0 = false }
        #expect(await follower(desk, second, name: "b").advance())
        #expect(first.taken.withLock { $0 } == second.taken.withLock { $0 })
    }

    @Test func aSinksNameIsOfWhatItIs() {
        let sinks: [NotificationSink] = [
            .webhook(url: "https://a.example", secret: "1"), .ntfy(url: "https://a.example", token: nil),
            .exec(command: ["a", "b"]), .exec(command: ["a b"]),
        ]
        #expect(Set(sinks.map(\.followerName)).count == 4)
        #expect(
            NotificationSink.webhook(url: "https://a.example", secret: "2").followerName
                == sinks[0].followerName, "a new secret is no new sink")
    }
}
