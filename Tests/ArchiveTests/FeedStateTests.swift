// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@Suite struct FeedStateTests {
    let archive: Archive

    init() throws {
        archive = try Archive.inMemory(Fixtures.configuration)
    }

    private static var full: FeedState {
        var state = FeedState(feed: "hespress-ar")
        state.validators = Validators(
            entityTag: [0x22, 0xff, 0x00, 0x22], lastModified: Array("yesterday".utf8))
        state.bodyDigest = Digest128(of: "body")
        state.health = .failing
        state.cause = .http(418)
        state.message = "خادم لا يجيب"
        state.failingSince = Fixtures.start
        state.failures = 7
        state.firstPoll = Fixtures.start - .days(3)
        state.lastPoll = Fixtures.start
        state.lastSuccess = Fixtures.start - .days(2)
        state.lastChange = Fixtures.start - .days(1)
        state.nextDue = Fixtures.start + .hours(1)
        state.notBefore = Fixtures.start + .minutes(30)
        state.interval = .minutes(42)
        state.reason = "backoff"
        state.hints.freshFor = .seconds(90)
        state.hints.pacing.ttl = 60
        state.hints.pacing.skipHours = [0, 1, 2]
        state.identityPolicy = "link"
        state.clockOffset = .seconds(-3600)
        state.charset = "windows-1256"
        state.movedTo = "https://new.example/feed"
        state.movedSince = Fixtures.start
        state.adoptedURL = "https://adopted.example/feed"
        state.suggested = ["https://other.example/rss"]
        state.notes = ["schedule": "{\"known\":0.4}", "series": "{\"اسم\":1}"]
        return state
    }

    @Test func givesBackEveryFieldOfAState() async throws {
        for state in [Self.full, FeedState(feed: "empty")] {
            try await archive.write { try $0.save(state) }
            #expect(try await archive.read { try $0.feedState(state.feed) } == state)
        }
        #expect(try await archive.read { try $0.feedStates().map(\.feed) } == ["empty", "hespress-ar"])
        #expect(try await archive.read { try $0.feedState("unknown") } == nil)
    }

    @Test("what differs from the state before is written, whichever it is", arguments: 0..<5)
    func replacesAKnownState(_ part: Int) async throws {
        let before = Self.full
        try await archive.write { try $0.save(before) }
        var after = before
        switch part {
        case 0: after.hints.pacing.ttl = 15
        case 1: after.suggested = []
        case 2: after.notes["series"] = nil
        case 3: after.validators.entityTag = nil
        default: after.nextDue = Fixtures.start + .hours(2)
        }
        try await archive.write { [after] in try $0.save(after, replacing: before) }
        #expect(try await archive.read { try $0.feedState(before.feed) } == after)
    }

    @Test func replacesAState() async throws {
        try await archive.write { try $0.save(Self.full) }
        let bare = FeedState(feed: "hespress-ar")
        try await archive.write { try $0.save(bare) }
        #expect(try await archive.read { try $0.feedStates() } == [bare])
    }

    @Test(arguments: [1, 29, 30, 31, 95])
    func keepsTheLastThirtyPolls(count: Int) async throws {
        let records = (0..<count).map { number in
            PollRecord(
                at: Fixtures.start + .minutes(number), outcome: PollOutcome.allCases[number % 3],
                cause: number % 3 == 2 ? .timeout : nil, status: number % 3 == 2 ? nil : 200, items: 30,
                new: number,
                bytes: 1000 + number, duration: .milliseconds(12), interval: .minutes(15), reason: "adaptive")
        }
        for record in records.prefix(count / 2) {
            try await archive.write { try $0.append(record, for: "hespress-ar") }
        }
        try await archive.write { transaction in
            for record in records.dropFirst(count / 2) {
                try transaction.append(record, for: "hespress-ar")
            }
        }
        try await archive.write { try $0.append(records[0], for: "other") }
        #expect(
            try await archive.read { try $0.polls(of: "hespress-ar") } == Array(records.suffix(30).reversed())
        )
        #expect(try await archive.read { try $0.polls(of: "other").count } == 1)
    }

    @Test func countsTheItemsOfEachFeed() async throws {
        try await archive.write { transaction in
            for number in 1...5 {
                try transaction.add(Fixtures.item(number))
            }
            try transaction.add(Fixtures.item(6, feed: "le360-fr"))
        }
        #expect(try await archive.read { try $0.itemCounts() } == ["hespress-ar": 5, "le360-fr": 1])
        #expect(try await archive.read { try $0.itemCount(of: "hespress-ar") } == 5)
        #expect(try await archive.read { try $0.itemCount(of: "unknown") } == 0)
    }

    @Test func remembersWhatTheLastDocumentListed() async throws {
        let ids = [ItemID(300), ItemID(2), ItemID(70_000), ItemID(3), ItemID(2)]
        try await archive.write { try $0.setListed(ids, in: "hespress-ar") }
        #expect(
            try await archive.read { try $0.listed(in: "hespress-ar").map(\.number) } == [2, 3, 300, 70_000])
        // A poll that read no document leaves the list as it is.
        let record = PollRecord(
            at: Fixtures.start, outcome: .unchanged, interval: .minutes(15), reason: "adaptive")
        try await archive.write { try $0.append(record, for: "hespress-ar") }
        #expect(try await archive.read { try $0.listed(in: "hespress-ar").count } == 4)
        try await archive.write { try $0.setListed([ItemID](), in: "hespress-ar") }
        #expect(try await archive.read { try $0.listed(in: "hespress-ar") } == [])
    }
}
