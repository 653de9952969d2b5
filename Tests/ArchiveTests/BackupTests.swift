// SPDX-License-Identifier: Apache-2.0

import Archive
import Foundation
import NewsModel
import Testing

@Suite struct BackupTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func fill(_ archive: Archive, _ numbers: Range<Int>) throws {
        try archive.writeAndWait { transaction in
            for number in numbers {
                let item = try transaction.add(Fixtures.item(number))
                try transaction.append(Fixtures.event(.item, number), item: item.id)
            }
        }
    }

    @Test func copiesAWholeStateWhilePollsGoOn() async throws {
        let archive = try Archive.open(path: folder.database, Fixtures.configuration)
        try fill(archive, 0..<200)
        let writer = Task { [archive] in
            for number in 0..<40 {
                try await archive.write { transaction in
                    try transaction.add(Fixtures.item(1000 + number))
                    try transaction.append(Fixtures.event(.item, 1000 + number))
                }
            }
        }
        try await archive.backup(to: folder.file("copy.sqlite"))
        try await writer.value
        try archive.close()
        #expect(!FileManager.default.fileExists(atPath: folder.file("copy.sqlite-wal")))
        #expect(!FileManager.default.fileExists(atPath: folder.file("copy.sqlite.partial")))
        let copy = try Archive.open(path: folder.file("copy.sqlite"), Fixtures.configuration)
        #expect(try await copy.checkIntegrity() == [])
        let (items, last) = try await copy.read { view in
            (try view.counts().items, try view.lastEvent().number)
        }
        #expect((200...240).contains(items))
        #expect(last == Int64(items))
        #expect(copy.logID == archive.logID)
        try copy.close()
    }

    @Test func replacesAnOlderBackupOnlyByACompleteOne() async throws {
        let archive = try Archive.open(path: folder.database, Fixtures.configuration)
        try fill(archive, 0..<3)
        try await archive.backup(to: folder.file("copy.sqlite"))
        let first = try folder.bytes("copy.sqlite")
        await #expect(throws: ArchiveFailure.self) {
            try await archive.backup(to: folder.file("no/such/folder/copy.sqlite"))
        }
        #expect(try folder.bytes("copy.sqlite") == first)
        try fill(archive, 3..<9)
        try await archive.backup(to: folder.file("copy.sqlite"))
        try archive.close()
        let copy = try Archive.open(path: folder.file("copy.sqlite"), Fixtures.configuration)
        #expect(try await copy.read { try $0.counts().items } == 9)
        try copy.close()
    }

    @Test func restoresAndNeverGivesANumberTwice() async throws {
        var archive = try Archive.open(path: folder.database, Fixtures.configuration)
        try fill(archive, 0..<5)
        try await archive.backup(to: folder.file("copy.sqlite"))
        try fill(archive, 5..<30)
        try archive.close()
        let resumed = try Archive.restore(
            from: folder.file("copy.sqlite"), to: folder.database, Fixtures.configuration)
        #expect(resumed == EventSequence(1_000_030))
        let logID = archive.logID
        archive = try Archive.open(path: folder.database, Fixtures.configuration)
        #expect(archive.logID == logID)
        #expect(try await archive.read { try $0.counts().items } == 5)
        #expect(try await archive.read { try $0.canResume(after: EventSequence(30)) } == false)
        let next = try await archive.write { try $0.append(Fixtures.event(.reset)) }
        #expect(next == EventSequence(1_000_031))
        #expect(try await archive.checkIntegrity() == [])
        try archive.close()
        // What was replaced is still there.
        let replaced = try Archive.open(path: folder.database + ".replaced", Fixtures.configuration)
        #expect(try await replaced.read { try $0.counts().items } == 30)
        try replaced.close()
    }

    @Test func restoresOverADamagedDatabase() throws {
        let archive = try Archive.open(path: folder.database, Fixtures.configuration)
        try fill(archive, 0..<5)
        try archive.writeAndWait { _ = try $0.append(Fixtures.event(.item)) }
        try archive.close()
        try FileManager.default.copyItem(atPath: folder.database, toPath: folder.file("copy.sqlite"))
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: folder.database))
        let resumed = try Archive.restore(
            from: folder.file("copy.sqlite"), to: folder.database, Fixtures.configuration)
        #expect(resumed.number > 1_000_000_000)
        try Archive.open(path: folder.database, Fixtures.configuration).close()
    }

    @Test func refusesToRestoreUnderARunningDaemonOrFromNothing() throws {
        let archive = try Archive.open(path: folder.database, Fixtures.configuration)
        try Data("text".utf8).write(to: URL(fileURLWithPath: folder.file("text")))
        func failure(_ backup: String) -> ArchiveFailure? {
            do throws(ArchiveFailure) {
                try Archive.restore(from: folder.file(backup), to: folder.database, Fixtures.configuration)
                return nil
            } catch {
                return error
            }
        }
        #expect(failure("missing") == .missing(path: folder.file("missing")))
        #expect(failure("text") == .corrupt(path: folder.file("text"), reason: "it is no SQLite database"))
        try FileManager.default.copyItem(atPath: folder.database, toPath: folder.file("copy.sqlite"))
        guard case .locked? = failure("copy.sqlite") else {
            Issue.record("restored under a running daemon")
            return
        }
        try archive.close()
    }
}
