// SPDX-License-Identifier: Apache-2.0

import NewsModel
import SeededRandomness
import Testing

@testable import Stories

@Suite struct PreparedItemTests {
    static let texts: [(title: String, text: String)] = [
        ("", ""),
        (
            "عاجل: هزة أرضية بقوة 4.2 درجات تضرب إقليم الحوز",
            "سجلت الشبكة هزة أرضية يوم 5 مارس 2026 بإقليم الحوز"
        ),
        ("أكادير.. اجتماع لتتبع مشروع محطة تحلية مياه البحر", StoryWorld.communique),
        ("زيارة تفقدية لأوراش الكورنيش", StoryWorld.olderVisit),
        (
            "Le Conseil de la ville d'Agadir adopte 12 projets",
            "Le conseil a adopté, mardi 3 mars, douze projets."
        ),
        ("ⵜⴰⵎⴰⵣⵉⵖⵜ", "ⴰⵣⵓⵍ"),
        (
            String(repeating: "مدينة الرباط تستقبل 77 وفدا من فاس ", count: 60),
            String(repeating: "كلمة 31 ", count: 900)
        ),
        ("\u{202E}abc\u{0000} 🙂🙂", "<p>&#x202E;&amp;</p><script>x</script>"),
    ]

    private func draft(_ index: Int) throws -> ItemDraft {
        let (title, text) = Self.texts[index]
        let entry = StoryWorld.item(1, "t\(index)", after: 100, title, text)
        var document = ParsedFeed(format: .rss20, encoding: "utf-8")
        document.items = [entry.parsed]
        let publisher = StoryWorld.catalogue.publishers[0]
        return try #require(
            ItemNormalizer().normalize(
                document, of: publisher.feeds[0], publisher: publisher, state: FeedState(feed: "p1"),
                now: entry.arrival
            ).drafts.first)
    }

    @Test("what is written is read back", arguments: texts.indices)
    func roundTrip(_ index: Int) throws {
        let draft = try draft(index)
        var prepared = PreparedItem(draft.item, text: draft.text)
        let index = StoryIndex(catalogue: StoryWorld.catalogue)
        let trace = index.place(draft, sight: FirstSight(gap: .minutes(15), isFirstRead: false)).trace
        let (read, decided) = try #require(PreparedItem.decode(trace))
        prepared.traits.insert(.isFresh)
        prepared.places = []
        #expect(read == prepared)
        #expect(decided.traits == prepared.traits)
        #expect(PreparedItem.decode(trace, onlySketch: true)?.0 == prepared.onlySketch)
    }

    @Test("a trace that is cut anywhere, or of another version, is refused")
    func damage() throws {
        let trace = StoryIndex(catalogue: StoryWorld.catalogue).place(try draft(2)).trace
        for length in 0..<trace.count {
            #expect(PreparedItem.decode(Array(trace.prefix(length))) == nil)
        }
        var other = trace
        other[0] ^= 1
        #expect(PreparedItem.decode(other) == nil)
        #expect(!PreparedItem.isReadable(other) && PreparedItem.isReadable(trace))
    }

    @Test("any bytes in a trace's values are read without harm", arguments: 1...30)
    func noise(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var trace = StoryIndex(catalogue: StoryWorld.catalogue).place(try draft(3)).trace
        for place in trace.indices.dropFirst(4) where Int.random(in: 0..<4, using: &random) == 0 {
            // The counts stay: with others the lengths disagree, and that is refused.
            if !(46..<55).contains(place) { trace[place] = UInt8.random(in: 0...255, using: &random) }
        }
        let index = StoryIndex(catalogue: StoryWorld.catalogue)
        let stored = try #require(
            StoredItem(
                id: ItemID(1), story: StoryID(1), duplicateOf: nil, publisher: "p1", language: "ar",
                published: StoryWorld.start, dateTrust: .stated, firstSeen: StoryWorld.start, trace: trace))
        index.load([stored], stories: [Story](), now: StoryWorld.start)
        _ = index.place(try draft(2))
        #expect(index.itemCount == 1)
    }

    @Test func preparingBeforehandChangesNothing() throws {
        for place in Self.texts.indices {
            let plain = try draft(place)
            var prepared = plain
            prepared.prepare()
            let here = StoryIndex(catalogue: StoryWorld.catalogue).place(plain)
            #expect(StoryIndex(catalogue: StoryWorld.catalogue).place(prepared) == here)
        }
    }
}
