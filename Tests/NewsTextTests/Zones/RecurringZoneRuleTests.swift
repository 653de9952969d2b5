// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

@Suite struct RecurringZoneRuleTests {
    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T00:59:59Z", 3600),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00Z", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T00:59:59Z", 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00:00Z", 3600),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-07-01T00:00:00Z", -4 * 3600),
        ("EST5EDT,M3.2.0,M11.1.0", "2026-12-31T23:59:59Z", -5 * 3600),
        // South of the equator summer crosses the new year.
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-01-01T00:00:00Z", 11 * 3600),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-06-01T00:00:00Z", 10 * 3600),
        // Negative daylight saving: Irish winter time.
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-12-01T00:00:00Z", 0),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T00:00:00Z", 3600),
        // A Ramadan written as a rule: +01, and an hour less from February 8th to March 15th.
        ("<+01>-1<+00>0,J39/3,J74/2", "2027-02-20T00:00:00Z", 0),
        ("<+01>-1<+00>0,J39/3,J74/2", "2027-04-20T00:00:00Z", 3600),
        // Times before midnight and far beyond it (version 3).
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59Z", -2 * 3600),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", -3600),
        ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-26T23:59:59Z", 2 * 3600),
        ("IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00:00Z", 3 * 3600),
        // Daylight saving all year.
        ("XXX3EDT4,0/0,J365/23", "2026-01-01T05:00:00Z", -4 * 3600),
        ("XXX3EDT4,0/0,J365/23", "2026-12-31T23:00:00Z", -4 * 3600),
        ("<+0545>-5:45", "2026-01-01T00:00:00Z", 20700),
        ("UTC0", "2026-01-01T00:00:00Z", 0),
    ])
    func followsTheRule(rule: String, instant: String, offset: Int) throws {
        let zone = try #require(TimeZoneRules(posix: rule))
        #expect(zone.offset(atUTC: try #require(Timestamp(rfc3339: instant)).seconds) == offset)
    }

    @Test(arguments: [
        "", "CE-1", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
        "CET-1CEST,M3.6.0,M10.5.0",
        "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J365", "CET-200", "<+01-1", "<>1", "CET-1 ",
        "CET-1CEST,M3.5.0,M10.5.0/3x",
        "CET-1:75",
    ])
    func refusesMalformedRules(rule: String) {
        #expect(TimeZoneRules(posix: rule) == nil)
    }

    @Test func convertsLocalTimesOnBothSidesOfAChange() throws {
        let zone = try #require(TimeZoneRules(posix: "CET-1CEST,M3.5.0,M10.5.0/3"))
        func local(_ text: String) throws -> Int64 { try #require(Timestamp(rfc3339: text)).seconds }
        #expect(try zone.utc(fromLocal: local("2026-10-25T02:30:00Z")) == local("2026-10-25T00:30:00Z"))
        #expect(try zone.utc(fromLocal: local("2026-03-29T02:30:00Z")) == local("2026-03-29T01:30:00Z"))
        #expect(try zone.utc(fromLocal: local("2026-07-01T12:00:00Z")) == local("2026-07-01T10:00:00Z"))
    }
}
