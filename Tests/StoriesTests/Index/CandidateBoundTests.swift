// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@_spi(Tuning) @testable import Stories

/// What is held against a new item: whatever shares much of it, and few of those that share a single word.
@Suite struct CandidateBoundTests {
    /// Words that stand in no list.
    private static func words(_ numbers: Range<Int>) -> String {
        numbers.map { number in
            let letters = [number / 676, number / 26, number].map {
                Character(UnicodeScalar(UInt8(97 + $0 % 26)))
            }
            return "zq" + String(letters) + "w"
        }.joined(separator: " ")
    }

    private func comparisons(with others: [String]) -> Int {
        let index = StoryIndex(catalogue: StoryWorld.catalogue)
        index.isLoaded = true
        for (place, text) in others.enumerated() {
            let entry = StoryWorld.item(
                place % 11 + 1, "a\(place)", after: place, text, language: "fr")
            StoryWorld.insert(entry, as: place + 1, into: index)
        }
        var count = 0
        index.observePair = { _, _, _ in count += 1 }
        let entry = StoryWorld.item(12, "new", after: 100, Self.words(0..<16), language: "fr")
        StoryWorld.insert(entry, as: others.count + 1, into: index)
        return count
    }

    @Test func ofThoseThatShareOneWordFewAreCompared() {
        let others = (0..<16).map {
            "\(Self.words($0..<$0 + 1)) \(Self.words(100 + 20 * $0..<115 + 20 * $0))"
        }
        #expect(comparisons(with: others) <= CandidateSearch.weakCandidates)
    }

    @Test func whoeverSharesMuchIsComparedHoweverManyTheyAre() {
        let others = (0..<12).map { "\(Self.words(0..<14)) \(Self.words(100 + 20 * $0..<102 + 20 * $0))" }
        #expect(comparisons(with: others) == 12)
    }
}
