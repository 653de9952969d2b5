// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

/// Writes small zone files, so that no test depends on the machine's zone data.
struct ZoneFileFixture {
    struct Transition {
        var at: String
        var offset: Int
    }

    var initialOffset: Int
    var transitions: [Transition]
    var footer: String
    var version: Character = "2"
    var leapSeconds = 0

    /// Morocco as it was known until 2026: +01 and, in Ramadan, +00; `footer` is what went on after the
    /// table.
    static let oldMorocco = ZoneFileFixture(
        initialOffset: 0,
        transitions: ramadans + [
            Transition(at: "2027-02-07T02:00:00Z", offset: 0),
            Transition(at: "2027-03-14T02:00:00Z", offset: 3600),
        ], footer: "<+01>-1")

    /// Morocco since 2026-09-20: +00 for good.
    static let newMorocco = ZoneFileFixture(
        initialOffset: 0, transitions: ramadans + [Transition(at: "2026-09-20T01:00:00Z", offset: 0)],
        footer: "<+00>0")

    private static let ramadans = [
        Transition(at: "2018-10-28T02:00:00Z", offset: 3600),
        Transition(at: "2024-03-10T02:00:00Z", offset: 0),
        Transition(at: "2024-04-14T02:00:00Z", offset: 3600),
        Transition(at: "2025-02-23T02:00:00Z", offset: 0),
        Transition(at: "2025-04-06T02:00:00Z", offset: 3600),
        Transition(at: "2026-02-15T02:00:00Z", offset: 0),
        Transition(at: "2026-03-22T02:00:00Z", offset: 3600),
    ]

    var rules: TimeZoneRules {
        get throws { try #require(TimeZoneRules(tzif: bytes)) }
    }

    var bytes: [UInt8] {
        if version == "\0" { return block(version: version, width: 4) }
        return block(version: version, width: 4) + block(version: version, width: 8)
            + Array("\n\(footer)\n".utf8)
    }

    private func block(version: Character, width: Int) -> [UInt8] {
        let offsets = [initialOffset] + transitions.map(\.offset)
        let types = offsets.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        var bytes = Array("TZif".utf8) + [version.asciiValue ?? 0] + Array(repeating: 0, count: 15)
        for count in [0, 0, leapSeconds, transitions.count, types.count, 4] {
            bytes += number(Int64(count), 4)
        }
        for transition in transitions {
            bytes += number(Timestamp(rfc3339: transition.at)?.seconds ?? 0, width)
        }
        for transition in transitions { bytes.append(UInt8(types.firstIndex(of: transition.offset) ?? 0)) }
        for type in types { bytes += number(Int64(type), 4) + [type == 0 ? 1 : 0, 0] }
        return bytes + Array("+00\0".utf8) + Array(repeating: 0, count: leapSeconds * (width + 4))
    }

    private func number(_ value: Int64, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> Int64((width - 1 - $0) * 8)) }
    }
}
