// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// One run of the program, with what it says collected line by line.
final class RunningProgram: Sendable {
    private struct Said {
        var output = ""
        var errors = ""
    }

    private let said = Mutex(Said())
    nonisolated(unsafe) private let process = Process()

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        let output = Pipe()
        let errors = Pipe()
        unsafe process.executableURL = URL(filePath: BuiltProgram.path)
        unsafe process.arguments = arguments
        unsafe process.environment = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("BERRAH_") }
            .merging(environment) { _, new in new }
        unsafe process.standardInput = FileHandle.nullDevice
        unsafe process.standardOutput = output
        unsafe process.standardError = errors
        output.fileHandleForReading.readabilityHandler = { [said] handle in
            let text = String(decoding: handle.availableData, as: UTF8.self)
            said.withLock { $0.output += text }
        }
        errors.fileHandleForReading.readabilityHandler = { [said] handle in
            let text = String(decoding: handle.availableData, as: UTF8.self)
            said.withLock { $0.errors += text }
        }
        try unsafe process.run()
    }

    deinit {
        if unsafe process.isRunning {
            unsafe kill(process.processIdentifier, SIGKILL)
        }
    }

    var output: String { said.withLock { $0.output } }
    var errors: String { said.withLock { $0.errors } }
    var isRunning: Bool { unsafe process.isRunning }

    func signal(_ number: Int32) {
        unsafe kill(process.processIdentifier, number)
    }

    /// The exit status; of a killed process the signal, negative.
    func waitForEnd(within limit: Duration = .seconds(60)) async throws -> Int32 {
        try await Eventually.holds(within: limit, "the program ends") { !self.isRunning }
        return unsafe process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }
}
