// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The binary that was built with these tests.
enum BuiltProgram {
    static let path: String = {
        if let given = ProcessInfo.processInfo.environment["BERRAH_PROGRAM"] { return given }
        // The test bundle lies beside it.
        let bundle = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
        let candidates = [
            bundle, Bundle.main.bundleURL,
            URL(filePath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build/debug"),
        ]
        let found = candidates.map { $0.appending(path: "berrah").path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        return found ?? ".build/debug/berrah"
    }()
}
