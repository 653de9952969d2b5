// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Where commands write: results to standard output, everything else to standard error.
enum Output {
    static func line(_ text: String) {
        write(Array((text + "\n").utf8))
    }

    static func write(_ bytes: [UInt8]) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            // Nobody reads any more (`berrah tail | head`), or the disk is full: there is nothing left to do.
            self.error("standard output cannot be written")
            Foundation.exit(ExitStatus.ioError.rawValue)
        }
    }

    static func error(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data("berrah: \(text)\n".utf8))
    }
}
