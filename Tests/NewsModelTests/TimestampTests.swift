// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2004-01-01T19:48:21Z", 1_072_986_501),
        ("2026-11-22T10:05:00+01:00", 1_795_338_300),
        ("1969-12-31T23:59:59Z", -1), ("2000-02-29T12:00:00.5Z", 951_825_600),
    ])
    func readsRFC3339(text: String, seconds: Int64) {
        #expect(Timestamp(rfc3339: text)?.seconds == seconds)
    }

    @Test(arguments: [
        "2026-02-29T00:00:00Z", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00", "2026-01-01T24:00:00Z", "x",
        "",
    ])
    func refusesWhatIsNotRFC3339(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test func writesWhatItReads() {
        for seconds in stride(from: Int64(-2_000_000_000), to: 4_000_000_000, by: 86_399 * 37) {
            let timestamp = Timestamp(seconds: seconds)
            #expect(Timestamp(rfc3339: timestamp.rfc3339) == timestamp)
        }
    }

    @Test func writesTheDateOfHTTP() {
        #expect(Timestamp(seconds: 784_111_777).imfFixdate == "Sun, 06 Nov 1994 08:49:37 GMT")
    }
}
