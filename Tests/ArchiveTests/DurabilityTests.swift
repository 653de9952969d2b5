// SPDX-License-Identifier: Apache-2.0

import Archive
import Foundation
import NewsModel
import Testing

/// What a killed process or a full disk leaves behind.
@Suite struct DurabilityTests {
    /// One poll: three items, their events and the feed's state.
    private func poll(_ number: Int, _ archive: Archive) throws {
        try archive.writeAndWait { transaction in
            var listed: [ItemID] = []
            for index in 0..<3 {
                let item = try transaction.add(Fixtures.item(number * 3 + index))
                try transaction.append(
                    Fixtures.event(.item, number * 3 + index), item: item.id, story: item.story)
                listed.append(item.id)
            }
            try transaction.setListed(listed, in: "hespress-ar")
            var state = FeedState(feed: "hespress-ar")
            state.failures = number
            try transaction.save(state)
        }
    }

    /// A killed process leaves the log cut anywhere: every prefix of it must give whole polls and nothing else.
    @Test func everyPrefixOfTheLogHoldsWholePolls() throws {
        let folder = try TemporaryFolder()
        var configuration = Fixtures.configuration
        configuration.locks = false
        try Archive.open(path: folder.database, configuration).close()
        let archive = try Archive.open(path: folder.database, configuration)
        for number in 0..<6 {
            try poll(number, archive)
        }
        let main = try folder.bytes("berrah.sqlite")
        let log = try folder.bytes("berrah.sqlite-wal")
        var counts = Set<Int>()
        for length in Array(stride(from: 0, to: log.count, by: 2999)) + [log.count] {
            let crashed = try TemporaryFolder()
            try main.write(to: URL(fileURLWithPath: crashed.database))
            try log.prefix(length).write(to: URL(fileURLWithPath: crashed.database + "-wal"))
            let reopened = try Archive.open(path: crashed.database, configuration)
            let (items, events, state, listed) = try reopened.readAndWait { view in
                (
                    try view.counts().items,
                    try view.events(after: EventSequence(0)).count,
                    try view.feedState("hespress-ar"), try view.listed(in: "hespress-ar").count
                )
            }
            #expect(items % 3 == 0)
            #expect(events == items)
            #expect(listed == min(items, 3))
            #expect((state?.failures ?? -1) == items / 3 - 1)
            counts.insert(items)
            // It goes on where it stopped, and gives no number twice.
            try poll(items / 3, reopened)
            #expect(try reopened.readAndWait { try $0.lastEvent() } == EventSequence(Int64(items + 3)))
            try reopened.close()
        }
        #expect(counts == [0, 3, 6, 9, 12, 15, 18])
        try archive.close()
    }

    /// The disk fills at any page: the poll that did not fit is undone whole, and reading goes on.
    @Test func aFullDiskUndoesOnePollAndDamagesNothing() async throws {
        let folder = try TemporaryFolder()
        try Archive.open(path: folder.database, Fixtures.configuration).close()
        var stored = 0
        var failures = 0
        for pages in stride(from: 60, to: 110, by: 1) {
            var configuration = Fixtures.configuration
            configuration.maximumPages = pages
            let archive = try Archive.open(path: folder.database, configuration)
            do {
                while true {
                    try poll(stored / 3, archive)
                    stored += 3
                }
            } catch let failure as ArchiveFailure {
                #expect(failure == .diskFull(path: folder.database))
                failures += 1
            }
            let (items, last) = try archive.readAndWait { view in
                (try view.counts().items, try view.lastEvent().number)
            }
            #expect(items == stored)
            #expect(last == Int64(stored))
            try archive.close()
        }
        #expect(failures == 50)
        let archive = try Archive.open(path: folder.database, Fixtures.configuration)
        #expect(try await archive.checkIntegrity() == [])
        try poll(stored / 3, archive)
        try archive.close()
    }
}
