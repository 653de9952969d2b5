// SPDX-License-Identifier: Apache-2.0

import NewsModel
import SeededRandomness
import Stories
import Testing

@Suite struct StoryIndexTests {
    private let normalizer = ItemNormalizer()

    /// Items with a little of everything: dispatches copied and edited, columns, single news.
    private func stream() -> [ReplayItem] {
        var items: [ReplayItem] = []
        let places = ["أكادير", "فاس", "طنجة", "وجدة", "آسفي", "تازة", "سلا"]
        for number in 0..<140 {
            let place = places[number % 7]
            let story = number / 3
            items.append(
                StoryWorld.item(
                    1 + (number * 5) % 12, "s\(number)", after: number * 700,
                    "مجلس مدينة \(place) يصادق على مشروع رقم \(story * 13)",
                    "صادق مجلس مدينة \(place) خلال دورته العادية على المشروع رقم \(story * 13) بكلفة \(story * 7 + 3) مليون درهم لفائدة \(story * 11) أسرة"
                ))
        }
        return items
    }

    private func run(restartingAfter restart: Int?, byTrace: Bool = false) -> [StoryID] {
        var index = StoryIndex(catalogue: StoryWorld.catalogue)
        var items: [Item] = []
        var traces: [[UInt8]] = []
        var nextStory: Int64 = 1
        for (place, entry) in stream().enumerated() {
            if place == restart {
                let fresh = StoryIndex(catalogue: StoryWorld.catalogue, memory: index.memory)
                if byTrace {
                    fresh.load(
                        zip(items, traces).compactMap { stored($0, $1) }, stories: [Story](),
                        now: entry.arrival)
                } else {
                    fresh.load(items, stories: [Story](), now: entry.arrival)
                }
                index = fresh
            }
            var document = ParsedFeed(format: .rss20, encoding: "utf-8")
            document.items = [entry.parsed]
            let publisher = StoryWorld.catalogue.publisher(of: entry.feed)
            guard let publisher, let feed = publisher.feeds.first else { continue }
            let normalized = normalizer.normalize(
                document, of: feed, publisher: publisher, state: FeedState(feed: feed.id), now: entry.arrival)
            for merge in index.settle(now: entry.arrival) {
                for position in items.indices where merge.items.contains(items[position].id) {
                    items[position].story = merge.kept
                }
            }
            for draft in normalized.drafts {
                let placement = index.place(draft)
                var item = draft.item
                item.id = ItemID(Int64(items.count + 1))
                item.duplicateOf = placement.duplicateOf
                item.story = placement.story ?? StoryID(nextStory)
                if placement.story == nil { nextStory += 1 }
                index.insert(item)
                items.append(item)
                traces.append(placement.trace)
            }
        }
        return items.map(\.story)
    }

    private func stored(_ item: Item, _ trace: [UInt8]) -> StoredItem? {
        StoredItem(
            id: item.id, story: item.story, duplicateOf: item.duplicateOf, publisher: item.publisher,
            language: item.language, published: item.published, dateTrust: item.dateTrust,
            firstSeen: item.firstSeen, trace: trace)
    }

    @Test("a restart from traces alone gives the same stories", arguments: [1, 2, 19, 20, 77, 120, 139])
    func restartByTrace(_ place: Int) {
        #expect(run(restartingAfter: place, byTrace: true) == run(restartingAfter: nil))
    }

    @Test("any order of one document's items gives the same stories", arguments: 1...12)
    func order(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let communiques = (0..<4).map {
            StoryWorld.item(
                1, "c\($0)", after: $0 * 900, "أكادير.. اجتماع لتتبع مشروع محطة تحلية مياه البحر",
                StoryWorld.communique)
        }
        let entries = Array(stream().prefix(60)) + communiques
        #expect(try stories(of: entries.shuffled(using: &random)) == stories(of: entries))
    }

    /// The story of each item of one document, by the item's public id.
    private func stories(of entries: [ReplayItem]) throws -> [String: StoryID] {
        let index = StoryIndex(catalogue: StoryWorld.catalogue)
        let publisher = StoryWorld.catalogue.publishers[0]
        var document = ParsedFeed(format: .rss20, encoding: "utf-8")
        document.items = entries.map(\.parsed)
        let drafts = normalizer.normalize(
            document, of: publisher.feeds[0], publisher: publisher, state: FeedState(feed: "p1"),
            now: StoryWorld.start + .hours(40)
        ).drafts
        var stories: [String: StoryID] = [:]
        for (number, draft) in drafts.enumerated() {
            let placement = index.place(draft)
            var item = draft.item
            item.id = ItemID(Int64(number + 1))
            item.story = placement.story ?? StoryID(Int64(number + 1))
            item.duplicateOf = placement.duplicateOf
            index.insert(item)
            stories[item.publicID] = item.story
        }
        try #require(stories.count == entries.count && Set(stories.values).count < stories.count)
        return stories
    }

    @Test("any restart in between gives the same stories", arguments: [1, 20, 77, 139])
    func restart(_ place: Int) {
        #expect(run(restartingAfter: place) == run(restartingAfter: nil))
    }

    @Test func whatLeavesTheWindowLeavesTheIndex() {
        var configuration = StoryConfiguration()
        configuration.capacity = 50
        var replay = StoryReplay(catalogue: StoryWorld.catalogue, configuration: configuration)
        for entry in stream() { _ = replay.take(entry) }
        #expect(replay.index.itemCount <= 50)
        let late = StoryWorld.item(1, "late", after: 30 * 86_400, "خبر جديد من مدينة بعيدة")
        _ = replay.take(late)
        #expect(replay.index.itemCount == 1)
        #expect(replay.index.storyCount == 1)
    }

    @Test func anArchivePrintedAgainJoinsItsOldStory() {
        let result = StoryWorld.run([
            StoryWorld.item(
                1, "a", after: 0, "أكادير.. اجتماع لتتبع مشروع محطة تحلية مياه البحر", StoryWorld.communique),
            StoryWorld.item(
                9, "again", after: 9 * 86_400, "أكادير.. اجتماع لتتبع مشروع محطة تحلية مياه البحر",
                StoryWorld.communique),
        ])
        #expect(result.stories["9-again"] == result.stories["1-a"])
        #expect(result.alerts.isEmpty)
    }

    @Test func everyDecisionHasItsReasons() throws {
        let index = StoryIndex(catalogue: StoryWorld.catalogue)
        let publisher = StoryWorld.catalogue.publishers[0]
        var evidence: [Evidence] = []
        for name in ["a", "b"] {
            let entry = StoryWorld.item(
                1, name, after: 0, "اجتماع لتتبع محطة تحلية مياه البحر", StoryWorld.communique)
            var document = ParsedFeed(format: .rss20, encoding: "utf-8")
            document.items = [entry.parsed]
            let drafts = normalizer.normalize(
                document, of: publisher.feeds[0], publisher: publisher, state: FeedState(feed: "p1"),
                now: entry.arrival
            ).drafts
            var item = try #require(drafts.first).item
            let placement = index.place(try #require(drafts.first))
            item.id = ItemID(name == "a" ? 1 : 2)
            item.story = placement.story ?? StoryID(1)
            evidence = placement.evidence
            index.insert(item)
        }
        #expect(evidence.contains { $0.kind == "story" && $0.words == ["item 1"] })
        #expect(evidence.contains { $0.kind == "words" && !$0.words.isEmpty })
    }
}
