// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Stories
import Testing

@Suite struct IdentityTests {
    private let publisher = StoryWorld.catalogue.publishers[0]
    private let now = StoryWorld.start

    private func normalize(_ items: [ParsedItem], _ state: FeedState? = nil) -> NormalizedFeed {
        var document = ParsedFeed(format: .rss20, encoding: "utf-8")
        document.items = items
        return ItemNormalizer().normalize(
            document, of: publisher.feeds[0], publisher: publisher, state: state ?? FeedState(feed: "p1"),
            now: now)
    }

    private func item(_ id: String?, _ url: String?, _ title: String, minutes: Int = 10) -> ParsedItem {
        var item = ParsedItem()
        item.id = id
        item.url = url
        item.title = title
        item.published = now - .minutes(minutes)
        return item
    }

    @Test func aMoveToHTTPSOrAnotherHostIsNoNewItem() throws {
        let before = normalize([item("http://a.example/?p=12", "http://a.example/x.html", "خبر")])
        let after = normalize([
            item("https://www.b.example/?p=12", "https://www.a.example/x.html?utm_source=rss", "خبر")
        ])
        let (old, new) = (try #require(before.drafts.first), try #require(after.drafts.first))
        #expect(old.item.keys.guidAlias == new.item.keys.guidAlias)
        #expect(old.item.keys.link == new.item.keys.link)
    }

    @Test func repeatedGuidsDegradeTheFeedForGood() {
        let bad = (0..<20).map { item("same", "https://a.example/\($0)", "خبر \($0)") }
        let result = normalize(bad)
        #expect(result.identityPolicy == .link)
        #expect(result.drafts.count == 20)
        var state = FeedState(feed: "p1")
        result.record(in: &state)
        #expect(
            normalize([item("g", "https://a.example/1", "خبر")], state).drafts.first?.item.keys.guid == nil)
    }

    @Test func oneSlipInTwentyOneIsForgiven() {
        let items = (0..<21).map { item($0 == 3 ? nil : "g\($0)", "https://a.example/\($0)", "خبر \($0)") }
        #expect(normalize(items).identityPolicy == .guid)
    }

    @Test func datesThatCannotBeAreNotBelieved() {
        let future = item("a", nil, "من المستقبل", minutes: -300)
        var missing = item("b", nil, "بلا تاريخ")
        missing.published = nil
        for draft in normalize([future, missing]).drafts {
            #expect(draft.item.dateTrust == .assumed)
            #expect(draft.item.published == now)
        }
    }

    @Test func aFeedAnHourAheadIsLearnt() {
        var state = FeedState(feed: "p1")
        for _ in 0..<3 { normalize([item("a", nil, "خبر", minutes: -55)], state).record(in: &state) }
        #expect(state.clockOffset == .hours(-1))
        let draft = normalize([item("b", nil, "خبر", minutes: -55)], state).drafts.first
        #expect(draft?.item.dateTrust == .corrected)
        #expect(draft?.item.published == now - .minutes(5))
    }

    @Test func aLongDescriptionIsShortenedAndKept() throws {
        var long = item("a", nil, "عنوان")
        long.summary = String(repeating: "كلمة ", count: 200)
        let draft = try #require(normalize([long]).drafts.first)
        #expect(draft.item.summary.unicodeScalars.count <= 400)
        #expect(draft.item.summary.hasSuffix("…"))
        #expect(draft.item.contentHTML.utf8.count > 1000)
    }

    @Test func theOrderWithinADocumentDoesNotMatter() {
        let items = (0..<12).map { item("g\($0)", nil, "خبر \($0)", minutes: $0 * 7 % 12) }
        #expect(normalize(items).drafts.map(\.item) == normalize(items.reversed()).drafts.map(\.item))
    }

    /// A guid that is the very text which another guid is shortened to: both would be stored under one name.
    @Test func aGuidThatReadsLikeAnothersPathIsAnItemOfItsOwn() {
        let items = [
            item("https://a.example/1", "https://a.example/first", "الخبر الأول"),
            item("/1", "https://a.example/second", "الخبر الثاني"),
            item("https://a.example/2", "https://a.example/third", "الخبر الثالث"),
        ]
        for listing in [items, items.reversed()] {
            let drafts = normalize(listing).drafts
            #expect(Set(drafts.map(\.item.title)) == ["الخبر الأول", "الخبر الثاني", "الخبر الثالث"])
            let names = drafts.map { $0.item.keys.guidAlias ?? $0.item.keys.guid ?? $0.item.keys.link ?? "" }
            #expect(Set(names).count == 3)
        }
    }

    @Test func theSameItemListedTwiceCountsOnce() {
        // Among so many that two slips do not degrade the feed.
        let others = (0..<60).map { item("g\($0)", "https://a.example/other/\($0)", "غيره") }
        let drafts = normalize(
            [
                item("https://a.example/1", "https://a.example/1", "خبر"),
                item("http://www.a.example/1", "https://a.example/1", "خبر قديم"),
                item(nil, "https://a.example/4", "بلا معرف"),
                item(nil, "https://a.example/4", "بلا معرف ثان"),
            ] + others
        ).drafts
        #expect(Set(drafts.map(\.item.title)) == ["خبر", "بلا معرف", "غيره"])
        #expect(drafts.count == 62)
    }
}
