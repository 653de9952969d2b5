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
}
