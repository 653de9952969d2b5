// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedFetching

@Suite struct HTTPDateReaderTests {
    @Test(
        "the three forms, and what servers make of them",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z"),
            ("Sun, 22 Nov 2026 09:05:00 UTC", "2026-11-22T09:05:00Z"),
            ("Sun, 22 nov 2026 09:05:00 +0000", "2026-11-22T09:05:00Z"),
            ("Sun, 1 Mar 2026 09:05:00 GMT", "2026-03-01T09:05:00Z"),
            ("Tue, 29 Feb 2028 23:59:60 GMT", "2028-03-01T00:00:00Z"),
            ("Monday, 22-Nov-77 09:05:00 GMT", "1977-11-22T09:05:00Z"),
            ("Monday, 22-Nov-75 09:05:00 GMT", "2075-11-22T09:05:00Z"),
            ("Sat, 01 Jan 9999 00:00:00 GMT", "9999-01-01T00:00:00Z"),
        ])
    func dates(_ text: String, _ expected: String) {
        #expect(HTTPDateReader.read(text, now: noon)?.rfc3339 == expected)
    }

    @Test(
        "what is none",
        arguments: [
            "", "0", "-1", "now", "Sun, 22 Nov 2026", "Sun, 31 Nov 2026 09:05:00 GMT",
            "Sun, 22 Now 2026 09:05:00 GMT",
            "Sun, 22 Nov 2026 25:05:00 GMT", "Sun, 22 Nov 2026 09:05 GMT", "Sun, 22 Nov 2026 09:05:00 PST",
            "2026-11-22T09:05:00Z", "الأحد، 22 نونبر 2026", "Sun, 22 Nov 99999 09:05:00 GMT",
            String(repeating: "Sun, ", count: 100),
        ])
    func noDates(_ text: String) {
        #expect(HTTPDateReader.read(text, now: noon) == nil)
    }
}
