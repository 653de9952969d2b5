// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Stories

@Suite struct SummaryTextTests {
    @Test(arguments: ["", "قصير", String(repeating: "ك", count: 400), String(repeating: "a ", count: 200)])
    func whatFitsStays(_ text: String) {
        #expect(SummaryText.shorten(text) == text)
    }

    @Test func theCutIsAtTheEndOfAWord() {
        for word in ["كلمة", "parole", "ⵜⴰⵡⴰⵍⵜ", "👩‍👩‍👧"] {
            let short = SummaryText.shorten(String(repeating: word + " ", count: 300))
            #expect(short.hasSuffix(word + "…"), "\(word)")
            #expect(short.unicodeScalars.count <= SummaryText.limit)
            #expect(short.unicodeScalars.count > SummaryText.limit - 45)
        }
    }

    @Test func aWordWithoutEndIsCutAnyway() {
        let short = SummaryText.shorten(String(repeating: "ب", count: 1000))
        #expect(short.unicodeScalars.count == SummaryText.limit)
    }

    @Test func noCommaIsLeftBeforeTheEllipsis() {
        for comma in ["،", ","] {
            let text = String(repeating: "كلمات\(comma) ", count: 200)
            #expect(SummaryText.shorten(text).hasSuffix("كلمات…"))
        }
    }
}
