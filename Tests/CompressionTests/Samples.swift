// SPDX-License-Identifier: Apache-2.0

/// Texts of the kinds and sizes that are compressed: nothing, one byte, Arabic with emoji, noise, a long page.
enum Samples {
    static let arabic = "البرّاح يجوب السوق ويعلن الخبر مرة واحدة 🗞️📣 للجميع. "

    static let all: [[UInt8]] = [
        [], [0], Array("a".utf8), Array(arabic.utf8), Array(String(repeating: arabic, count: 3000).utf8),
        noise(100_000),
    ]

    /// Bytes that no method makes smaller, always the same ones (a linear congruential sequence).
    static func noise(_ count: Int) -> [UInt8] {
        var state: UInt64 = 42
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }
}
