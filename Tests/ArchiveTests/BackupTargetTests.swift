// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Archive

/// What a backup may be written over, and what it leaves when it fails half-way.
@Suite struct BackupTargetTests {
    let folder: TemporaryFolder
    let archive: Archive

    init() throws {
        folder = try TemporaryFolder()
        archive = try Archive.open(path: folder.database, Fixtures.configuration)
        try archive.writeAndWait { transaction in
            for number in 0..<50 { try transaction.add(Fixtures.item(number)) }
        }
    }

    private func failure(_ target: String) async -> ArchiveFailure? {
        do {
            try await archive.backup(to: target)
            return nil
        } catch {
            return error as? ArchiveFailure
        }
    }

    @Test func aFolderIsNoBackup() async throws {
        let kept = folder.file("kept")
        try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
        try Data("رسالة".utf8).write(to: URL(fileURLWithPath: kept + "/letter"))
        for target in [kept, kept + "/", kept + "/../kept"] {
            let message = await failure(target)?.description ?? "it was replaced"
            #expect(message.contains("is no file that a backup may replace"))
            #expect(message.contains("folder"))
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept + "/letter")) == Data("رسالة".utf8))
        #expect(!FileManager.default.fileExists(atPath: kept + ".partial"))
        try archive.close()
    }

    @Test func theDatabaseItselfAndItsSideFilesAreNoBackup() async throws {
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: folder.file("link.sqlite"), withDestinationPath: folder.database)
        try manager.createSymbolicLink(atPath: folder.file("state"), withDestinationPath: folder.path)
        try manager.linkItem(atPath: folder.database, toPath: folder.file("second name.sqlite"))
        let own = [
            folder.database, folder.database + "-wal", folder.database + "-shm", folder.database + "-journal",
            folder.path + "/./berrah.sqlite", folder.file("link.sqlite"), folder.file("state/berrah.sqlite"),
            folder.file("state/berrah.sqlite-journal"), folder.file("second name.sqlite"),
            folder.file("berrah.lock"),
        ]
        let before = try folder.bytes("berrah.sqlite")
        for target in own {
            let message = await failure(target)?.description ?? "\(target) was replaced"
            #expect(message.contains("is no file that a backup may replace"), "\(target)")
        }
        #expect(try folder.bytes("berrah.sqlite") == before)
        #expect(manager.fileExists(atPath: folder.database + "-wal"))
        // It goes on, in the same file.
        try await archive.write { try $0.add(Fixtures.item(50)) }
        try archive.close()
        let again = try Archive.open(path: folder.database, Fixtures.configuration)
        #expect(try await again.read { try $0.counts().items } == 51)
        try again.close()
    }

    @Test func whatIsNoDatabaseIsNotReplaced() async throws {
        try Data("مذكرة لا نسخة".utf8).write(to: URL(fileURLWithPath: folder.file("notes.txt")))
        let message = await failure(folder.file("notes.txt"))?.description ?? "it was replaced"
        #expect(message.contains("is no file that a backup may replace"))
        #expect(try folder.bytes("notes.txt") == Data("مذكرة لا نسخة".utf8))
        // An empty file, as mktemp makes it, holds nothing to lose.
        try Data().write(to: URL(fileURLWithPath: folder.file("empty")))
        #expect(await failure(folder.file("empty")) == nil)
        try archive.close()
    }

    @Test func aLogBesideAnOlderBackupIsNotThrownAway() async throws {
        #expect(await failure(folder.file("copy.sqlite")) == nil)
        try Data("frames".utf8).write(to: URL(fileURLWithPath: folder.file("copy.sqlite-wal")))
        let older = try folder.bytes("copy.sqlite")
        let message = await failure(folder.file("copy.sqlite"))?.description ?? "it was replaced"
        #expect(message.contains("copy.sqlite-wal"))
        #expect(try folder.bytes("copy.sqlite") == older)
        #expect(try folder.bytes("copy.sqlite-wal") == Data("frames".utf8))
        try archive.close()
    }

    @Test func aDamagedCopyReplacesNothing() async throws {
        let copy = folder.file("copy.sqlite")
        #expect(await failure(copy) == nil)
        let older = try folder.bytes("copy.sqlite")
        try archive.close()
        // The first page of the texts, in the middle of the file, is overwritten as a dying disk would.
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.database))
        let size = try file.seekToEnd()
        try file.seek(toOffset: size - 4096)
        try file.write(contentsOf: Data(repeating: 0x41, count: 4096))
        try file.close()
        let damaged = try Archive.open(path: folder.database, Fixtures.configuration)
        do {
            try await damaged.backup(to: copy)
            Issue.record("a damaged copy was kept")
        } catch let failure as ArchiveFailure {
            guard case .corrupt = failure else {
                Issue.record("another failure: \(failure)")
                return
            }
        }
        #expect(try folder.bytes("copy.sqlite") == older)
        #expect(!FileManager.default.fileExists(atPath: copy + ".partial"))
        try? damaged.close()
    }

    @Test func aReplacementTakesThePlaceInOneStep() throws {
        try archive.close()
        let (old, new) = (folder.file("old"), folder.file("new"))
        try Data("old".utf8).write(to: URL(fileURLWithPath: old))
        try Data("new".utf8).write(to: URL(fileURLWithPath: new))
        // Whoever holds the old file open keeps it whole: it was replaced, not emptied.
        let reader = try FileHandle(forReadingFrom: URL(fileURLWithPath: old))
        try BackupFile.replace(old, with: new)
        #expect(try folder.bytes("old") == Data("new".utf8))
        #expect(try reader.readToEnd() == Data("old".utf8))
        #expect(!FileManager.default.fileExists(atPath: new))
        // What cannot be done leaves the old one where it was.
        #expect(throws: (any Error).self) { try BackupFile.replace(old, with: folder.file("missing")) }
        #expect(try folder.bytes("old") == Data("new".utf8))
        try FileManager.default.createDirectory(
            atPath: folder.file("kept/inside"), withIntermediateDirectories: true)
        #expect(throws: ArchiveFailure.self) { try BackupFile.replace(folder.file("kept"), with: old) }
        #expect(throws: ArchiveFailure.self) { try BackupFile.remove(folder.file("kept")) }
        #expect(FileManager.default.fileExists(atPath: folder.file("kept/inside")))
    }

    @Test func keepingTheReplacedOneLeavesItInItsPlace() throws {
        try archive.close()
        let before = try folder.bytes("berrah.sqlite")
        try Data("older".utf8).write(to: URL(fileURLWithPath: folder.database + ".replaced"))
        try BackupFile.keepReplaced(folder.database)
        // Until the restored one is renamed over it, a start finds the database that it knows.
        #expect(try folder.bytes("berrah.sqlite") == before)
        #expect(try folder.bytes("berrah.sqlite.replaced") == before)
    }
}
