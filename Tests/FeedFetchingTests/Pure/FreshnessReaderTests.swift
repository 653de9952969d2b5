// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedFetching

@Suite struct FreshnessReaderTests {
    private func hints(_ fields: [String]) -> FreshnessHints {
        let head = (["HTTP/1.1 200 OK"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
        return FreshnessReader.read(ResponseHead(Array(head.utf8)), now: noon)
    }

    @Test(
        "how long an answer is fresh",
        arguments: [
            ([], nil), (["Cache-Control: max-age=600"], 600),
            (["cache-control:MAX-AGE = \"600\" , public"], 600),
            (["Cache-Control: public", "Cache-Control: max-age=600"], 600),
            (["Cache-Control: max-age=600", "Age: 60"], 540),
            (["Cache-Control: max-age=600", "Age: 6000"], 0),
            (["Cache-Control: max-age=600, max-age=5"], 600),
            (["Cache-Control: s-maxage=600"], nil), (["Cache-Control: max-age=abc"], nil),
            (["Cache-Control: max-age=-1"], nil), (["Cache-Control: max-age=99999999999999999999"], 1 << 31),
            (["Cache-Control: no-cache, max-age=600"], 0), (["Cache-Control: no-store"], 0),
            (["Expires: Sun, 22 Nov 2026 09:10:00 GMT"], 600),
            (["Expires: Sun, 22 Nov 2026 09:10:00 GMT", "Date: Sun, 22 Nov 2026 09:05:00 GMT"], 300),
            (["Expires: Sun, 22 Nov 2026 09:10:00 GMT", "Cache-Control: max-age=5"], 5),
            (["Expires: 0"], 0), (["Expires: Wed, 11 Jan 1984 05:00:00 GMT"], 0), (["Age: 50"], nil),
        ] as [([String], Int?)])
    func freshness(_ fields: [String], _ seconds: Int?) {
        #expect(hints(fields).freshFor == seconds.map { .seconds($0) })
    }

    @Test(
        "Retry-After in both forms",
        arguments: [
            ("0", "2026-11-22T09:00:00Z"), ("120", "2026-11-22T09:02:00Z"),
            ("Sun, 22 Nov 2026 10:00:00 GMT", "2026-11-22T10:00:00Z"),
            ("Sat, 21 Nov 2026 10:00:00 GMT", "2026-11-21T10:00:00Z"), ("-1", nil), ("1.5", nil), ("1h", nil),
            ("", nil),
        ])
    func retryAfter(_ value: String, _ expected: String?) {
        #expect(hints(["Retry-After: \(value)"]).retryAfter?.rfc3339 == expected)
    }
}
