// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct PercentEncodingTests {
    @Test(arguments: ["سوق السمك", "a/b?c&d=e%f+g#h", "ⵜⴰⵎ", "~-._", ""])
    func encodedTextReadsBack(text: String) {
        let encoded = PercentEncoding.encode(text)
        #expect(encoded.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 && $0 != UInt8(ascii: "&") })
        #expect(PercentEncoding.decode(encoded) == text)
    }

    @Test(arguments: ["%", "%4", "%GG", "%FF", "%C3%28", "%ED%A0%80", "%00", "a%00b"])
    func brokenEncodingIsRefused(text: String) {
        #expect(PercentEncoding.decode(text) == nil)
    }

    @Test func plusIsASpaceInQueriesOnly() {
        #expect(PercentEncoding.decode("a+b", plusIsSpace: true) == "a b")
        #expect(PercentEncoding.decode("a+b") == "a+b")
    }

    @Test(arguments: [
        ("https://a.example/أخبار?q=%20é", "https://a.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?q=%20%C3%A9"),
        ("https://a.example/a,b;c=d@e!$'()*+#f", "https://a.example/a,b;c=d@e!$'()*+#f"),
    ])
    func anAddressIsCompletedAndItsStructureLeft(address: String, expected: String) {
        #expect(PercentEncoding.complete(address) == expected)
    }
}
