// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

/// The detector against labelled titles of the reader's own: `BERRAH_TITLES` names a file of lines
/// `language TAB title`.
@Suite struct RecordedTitlesTests {
    @Test func agreesWithTheLabels() throws {
        guard let path = SystemFile.environment("BERRAH_TITLES"), let bytes = SystemFile.bytes(at: path)
        else {
            print("BERRAH_TITLES names no file of labelled titles: not compared")
            return
        }
        var right = 0
        var silent = 0
        var wrong = 0
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let fields = line.split(separator: "\t", maxSplits: 1)
            guard fields.count == 2, fields[1].split(separator: " ").count >= 5 else { continue }
            switch LanguageDetector.detect(String(fields[1])) {
            case nil: silent += 1
            case LanguageTag(String(fields[0])): right += 1
            case let other?:
                wrong += 1
                if wrong <= 40 { print("\(fields[0]) taken for \(other): \(fields[1])") }
            }
        }
        print("titles: \(right) right, \(wrong) wrong, \(silent) undecided")
        #expect(wrong * 100 <= right + wrong)
        #expect(silent * 20 <= right + wrong + silent)
    }
}
