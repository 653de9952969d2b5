// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A subscriber of an event stream: curl, as anybody would.
final class RunningStream: Sendable {
    private let received = Mutex("")
    nonisolated(unsafe) private let process = Process()

    init(_ url: String) throws {
        let output = Pipe()
        unsafe process.executableURL = URL(filePath: "/usr/bin/env")
        unsafe process.arguments = ["curl", "-s", "-N", "--max-time", "120", url]
        unsafe process.standardOutput = output
        output.fileHandleForReading.readabilityHandler = { [received] handle in
            let text = String(decoding: handle.availableData, as: UTF8.self)
            received.withLock { $0 += text }
        }
        try unsafe process.run()
    }

    deinit {
        unsafe process.terminate()
    }

    var text: String { received.withLock { $0 } }
    var isRunning: Bool { unsafe process.isRunning }
}
