// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One run of the program, with what it says collected line by line.
final class RunningProgram: Sendable {
    private let said = Transcript()
    private let complaints = Transcript()
    private let process = Process()

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        let output = Pipe()
        let errors = Pipe()
        process.executableURL = URL(filePath: BuiltProgram.path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("BERRAH_") }
            .merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        output.fileHandleForReading.readabilityHandler = { [said] handle in
            said.append(String(decoding: handle.availableData, as: UTF8.self))
        }
        errors.fileHandleForReading.readabilityHandler = { [complaints] handle in
            complaints.append(String(decoding: handle.availableData, as: UTF8.self))
        }
        try process.run()
    }

    deinit {
        if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
        }
    }

    var output: String { said.text }
    var errors: String { complaints.text }
    var isRunning: Bool { process.isRunning }
    var processID: Int32 { process.processIdentifier }

    func signal(_ number: Int32) {
        kill(process.processIdentifier, number)
    }

    /// The exit status; of a killed process the signal, negative.
    func waitForEnd(within limit: Duration = .seconds(120)) async throws -> Int32 {
        try await Eventually.holds(within: limit, "the program ends") { !self.isRunning }
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }
}
