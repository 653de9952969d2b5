// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Publishing

/// What other programs think of our documents; skipped, with the reason printed, where they are not installed.
@Suite struct OutsideOpinionTests {
    @Test func xmllintFindsEveryDocumentWellFormed() throws {
        guard let program = OutsideProgram("xmllint") else { return }
        for (name, bytes) in try SampleDocuments.all() {
            guard [".atom", ".rss", ".opml"].contains(where: name.hasSuffix) else { continue }
            let answer = try program.check(bytes, ["--noout", "--nonet"])
            #expect(answer.status == 0 && answer.complaint.isEmpty, "\(name): \(answer.complaint)")
        }
    }

    @Test func nodeFindsTheScriptWellFormed() throws {
        guard let program = OutsideProgram("node") else { return }
        let answer = try program.check(PageAssets.script.bytes, ["--check"])
        #expect(answer.status == 0, "\(answer.complaint)")
    }
}
