// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where commands write: results to standard output, everything else to standard error.
enum Output {
    static func line(_ text: String) {
        write(Array((text + "\n").utf8))
    }

    static func write(_ bytes: [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    static func error(_ text: String) {
        FileHandle.standardError.write(Data("berrah: \(text)\n".utf8))
    }
}
