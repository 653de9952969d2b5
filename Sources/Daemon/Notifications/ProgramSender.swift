// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel

/// Runs a program for each notice, without a shell: the event is one line of JSON on its standard input, and exit
/// status 0 means that it was taken.
struct ProgramSender: NoticeSender {
    let command: [String]
    var limit = Duration.seconds(30)

    /// Of what it says, this much goes to the log.
    private static let maximumOutput = 2048

    func send(_ notice: Notice) async -> NoticeOutcome {
        guard let program = command.first else { return .failed("no program is named") }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = Array(command.dropFirst())
        // Nothing of the daemon's own surroundings, where credentials may be named.
        process.environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
            "BERRAH_EVENT": notice.event.type.rawValue, "BERRAH_DELIVERY": notice.delivery,
        ]
        let output = Pipe()
        let said = BoundedOutput(limit: Self.maximumOutput)
        process.standardOutput = output
        process.standardError = output
        do {
            process.standardInput = try Self.input(notice.json + [10])
        } catch {
            return .failed("the event cannot be handed over: \(error.localizedDescription)")
        }
        output.fileHandleForReading.readabilityHandler = { handle in
            let bytes = handle.availableData
            if bytes.isEmpty {
                handle.readabilityHandler = nil
            } else {
                said.append(bytes)
            }
        }
        defer { output.fileHandleForReading.readabilityHandler = nil }
        return await Self.run(process, within: limit, said)
    }

    /// A file instead of a pipe: a program that never reads it can neither block nor break the daemon.
    private static func input(_ bytes: [UInt8]) throws -> FileHandle {
        let file = FileManager.default.temporaryDirectory.appending(path: "berrah-\(UUID().uuidString)")
        try Data(bytes).write(to: file, options: .withoutOverwriting)
        defer { try? FileManager.default.removeItem(at: file) }
        return try FileHandle(forReadingFrom: file)
    }

    private static func run(_ process: Process, within limit: Duration, _ said: BoundedOutput) async
        -> NoticeOutcome
    {
        let (ends, end) = AsyncStream<Void>.makeStream()
        process.terminationHandler = { _ in end.finish() }
        do {
            try process.run()
        } catch {
            return .failed("the program cannot be run: \(error.localizedDescription)")
        }
        let id = process.processIdentifier
        let watch = Task {
            guard (try? await Task.sleep(for: limit)) != nil else { return false }
            kill(id, SIGTERM)
            if (try? await Task.sleep(for: .seconds(2))) != nil {
                kill(id, SIGKILL)
            }
            return true
        }
        for await _ in ends {}
        watch.cancel()
        if await watch.value {
            return .failed("the program did not end within \(limit.components.seconds) seconds")
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            return .failed("the program ended with \(process.terminationStatus): \(said.text)")
        }
        return .taken
    }
}
