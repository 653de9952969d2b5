// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Daemon

@Suite struct DurationTextTests {
    @Test(arguments: [
        ("90s", 90_000), ("15m", 900_000), ("24h", 86_400_000), ("7d", 604_800_000), ("500ms", 500),
        ("0s", 0),
    ])
    func readsAndWritesTheSame(text: String, milliseconds: Int64) throws {
        let duration = try #require(DurationText.read(text))
        #expect(duration == .milliseconds(milliseconds))
        #expect(DurationText.read(DurationText.write(duration)) == duration)
    }

    @Test(arguments: ["", "15", "m", "1.5h", "-1s", "15 m", "٣m", "9999999999999999999d"])
    func refusesTheRest(text: String) {
        #expect(DurationText.read(text) == nil)
    }

    @Test(arguments: [("10MB", 10_000_000), ("500KB", 500_000), ("1B", 1), ("2GB", 2_000_000_000)])
    func readsSizes(text: String, bytes: Int) {
        #expect(SizeText.read(text) == bytes)
        #expect(SizeText.write(bytes) == text)
    }

    @Test(arguments: ["", "10", "MB", "10 MB", "1.5MB"])
    func refusesOtherSizes(text: String) {
        #expect(SizeText.read(text) == nil)
    }
}
