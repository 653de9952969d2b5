// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@Suite struct ConcurrencyTests {
    /// Twenty polls at once beside readers: every reader sees whole polls, and every number is given once.
    @Test func readersSeeWholePollsWhileManyWrite() async throws {
        let folder = try TemporaryFolder()
        let archive = try Archive.open(path: folder.database, Fixtures.configuration)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for poll in 0..<20 {
                group.addTask {
                    try await archive.write { transaction in
                        for index in 0..<7 {
                            let number = poll * 7 + index
                            let item = try transaction.add(Fixtures.item(number))
                            try transaction.append(Fixtures.event(.item, number), item: item.id)
                        }
                    }
                }
                group.addTask {
                    let (items, events, last) = try await archive.read { view in
                        (
                            try view.latestItems(limit: 1000).count,
                            try view.events(after: EventSequence(0)).count, try view.lastEvent().number
                        )
                    }
                    #expect(items % 7 == 0)
                    #expect(events == items)
                    #expect(last == Int64(items))
                }
            }
            try await group.waitForAll()
        }
        let sequences = try await archive.read {
            try $0.events(after: EventSequence(0)).map(\.event.sequence.number)
        }
        #expect(sequences == Array(1...140))
        #expect(try await archive.checkIntegrity() == [])
        try archive.close()
    }

    @Test func passesErrorsOfTheCallerUnchanged() async throws {
        struct OfTheCaller: Error, Equatable { var number: Int }
        let archive = try Archive.inMemory(Fixtures.configuration)
        await #expect(throws: OfTheCaller(number: 7)) {
            try await archive.write { _ in throw OfTheCaller(number: 7) }
        }
        await #expect(throws: OfTheCaller(number: 8)) {
            try await archive.read { _ in throw OfTheCaller(number: 8) }
        }
        #expect(throws: OfTheCaller(number: 9)) {
            try archive.writeAndWait { _ in throw OfTheCaller(number: 9) }
        }
    }
}
