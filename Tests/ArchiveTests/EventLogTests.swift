// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@Suite struct EventLogTests {
    struct Refusal: Error {}

    @Test(arguments: EventType.allCases)
    func givesBackEveryFieldOfAnEvent(type: EventType) async throws {
        let archive = try Archive.inMemory(Fixtures.configuration)
        var events = [Fixtures.event(type), NewsEvent(time: Fixtures.start, type: type)]
        events[1].feed = "hespress-ar"
        for event in events {
            let sequence = try await archive.write {
                try $0.append(event, item: ItemID(4), story: StoryID(5))
            }
            var expected = event
            expected.sequence = sequence
            let read = try await archive.read { try $0.events(after: EventSequence(sequence.number - 1)) }
            #expect(read == [LoggedEvent(event: expected, item: ItemID(4), story: StoryID(5))])
        }
    }

    @Test func resumesAfterAnyNumberInSlices() async throws {
        let archive = try Archive.inMemory(Fixtures.configuration)
        try await archive.write { transaction in
            for number in 1...250 {
                try transaction.append(Fixtures.event(number % 10 == 0 ? .breaking : .item, number))
            }
        }
        var seen: [Int64] = []
        while true {
            let last = EventSequence(seen.last ?? 0)
            let slice = try await archive.read {
                try $0.events(after: last, limit: 60).map(\.event.sequence.number)
            }
            if slice.isEmpty { break }
            seen += slice
        }
        #expect(seen == Array(1...250))
        let breaking = try await archive.read {
            try $0.events(after: EventSequence(95), ofBreaking: true, limit: 4)
        }
        #expect(breaking.map(\.event.sequence.number) == [100, 110, 120, 130])
    }

    @Test func numbersOfAnUndoneTransactionWereNeverGiven() async throws {
        let archive = try Archive.inMemory(Fixtures.configuration)
        try await archive.write { _ = try $0.append(Fixtures.event(.item, 1)) }
        await #expect(throws: Refusal.self) {
            try await archive.write { transaction in
                for number in 2...9 {
                    try transaction.append(Fixtures.event(.item, number))
                }
                throw Refusal()
            }
        }
        let next = try await archive.write { try $0.append(Fixtures.event(.item, 100)) }
        let events = try await archive.read { try $0.events(after: EventSequence(0)) }
        #expect(events.map(\.event.title) == ["عاجل 1", "عاجل 100"])
        #expect(events.last?.event.sequence == next)
        #expect(try await archive.read { try $0.lastEvent() } == next)
    }

    @Test func knowsWhichNumbersItCanResumeAfter() async throws {
        let archive = try Archive.inMemory(Fixtures.configuration)
        #expect(try await archive.read { try $0.canResume(after: EventSequence(0)) })
        #expect(try await archive.read { try $0.canResume(after: EventSequence(1)) } == false)
        try await archive.write { transaction in
            for number in 1...3 {
                try transaction.append(Fixtures.event(.item, number))
            }
        }
        for number in 0...3 {
            #expect(try await archive.read { try $0.canResume(after: EventSequence(Int64(number))) })
        }
        for number: Int64 in [4, 1_000_000, -1] {
            #expect(try await archive.read { try $0.canResume(after: EventSequence(number)) } == false)
        }
    }

    @Test func remembersHowFarFollowersHaveRead() async throws {
        let archive = try Archive.inMemory(Fixtures.configuration)
        #expect(try await archive.read { try $0.cursor("websub") } == nil)
        try await archive.write { try $0.setCursor("websub", to: EventSequence(7)) }
        try await archive.write { try $0.setCursor("websub", to: EventSequence(9)) }
        #expect(try await archive.read { try $0.cursor("websub") } == EventSequence(9))
    }

    @Test func isUndoneWhenTheTaskIsCancelled() async throws {
        let archive = try Archive.inMemory(Fixtures.configuration)
        let task = Task {
            while !Task.isCancelled {
                await Task.yield()
            }
            return try await archive.write { try $0.append(Fixtures.event(.item)) }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await archive.read { try $0.lastEvent() } == EventSequence(0))
    }
}
