// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A subscriber of an event stream: curl, as anybody would.
final class RunningStream: Sendable {
    private let received = Transcript()
    private let process = Process()

    init(_ url: String, headers: [String] = []) throws {
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["curl", "-s", "-N", "--max-time", "120", url] + headers.flatMap { ["-H", $0] }
        process.standardOutput = output
        output.fileHandleForReading.readabilityHandler = { [received] handle in
            received.append(String(decoding: handle.availableData, as: UTF8.self))
        }
        try process.run()
    }

    deinit {
        process.terminate()
    }

    var text: String { received.text }
    var isRunning: Bool { process.isRunning }
}
