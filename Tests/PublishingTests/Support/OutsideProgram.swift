// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A program of the machine's that a test may ask for a second opinion, when it is there.
struct OutsideProgram {
    private let path: String

    /// nil, with the reason printed, when the machine has no such program.
    init?(_ name: String) {
        let folders = ["/usr/bin", "/usr/local/bin", "/bin"]
        guard let path = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile)
        else {
            print("skipped asking \(name): it is not installed")
            return nil
        }
        self.path = path
    }

    /// Runs it on the bytes; the exit status and what it complained of.
    func check(_ bytes: [UInt8], _ arguments: [String]) throws -> (status: Int32, complaint: String) {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("berrah-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments + [file.path]
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: complaint, as: UTF8.self))
    }
}
