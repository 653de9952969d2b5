// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Archive

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Sets four bytes of the database's header, as another program would.
    private func patchHeader(_ offset: UInt64, _ value: UInt32) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.database))
        try file.seek(toOffset: offset)
        try file.write(
            contentsOf: Data((0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32($0))) }))
        try file.close()
    }

    private func failure(_ configuration: ArchiveConfiguration = Fixtures.configuration) -> ArchiveFailure? {
        do throws(ArchiveFailure) {
            try Archive.open(path: folder.database, configuration).close()
            return nil
        } catch {
            return error
        }
    }

    @Test func keepsEverythingFromOneStartToTheNext() async throws {
        let first = try Archive.open(path: folder.database, Fixtures.configuration)
        let stored = try await first.write { transaction in
            try transaction.append(Fixtures.event(.item))
            return try transaction.add(Fixtures.item(1))
        }
        try first.close()
        var other = Fixtures.configuration
        other.entropy = [9, 9, 9]
        let second = try Archive.open(path: folder.database, other)
        #expect(second.logID == first.logID)
        #expect(try await second.read { try $0.item(stored.id) } == stored)
        let keys = stored.keys
        #expect(try await second.write { try $0.known([keys], in: stored.feed)[0]?.id } == stored.id)
        #expect(try await second.read { try $0.lastEvent() } == EventSequence(1))
        try second.close()
    }

    @Test func namesEachLogDifferently() throws {
        var other = Fixtures.configuration
        other.entropy[0] ^= 1
        let first = try Archive.inMemory(Fixtures.configuration)
        #expect(try Archive.inMemory(other).logID != first.logID)
        #expect(first.logID.utf8.count == 32)
    }

    @Test func makesTheStateDirectory() throws {
        let path = folder.file("a/b/berrah.sqlite")
        try Archive.open(path: path, Fixtures.configuration).close()
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test func refusesASecondDaemonAndNamesTheFirst() throws {
        let first = try Archive.open(path: folder.database, Fixtures.configuration)
        let failure = failure()
        #expect(
            failure == .locked(path: folder.path, process: Int(ProcessInfo.processInfo.processIdentifier)))
        #expect(failure?.description.contains("\(ProcessInfo.processInfo.processIdentifier)") == true)
        try first.close()
        #expect(self.failure() == nil)
    }

    @Test func refusesADatabaseOfANewerVersionWithoutTouchingIt() throws {
        try Archive.open(path: folder.database, Fixtures.configuration).close()
        try patchHeader(60, UInt32(ArchiveSchema.newest + 1))
        let before = try folder.bytes("berrah.sqlite")
        #expect(
            failure()
                == .newerVersion(
                    path: folder.database, found: ArchiveSchema.newest + 1, supported: ArchiveSchema.newest)
        )
        #expect(try folder.bytes("berrah.sqlite") == before)
        #expect(!FileManager.default.fileExists(atPath: folder.database + "-wal"))
    }

    @Test func refusesTheDatabaseOfAnotherProgram() throws {
        try Archive.open(path: folder.database, Fixtures.configuration).close()
        try patchHeader(68, 0x1234_5678)
        #expect(failure() == .foreign(path: folder.database))
    }

    @Test(arguments: [
        "no database at all, only some text that is longer than the hundred bytes of a header, so there", "x",
    ])
    func refusesWhatIsNoDatabase(text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.database))
        #expect(failure() == .corrupt(path: folder.database, reason: "it is no SQLite database"))
        #expect(try folder.bytes("berrah.sqlite") == Data(text.utf8))
    }

    @Test func takesAnEmptyFileForANewDatabase() throws {
        try Data().write(to: URL(fileURLWithPath: folder.database))
        #expect(failure() == nil)
    }

    @Test func refusesADirectory() throws {
        try FileManager.default.createDirectory(atPath: folder.database, withIntermediateDirectories: true)
        #expect(failure() == .inputOutput(path: folder.database, reason: "it is a directory"))
    }

    @Test func refusesAPathBelowAFile() throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file("file")))
        #expect(throws: ArchiveFailure.notWritable(path: folder.file("file/state"))) {
            try Archive.open(path: folder.file("file/state/berrah.sqlite"), Fixtures.configuration)
        }
    }

    @Test func goesOnFarAboveTheLastNumberWhenTheMachineStopped() throws {
        var configuration = Fixtures.configuration
        configuration.locks = false
        let lost = try Archive.open(path: folder.database, configuration)
        try lost.writeAndWait { _ = try $0.append(Fixtures.event(.item)) }
        // The same boot: only the process was killed, and the system has every commit.
        let sameBoot = try Archive.open(path: folder.database, configuration)
        #expect(try sameBoot.readAndWait { try $0.lastEvent() } == EventSequence(1))
        configuration.boot = "second boot"
        let otherBoot = try Archive.open(path: folder.database, configuration)
        let next = try otherBoot.writeAndWait { try $0.append(Fixtures.event(.item)) }
        #expect(next == EventSequence(1_000_002))
        try otherBoot.close()
        configuration.boot = "third boot"
        let clean = try Archive.open(path: folder.database, configuration)
        #expect(try clean.readAndWait { try $0.lastEvent() } == next)
        try clean.close()
    }

    @Test func failsAsClosedAfterClosing() async throws {
        let archive = try Archive.open(path: folder.database, Fixtures.configuration)
        try archive.close()
        await #expect(throws: ArchiveFailure.closed) {
            try await archive.write { try $0.add(Fixtures.item(1)) }
        }
        await #expect(throws: ArchiveFailure.closed) { try await archive.read { try $0.lastEvent() } }
    }

    @Test func leavesOneFileWhenClosed() throws {
        let archive = try Archive.open(path: folder.database, Fixtures.configuration)
        try archive.writeAndWait { _ = try $0.add(Fixtures.item(1)) }
        try archive.close()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files == ["berrah.lock", "berrah.sqlite"])
    }

    @Test func everyFailureSaysWhatToDo() {
        let failures: [ArchiveFailure] = [
            .notWritable(path: "/s"), .diskFull(path: "/s"),
            .newerVersion(path: "/s", found: 2, supported: 1),
            .locked(path: "/s", process: 7), .locked(path: "/s", process: nil), .busy(path: "/s"),
            .foreign(path: "/s"), .corrupt(path: "/s", reason: "r"), .missing(path: "/s"),
            .inputOutput(path: "/s", reason: "r"), .rejected(reason: "r"), .closed,
        ]
        for failure in failures {
            #expect(
                failure == .closed || failure.description.contains("/s")
                    || failure.description.contains("report"))
            #expect(failure.description.utf8.count > 20)
        }
    }
}
