// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

/// RFC 822 and its descendants, as written and as misused; zone UTC.
@Suite struct InternetDateTests {
    static let cases = DateCase.table(
        """
        Sun, 22 Nov 2026 09:05:00 +0000 → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05:00 GMT → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05:00 +0100 → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 +01:00 → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 -0330 → 2026-11-22T12:35:00Z
        Sun, 22 Nov 2026 09:05:00 UTC → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05:00 UT → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05:00 Z → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05:00 EST → 2026-11-22T14:05:00Z
        Sun, 22 Nov 2026 09:05:00 EDT → 2026-11-22T13:05:00Z
        Sun, 22 Nov 2026 09:05:00 PST → 2026-11-22T17:05:00Z
        Sun, 22 Nov 2026 09:05:00 PDT → 2026-11-22T16:05:00Z
        Sun, 22 Nov 2026 09:05:00 CST → 2026-11-22T15:05:00Z
        Sun, 22 Nov 2026 09:05:00 MDT → 2026-11-22T15:05:00Z
        Sun, 22 Nov 2026 09:05:00 CET → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 CEST → 2026-11-22T07:05:00Z
        Sun, 22 Nov 2026 09:05:00 MET → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 WEST → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 BST → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 MSK → 2026-11-22T06:05:00Z
        Sun, 22 Nov 2026 09:05:00 JST → 2026-11-22T00:05:00Z
        Sun, 22 Nov 2026 09:05:00 IST → 2026-11-22T03:35:00Z
        Sun, 22 Nov 2026 09:05:00 NPT → 2026-11-22T03:20:00Z
        Sun, 22 Nov 2026 09:05:00 AT → 2026-11-22T13:05:00Z
        Sun, 22 Nov 2026 09:05:00 ET → 2026-11-22T14:05:00Z
        Sun, 22 Nov 2026 09:05:00 CT → 2026-11-22T15:05:00Z
        Sun, 22 Nov 2026 09:05:00 MT → 2026-11-22T16:05:00Z
        Sun, 22 Nov 2026 09:05:00 PT → 2026-11-22T17:05:00Z
        Sun, 22 Nov 2026 09:05:00 A → 2026-11-22T10:05:00Z
        Sun, 22 Nov 2026 09:05:00 N → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 M → 2026-11-22T21:05:00Z
        Sun, 22 Nov 2026 09:05:00 Y → 2026-11-21T21:05:00Z
        Sun, 22 Nov 2026 09:05:00 GMT+1 → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 GMT-01:01 → 2026-11-22T10:06:00Z
        Sun, 22 Nov 2026 09:05:00 GMT+0100 (CET) → 2026-11-22T08:05:00Z
        Sun Nov 22 2026 09:05:00 GMT+0100 (Central European Standard Time) → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 UTC+01:00 → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 UTC +1 → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 +0100 (CET) → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 (GMT) → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05:00 Etc/GMT → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05:00 Europe/Paris → 2026-11-22T08:05:00Z
        Wed, 22 Jul 2026 09:05:00 Europe/Paris → 2026-07-22T07:05:00Z
        Wed, 22 Jul 2026 09:05:00 America/New_York → 2026-07-22T13:05:00Z
        Sun, 22 Nov 2026 09:05:00 +1 → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 +100 → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 +00:0 → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05:00 + 0100 → 2026-11-22T08:05:00Z
        Sun, 22 Nov 2026 09:05:00 -0000 → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05:00 → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05 → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 09:05 GMT → 2026-11-22T09:05:00Z
        Sun, 22 Nov 2026 9:5:7 GMT → 2026-11-22T09:05:07Z
        Sun, 22 Nov 2026 → 2026-11-22T00:00:00Z
        22 Nov 2026 → 2026-11-22T00:00:00Z
        22 Nov 2026 09:05:00 GMT → 2026-11-22T09:05:00Z
        2 Nov 2026 09:05:00 GMT → 2026-11-02T09:05:00Z
        Sun,22 Nov 2026 09:05:00 GMT → 2026-11-22T09:05:00Z
        Sun 22 Nov 2026 09:05:00 GMT → 2026-11-22T09:05:00Z
        Sunday, 22 November 2026 09:05:00 GMT → 2026-11-22T09:05:00Z
        Sun, 22 November 2026 09:05:00 +0100 → 2026-11-22T08:05:00Z
        Sun., 22 Nov. 2026 09:05:00 GMT → 2026-11-22T09:05:00Z
        SUN, 22 NOV 2026 09:05:00 gmt → 2026-11-22T09:05:00Z
        Sunday, 22-Nov-26 09:05:00 GMT → 2026-11-22T09:05:00Z
        22-Nov-2026 09:05:00 → 2026-11-22T09:05:00Z
        22/Nov/2026:09:05:00 +0100 → 2026-11-22T08:05:00Z
        Sun, 22 Nov 26 09:05:00 GMT → 2026-11-22T09:05:00Z
        Thu, 01 Jan 04 19:48:21 GMT → 2004-01-01T19:48:21Z
        Thu, 01 Jan 98 19:48:21 GMT → 1998-01-01T19:48:21Z
        Sun, 22 Nov 126 09:05:00 GMT → 2026-11-22T09:05:00Z
        Mon, 13 Feb, 2012 06:28:00 UTC → 2012-02-13T06:28:00Z
        Sun,  22  Nov  2026   09:05:00   GMT → 2026-11-22T09:05:00Z
        Tue, 22 Nov 2026 09:05:00 GMT → 2026-11-22T09:05:00Z
        Tue, 22 Sept 2026 09:05:00 GMT → 2026-09-22T09:05:00Z
        Sun Nov 22 09:05:00 2026 → 2026-11-22T09:05:00Z
        Sun Nov  1 09:05:00 2026 → 2026-11-01T09:05:00Z
        Sun Nov 22 09:05:00 UTC 2026 → 2026-11-22T09:05:00Z
        Sun Nov 22 09:05:00 +0100 2026 → 2026-11-22T08:05:00Z
        Sun Nov 22 09:05:00 EST 2026 → 2026-11-22T14:05:00Z
        Sun, Nov 22 2026 09:05:00 PM → 2026-11-22T21:05:00Z
        Sunday, November 22, 2026 04:42 PM → 2026-11-22T16:42:00Z
        Nov 22, 2026 → 2026-11-22T00:00:00Z
        Nov 22, 2026, 9:05:00 AM → 2026-11-22T09:05:00Z
        Nov 22, 2026 at 12:05 am → 2026-11-22T00:05:00Z
        November 22nd, 2026 12:05 pm → 2026-11-22T12:05:00Z
        22nd November 2026 at 9:05 a.m. → 2026-11-22T09:05:00Z
        1st of March 2026 → 2026-03-01T00:00:00Z
        Mon, 21 Jan 2008 8:56 am PST → 2008-01-21T16:56:00Z
        Sun, 22 Nov 2026 9 PM GMT → 2026-11-22T21:00:00Z
        Sun, 22 Nov 2026 24:00:00 GMT → 2026-11-23T00:00:00Z
        Sun, 22 Nov 2026 23:59:60 GMT → 2026-11-23T00:00:00Z
        Sun, 22 Nov 2026 09:05:00.250 GMT → 2026-11-22T09:05:00.250Z
        Sun, 22 Nov 2026 09:05:00,5 +0100 → 2026-11-22T08:05:00.500Z
        Sun, 22 Nov 2026 09:05:00:250 +0100 → 2026-11-22T08:05:00.250Z
        Fri, 2006/09/15 08:19:53 EDT → 2006-09-15T12:19:53Z
        Sun, 29 Feb 2004 10:00:00 GMT → 2004-02-29T10:00:00Z
        Thu, 01 Jan 1970 00:00:00 +0000 → 1970-01-01T00:00:00Z
        Fri, 31 Dec 1999 23:59:59 +1300 → 1999-12-31T10:59:59Z
        Published: Sun, 22 Nov 2026 09:05:00 GMT → 2026-11-22T09:05:00Z
        """)

