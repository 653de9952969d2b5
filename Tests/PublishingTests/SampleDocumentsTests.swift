// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct SampleDocumentsTests {
    /// Writes every document for validators and browsers to look at: `BERRAH_SAMPLES=DIR`.
    @Test func samplesAreWrittenWhereAsked() throws {
        let files = try SampleDocuments.all()
        #expect(files.values.allSatisfy { !$0.isEmpty })
        guard let folder = ProcessInfo.processInfo.environment["BERRAH_SAMPLES"] else {
            print("skipped writing sample documents: BERRAH_SAMPLES names no folder")
            return
        }
        for (name, bytes) in files {
            let file = URL(fileURLWithPath: folder).appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }
}
