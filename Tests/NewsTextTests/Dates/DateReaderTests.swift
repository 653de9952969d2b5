// SPDX-License-Identifier: Apache-2.0

import NewsModel
import SeededRandomness
import Testing

@testable import NewsText

@Suite struct DateReaderTests {
    private static let texts =
        InternetDateTests.cases + NumericDateTests.standard + NumericDateTests.orders + ProseDateTests.french
        + ArabicDateTests.months + ArabicDateTests.sentences + ArabicDateTests.hijri

    @Test func theTableIsLarge() {
        #expect(Self.texts.count >= 300)
    }

    @Test func bytesAndTextReadAlike() {
        let reader = DateReader()
        for date in Self.texts {
            let bytes = Array(date.text.utf8)
            let fromBytes = unsafe bytes.withUnsafeBufferPointer { unsafe reader.read(utf8: $0) }
            #expect(fromBytes == reader.read(date.text), "\(date.text)")
        }
    }

    @Test(arguments: [
        "Sun, 22 Nov 2026 09:05:00 +0100", "Sun, 22 Nov 2026 09:05:00 GMT", "2 Nov 2026 09:05 EST",
        "Sun, 22 Nov 2026 09:05:00 -03:30", "2026-11-22T09:05:00+01:00", "2026-11-22T09:05:00Z",
        "2026-11-22 09:05:00",
        "2026-11-22T09:05:00.25+0100", "2026-11-22",
    ])
    func theCommonFormsTakeTheShortWayToTheSameInstant(text: String) {
        let bytes = text.utf8.span
        let range = 0..<bytes.count
        guard var cursor = DateCursor(bytes, range),
            let parts = cursor.readInternetDate() ?? cursor.readNumericDate()
        else {
            Issue.record("not read by the short way")
            return
        }
        var reader = WrittenDateReader(DateTokens.read(Array(text.utf8)))
        #expect(parts.resolved(in: .utc) == reader.read()?.resolved(in: .utc))
    }

    @Test func cutAndDamagedDatesNeverTrap() {
        let reader = DateReader()
        var random = SeededGenerator(seed: 11)
        for date in Self.texts {
            let bytes = Array(date.text.utf8)
            for length in bytes.indices {
                _ = reader.read(String(decoding: bytes[..<length], as: UTF8.self))
                _ = reader.read(String(decoding: bytes[length...], as: UTF8.self))
            }
            for _ in 0..<8 {
                var damaged = bytes
                for _ in 0..<3 {
                    damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(
                        truncatingIfNeeded: random.next())
                }
                _ = unsafe damaged.withUnsafeBufferPointer { unsafe reader.read(utf8: $0) }
            }
        }
    }

    @Test(arguments: [
        "", " ", "\u{FEFF}", String(repeating: "9", count: 900), String(repeating: "1 ", count: 400),
        String(repeating: "مارس ", count: 90), String(repeating: "2025-", count: 200),
        "&&&&;;;;&#;&#x;&#99999999999;",
        "-+-+-+:::", "12:", "T", "+01:00", ":::12:30", "99:99:99 99/99/9999",
    ])
    func nonsenseIsNoDate(text: String) {
        #expect(DateReader().read(text) == nil)
    }

    @Test func noTextIsReadAsTwoDates() throws {
        // Reading what was written from a reading gives the same instant again.
        let reader = DateReader()
        for date in Self.texts {
            guard let first = reader.read(date.text) else { continue }
            #expect(reader.read(first.timestamp.rfc3339)?.timestamp.seconds == first.timestamp.seconds)
        }
    }
}
