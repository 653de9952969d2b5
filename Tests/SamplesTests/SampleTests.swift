// SPDX-License-Identifier: Apache-2.0

import Foundation
import Samples
import Testing

@Suite struct SampleTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "seeds/samples")

    @Test func everyFileOfTheFolderIsBundledAsItIs() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(Sample.all.map(\.name).sorted() == names)
        for name in names {
            let file = try Data(contentsOf: Self.folder.appending(path: name))
            #expect(Sample.named(name)?.bytes == Array(file), "\(name) differs from the file")
        }
    }

    @Test func theWindowsSampleIsNoUTF8() throws {
        let sample = try #require(Sample.named("achouala-1256.rss"))
        #expect(String(validating: sample.bytes, as: UTF8.self) == nil)
    }
}
