// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@testable import Daemon

@Suite struct DatabaseGrowthTests {
    private let start = Timestamp(seconds: 1_795_000_000)

    @Test func nothingIsSaidOnTheFirstDay() {
        var growth = DatabaseGrowth()
        #expect(growth.perDay(500, at: start) == nil)
        let first = growth.note(500, at: start)
        #expect(first)
        #expect(growth.perDay(900, at: start + .hours(23)) == nil)
        let second = growth.note(900, at: start + .hours(23))
        #expect(!second)
        #expect(growth.perDay(900, at: start + .days(1)) == 400)
        #expect(growth.perDay(100, at: start + .days(2)) == -200, "what shrinks says so")
    }

    @Test func theGrowthIsThatOfTheLastWeek() {
        var growth = DatabaseGrowth()
        // Ten days of much, then ten of little.
        var bytes = 0
        for day in 0..<20 {
            let isNoted = growth.note(bytes, at: start + .days(day))
            #expect(isNoted)
            bytes += day < 10 ? 1_000_000 : 700
        }
        #expect(growth.perDay(bytes, at: start + .days(20)) == 700)
    }

    @Test func aClockTurnedBackIsNoNewDay() {
        var growth = DatabaseGrowth()
        let ahead = growth.note(100, at: start + .days(300))
        let isNoted = growth.note(100, at: start)
        #expect(ahead && isNoted, "the note of a day that has not come is let go")
        #expect(growth.perDay(300, at: start + .days(2)) == 100)
    }

    @Test func itIsKeptInTheArchive() async throws {
        let archive = try Archive.inMemory(ArchiveConfiguration(entropy: Array(0..<32)))
        var growth = try await archive.read { try DatabaseGrowth($0) }
        #expect(growth == DatabaseGrowth())
        _ = growth.note(4096, at: start)
        try await archive.write { [growth] in try growth.save($0) }
        #expect(try await archive.read { try DatabaseGrowth($0) } == growth)
        try await archive.write { try $0.setMemory("database-sizes", Array("nonsense".utf8)) }
        #expect(try await archive.read { try DatabaseGrowth($0) } == DatabaseGrowth())
    }
}
