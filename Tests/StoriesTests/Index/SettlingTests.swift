// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Stories

/// Later looks at young stories: as many a call as the caller has time for.
@Suite struct SettlingTests {
    /// Forty items that came at once.
    private func index() -> StoryIndex {
        let index = StoryIndex(catalogue: StoryWorld.catalogue)
        for number in 1...40 {
            let place = ["أكادير", "فاس", "طنجة", "وجدة", "آسفي"][number % 5]
            StoryWorld.insert(
                StoryWorld.item(
                    1 + number % 12, "s\(number)", after: 0,
                    "مجلس مدينة \(place) يصادق على مشروع رقم \(number * 13)",
                    "صادق مجلس مدينة \(place) على المشروع رقم \(number * 13) بكلفة \(number * 7 + 3) مليون درهم"
                ),
                as: number, into: index)
        }
        return index
    }

    @Test(
        "a call looks at no more items than it may, and the next goes on where it ended",
        arguments: [1, 7, 40])
    func limit(_ limit: Int) throws {
        let (whole, parts) = (index(), index())
        let end = StoryWorld.start + .minutes(15)
        let expected = whole.settle(now: end)
        #expect(whole.nextSettling == nil)
        var merges: [StoryMerge] = []
        var calls = 0
        while let next = parts.nextSettling, next <= end {
            merges += parts.settle(now: end, limit: limit)
            calls += 1
            try #require(calls <= 80)
        }
        // Every item is looked at twice.
        #expect(calls == (80 + limit - 1) / limit)
        #expect(merges.map(\.kept) == expected.map(\.kept) && merges.map(\.gone) == expected.map(\.gone))
    }

    @Test func whatIsNotDueIsLeftAlone() {
        let index = index()
        _ = index.settle(now: StoryWorld.start + .seconds(119))
        #expect(index.nextSettling == StoryWorld.start + .seconds(120))
    }
}
