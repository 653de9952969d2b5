// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Daemon

@Suite struct SampleClockTests {
    private func moved(_ text: String, by duration: Duration) -> String {
        let clock = SampleClock(now: SampleClock.writtenAt + duration)
        return String(decoding: clock.move(Array(text.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("Sun, 22 Nov 2026 12:00:00 +0000", "Wed, 25 Nov 2026 13:00:00 +0000"),
        ("2026-11-22T11:30:00Z", "2026-11-25T12:30:00Z"),
        ("22 نونبر 2026 06:00", "25 نونبر 2026 07:00"),
        ("ليوم الأحد 22 نونبر 2026", "ليوم الأحد 25 نونبر 2026"),
        ("22 novembre 2026 23:30", "26 novembre 2026 00:30"),
        ("a 2026 b 22 chevaux 2026", "a 2026 b 22 chevaux 2026"),
    ])
    func movesEveryWrittenForm(text: String, expected: String) {
        #expect(moved(text, by: .seconds(3 * 86400 + 3600)) == expected)
    }

    @Test func aDateMovesOnlyOnceIntoTheNextMonth() {
        #expect(
            moved("22 نونبر 2026 06:00 و 1 دجنبر 2026 06:00", by: .seconds(86400 * 10))
                == "2 دجنبر 2026 06:00 و 11 دجنبر 2026 06:00")
    }

    @Test func bytesOfAnotherCharsetSurvive() {
        let document: [UInt8] = [0xC7, 0xE1] + Array(" 2026-11-22T12:00:00Z ".utf8) + [0xE3]
        let result = SampleClock(now: SampleClock.writtenAt + .seconds(1)).move(document)
        #expect(result == [0xC7, 0xE1] + Array(" 2026-11-22T12:00:01Z ".utf8) + [0xE3])
    }
}
