// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Stories

/// What leaves the window leaves nothing behind but its sketch.
@Suite struct EvictionTests {
    private func item(_ number: Int, after seconds: Int) -> ReplayItem {
        StoryWorld.item(
            1 + number % 12, "s\(number)", after: seconds, "خبر\(number) عن حدث\(number) في مدينة\(number)",
            "قال شاهد\(number) إن واقعة\(number) حدثت في حي\(number) قرب مدرسة\(number) وأضاف مصدر\(number) تفاصيل\(number)"
        )
    }

    @Test func termsPostingsAndStoriesOfWhatLeftAreUsedAgain() {
        let index = StoryIndex(catalogue: StoryWorld.catalogue)
        let days = 12
        var slots: [Int] = []
        for number in 0..<days * 40 {
            // Forty items a day, each in words of its own; four days are live.
            StoryWorld.insert(item(number, after: number * 2160), as: number + 1, into: index)
            if number % 40 == 39 { slots.append(index.vocabulary.slotCount) }
        }
        #expect(index.itemCount <= 162)
        #expect(index.storyCount <= index.itemCount)
        // After the first window as many terms come as go: the tables stop to grow.
        #expect(slots[days - 1] <= slots[5] + slots[5] / 10)
        #expect(index.stories.count <= 170)
    }

    @Test func anIndexThatWasEmptiedCountsAsANewOne() {
        let (old, new) = (
            StoryIndex(catalogue: StoryWorld.catalogue), StoryIndex(catalogue: StoryWorld.catalogue)
        )
        for number in 0..<60 { StoryWorld.insert(item(number, after: number), as: number + 1, into: old) }
        let late = item(99, after: 40 * 86_400)
        StoryWorld.insert(late, as: 61, into: old)
        StoryWorld.insert(late, as: 61, into: new)
        #expect(old.itemCount == 1 && old.vocabulary.itemCount == 1)
        #expect(old.vocabulary.commonnessOfAll == new.vocabulary.commonnessOfAll)
        for term in 0..<old.ring.profile(old.ring.firstNumber).wide.count
        where term < Int(old.ring[old.ring.firstNumber].layout.terms) {
            let (mine, theirs) = (
                old.ring.profile(old.ring.firstNumber), new.ring.profile(new.ring.firstNumber)
            )
            let here = old.vocabulary.rarity(Int(mine.wide[mine.header.terms.lowerBound + term] >> 2))
            let there = new.vocabulary.rarity(Int(theirs.wide[theirs.header.terms.lowerBound + term] >> 2))
            #expect(here == there)
        }
    }
}
