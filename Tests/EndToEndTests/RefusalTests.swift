// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

/// What stands in the way of a start or of a commit: a clear error with a code of its own, and nothing damaged.
@Suite(.serialized) struct RefusalTests {
    private let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))

    @Test func aTakenPortIsNamedAndTheOneThatHasItGoesOn() async throws {
        let origin = try await RecordingOrigin(now: now)
        let first = try await RunningDaemon.start(Workplace(sources: origin.sources()))
        let port = first.address.dropFirst("http://".count)
        let workplace = try Workplace(sources: origin.sources())
        try workplace.change("listen: 127.0.0.1:0", to: "listen: \(port)")
        let second = try RunningProgram(["serve", "--config", workplace.configuration])
        #expect(try await second.waitForEnd() == 69)
        try await Eventually.holds("the port is named: \(second.errors)") {
            second.errors.contains(port) && second.errors.contains("listen")
        }
        #expect(try Answers.get(first.address + "/healthz").status == 200)
        first.program.signal(SIGTERM)
        #expect(try await first.program.waitForEnd() == 0)
    }

    @Test func aTakenControlSocketIsNamedAndStaysWithItsOwner() async throws {
        let origin = try await RecordingOrigin(now: now)
        let first = try await RunningDaemon.start(Workplace(sources: origin.sources()))
        let workplace = try Workplace(sources: origin.sources())
        try workplace.change("control: control.sock", to: "control: \(first.workplace.socket)")
        let second = try RunningProgram(["serve", "--config", workplace.configuration])
        #expect(try await second.waitForEnd() == 69)
        try await Eventually.holds("the socket is named: \(second.errors)") {
            second.errors.contains(first.workplace.socket)
        }
        #expect(try first.items() >= 0)
        first.program.signal(SIGTERM)
        #expect(try await first.program.waitForEnd() == 0)
    }

    @Test func aStateFolderThatCannotBeMadeIsNamed() async throws {
        let workplace = try Workplace(sources: "publishers: []")
        try workplace.change("state: state", to: "state: /proc/berrah/state")
        for command in [["serve"], ["poll"]] {
            let program = try RunningProgram(command + ["--config", workplace.configuration])
            #expect(try await program.waitForEnd() == 73)
            try await Eventually.holds("the folder is named: \(program.errors)") {
                program.errors.contains("/proc/berrah/state")
            }
        }
    }

    @Test func aDatabaseOfANewerVersionIsLeftAsItIs() async throws {
        let origin = try await RecordingOrigin(now: now)
        let workplace = try Workplace(sources: origin.sources())
        _ = try await RunningProgram(["poll", "--all", "--config", workplace.configuration]).waitForEnd()
        let path = workplace.folder + "/state/berrah.sqlite"
        var bytes = try Data(contentsOf: URL(filePath: path))
        // The user version: bytes 60 to 63 of SQLite's header.
        bytes.replaceSubrange(60..<64, with: [0, 0, 3, 231])
        try bytes.write(to: URL(filePath: path))
        for command in ["serve", "poll"] {
            let program = try RunningProgram([command, "--config", workplace.configuration])
            #expect(try await program.waitForEnd() == 65)
            try await Eventually.holds("both versions are named: \(program.errors)") {
                program.errors.contains("newer berrah (schema 999")
            }
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    /// A small file system of its own, which fills up in the middle of a round and is then given room.
    @Test(
        .enabled("a file system of its own can only be mounted by root on a system that allows it") {
            canMount()
        })
    func aFullDiskEndsTheRoundAndLosesNothing() async throws {
        let origin = try await RecordingOrigin(now: now)
        let calm = try Workplace(sources: origin.sources())
        _ = try await RunningProgram(["poll", "--all", "--config", calm.configuration]).waitForEnd()
        let expected = try calm.items().map(\.publicID).sorted()

        let workplace = try Workplace(sources: origin.sources())
        let state = workplace.folder + "/state"
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        _ = try Answers.run("mount", ["-t", "tmpfs", "-o", "size=640k", "tmpfs", state])
        defer { _ = try? Answers.run("umount", [state]) }
        let poll = ["poll", "--all", "--config", workplace.configuration]
        let cramped = try RunningProgram(poll)
        #expect(try await cramped.waitForEnd() == 74)
        try await Eventually.holds("the disk is named: \(cramped.errors)") {
            cramped.errors.contains("is full")
        }
        _ = try Answers.run("mount", ["-o", "remount,size=64m", state])
        let roomy = try RunningProgram(poll)
        #expect(try await roomy.waitForEnd() == 0, "\(roomy.errors)")
        #expect(try workplace.items().map(\.publicID).sorted() == expected)
    }

    private static func canMount() -> Bool {
        let folder = "/tmp/berrah-mount-" + UUID().uuidString.prefix(8)
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try? Answers.run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder])
        let mounts = (try? String(contentsOfFile: "/proc/mounts", encoding: .utf8)) ?? ""
        guard mounts.contains(folder) else { return false }
        _ = try? Answers.run("umount", [folder])
        return true
    }
}
