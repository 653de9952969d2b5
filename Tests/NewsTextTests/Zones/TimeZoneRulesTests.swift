// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

@Suite struct TimeZoneRulesTests {
    private func seconds(_ text: String) throws -> Int64 {
        try #require(Timestamp(rfc3339: text)).seconds
    }

    @Test(arguments: [
        ("2017-06-01T00:00:00Z", 0, 0), ("2025-02-23T01:59:59Z", 3600, 3600), ("2025-02-23T02:00:00Z", 0, 0),
        ("2025-03-07T13:30:00Z", 0, 0), ("2025-04-06T02:00:00Z", 3600, 3600), ("2026-02-20T00:00:00Z", 0, 0),
        ("2026-09-20T00:59:59Z", 3600, 3600), ("2026-09-20T01:00:00Z", 3600, 0),
        ("2026-11-22T12:00:00Z", 3600, 0),
        ("2027-02-20T00:00:00Z", 0, 0), ("2031-07-01T00:00:00Z", 3600, 0),
    ])
    func knowsBothRulesOfMorocco(instant: String, old: Int, new: Int) throws {
        #expect(try ZoneFileFixture.oldMorocco.rules.offset(atUTC: seconds(instant)) == old)
        #expect(try ZoneFileFixture.newMorocco.rules.offset(atUTC: seconds(instant)) == new)
    }

    @Test func takesTheEarlierOfTwoEqualLocalTimes() throws {
        // At 03:00 on 2025-02-23 clocks went back to 02:00.
        let zone = try ZoneFileFixture.oldMorocco.rules
        #expect(try zone.utc(fromLocal: seconds("2025-02-23T02:30:00Z")) == seconds("2025-02-23T01:30:00Z"))
        #expect(try zone.utc(fromLocal: seconds("2025-02-23T03:00:00Z")) == seconds("2025-02-23T03:00:00Z"))
        #expect(try zone.utc(fromLocal: seconds("2025-02-23T01:59:59Z")) == seconds("2025-02-23T00:59:59Z"))
    }

    @Test func shiftsForwardWhatClocksSkip() throws {
        // At 02:00 on 2025-04-06 clocks went on to 03:00.
        let zone = try ZoneFileFixture.oldMorocco.rules
        #expect(try zone.utc(fromLocal: seconds("2025-04-06T02:30:00Z")) == seconds("2025-04-06T02:30:00Z"))
        #expect(try zone.utc(fromLocal: seconds("2025-04-06T03:30:00Z")) == seconds("2025-04-06T02:30:00Z"))
        #expect(try zone.utc(fromLocal: seconds("2025-04-06T01:59:59Z")) == seconds("2025-04-06T01:59:59Z"))
    }

    @Test(arguments: ["\0", "2", "3", "4"] as [Character])
    func readsEveryVersion(version: Character) throws {
        var fixture = ZoneFileFixture.newMorocco
        fixture.version = version
        #expect(try fixture.rules.offset(atUTC: seconds("2026-11-22T12:00:00Z")) == 0)
        #expect(try fixture.rules.offset(atUTC: seconds("2026-07-01T12:00:00Z")) == 3600)
    }

    @Test func localTimesComeBackFromEveryInstant() throws {
        for fixture in [ZoneFileFixture.oldMorocco, .newMorocco] {
            let zone = try fixture.rules
            for instant in try stride(
                from: seconds("2024-01-01T00:07:00Z"), to: seconds("2028-01-01T00:00:00Z"), by: 3571)
            {
                let back = zone.utc(fromLocal: instant + Int64(zone.offset(atUTC: instant)))
                // Only the second pass of a repeated hour may come back as the first.
                #expect(back == instant || (back == instant - 3600 && zone.offset(atUTC: back) == 3600))
            }
        }
    }

    @Test func refusesWhatIsNoZoneFile() {
        let good = ZoneFileFixture.newMorocco.bytes
        #expect(TimeZoneRules(tzif: []) == nil)
        #expect(
            TimeZoneRules(tzif: Array("<html>no zone here, and long enough to hold a header</html>".utf8))
                == nil)
        for length in stride(from: 0, to: good.count - 10, by: 7) {
            #expect(TimeZoneRules(tzif: Array(good.prefix(length))) == nil, "cut at \(length)")
        }
        var leaping = ZoneFileFixture.newMorocco
        leaping.leapSeconds = 1
        #expect(TimeZoneRules(tzif: leaping.bytes) == nil)
        var mistaken = ZoneFileFixture.newMorocco
        mistaken.footer = "<+01"
        #expect(TimeZoneRules(tzif: mistaken.bytes) == nil)
    }

    @Test func neverTrapsOnDamagedFiles() {
        let good = ZoneFileFixture.oldMorocco.bytes
        for index in good.indices {
            for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var bad = good
                bad[index] = value
                _ = TimeZoneRules(tzif: bad)?.utc(fromLocal: 1_741_357_800)
            }
        }
    }

    @Test func readsTheSystemsFileWhereThereIsOne() throws {
        let path = "/usr/share/zoneinfo/Africa/Casablanca"
        guard let bytes = SystemFile.bytes(at: path) else {
            print("no zone data on this machine: not compared")
            return
        }
        let zone = try #require(TimeZoneRules(tzif: bytes))
        #expect(try zone.offset(atUTC: seconds("2025-03-07T13:30:00Z")) == 0)
        #expect(try zone.offset(atUTC: seconds("2025-08-01T13:30:00Z")) == 3600)
    }
}
