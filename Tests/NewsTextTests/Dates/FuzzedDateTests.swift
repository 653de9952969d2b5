// SPDX-License-Identifier: Apache-2.0

import NewsText
import Testing

/// What the fuzzer found in dates; each of these once brought the reader down.
@Suite("Dates that the fuzzer found")
struct FuzzedDateTests {
    @Test(arguments: [
        "Wed, 1;6 0 1 mars", "Wed, 1\u{1};\u{0}\u{0}6y 0A9\\u7 1{A0}mars\\u", "1 2 3 مارس", "1 2 3 4 mars",
    ])
    func manyNumbersBeforeAMonth(text: String) {
        _ = DateReader().read(text)
    }

    @Test(arguments: [
        "Fri, 07 Fe 12 888888888888888888888888 07:88", "Mon, 1/2/99999999999999999999",
        "Fri 3-4-8888888888888888",
        "lundi 11/12/20260000000000000000 à 10:30",
    ])
    func yearsOfManyDigits(text: String) {
        #expect(DateReader().read(text) == nil)
    }

    @Test(arguments: [
        "n 6:5+6:7777777777777777777771(5N", "23 Nov 2026 6:05 +01:99999999999999999999",
        "6:5-1:999999999999999999",
        "lundi 23 novembre 2026 à 6:05 UTC+1:888888888888888888",
    ])
    func minutesOfAnOffsetThatAreNoMinutes(text: String) {
        _ = DateReader().read(text)
    }
}