    static let impossible = DateCase.table(
        """
        Sun, 30 Feb 2026 09:05:00 GMT → -
        Sun, 29 Feb 2026 09:05:00 GMT → -
        Sun, 32 Nov 2026 09:05:00 GMT → -
        Sun, 00 Nov 2026 09:05:00 GMT → -
        Sun, 22 Nov 2026 25:05:00 GMT → -
        Sun, 22 Nov 2026 24:05:00 GMT → -
        Sun, 22 Nov 2026 09:61:00 GMT → -
        Sun, 22 Nov 2026 09:05:75 GMT → -
        Sun, 22 Foo 2026 09:05:00 GMT → -
        Mon, 01 Jan 0001 00:00:00 +0000 → -
        Sun, 22 Nov 09:05:00 GMT → -
        22 Nov → -
        09:05:00 GMT → -
        Sunday → -
        yesterday → -
        3 hours ago → -
        il y a 2 heures → -
        منذ ساعتين → -
        """)

    @Test(arguments: cases + impossible)
    func reads(_ date: DateCase) {
        #expect(date.read(by: DateReader()) == date.expected)
    }

    @Test(arguments: [
        ("Sun, 22 Nov 2026 09:05:00 GMT", true, true), ("Sun, 22 Nov 2026 09:05:00", false, true),
        ("22 Nov 2026", false, false), ("2026-11-22", false, false), ("2026-11-22Z", true, false),
        ("2026-11-22T09:05:00Z", true, true), ("2026-11-22T09:05:00", false, true),
        ("1741357800", true, true),
        ("الأحد 22 نونبر 2026", false, false), ("الأحد 22 نونبر 2026 09:05", false, true),
        ("22 Nov 2026 09:05 XYZ", false, true), ("22 Nov 2026 09:05 Europe/Paris", true, true),
    ])
    func saysWhatWasWritten(text: String, hasZone: Bool, hasTime: Bool) throws {
        let date = try #require(DateReader().read(text))
        #expect(date.hasZone == hasZone)
        #expect(date.hasTime == hasTime)
    }

    /// A fraction may have any number of digits (RFC 3339, section 5.6); sixteen of them are kept as a number.
    @Test(arguments: 1...40)
    func aFractionOfAnyLengthHasTheSameMilliseconds(digits: Int) {
        let fraction = String(String(repeating: "1234567890", count: 4).prefix(digits))
        let expected = [1: 100, 2: 120][digits] ?? 123
        for text in ["2026-11-22 09:05:07.\(fraction) UTC", "2026-11-22T09:05:07.\(fraction)Z"] {
            let read = DateReader().read(text)?.timestamp.milliseconds
            #expect(read.map { $0 % 1000 } == Int64(expected), "\(text)")
        }
        #expect(
            DateReader().read("1795338307.\(fraction)")?.timestamp.milliseconds == 1_795_338_307_000
                + Int64(expected))
    }
}
