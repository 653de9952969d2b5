// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Stories

/// A small press for tests: newsrooms, and items as their feeds would give them.
struct StoryWorld {
    static let start = Timestamp(seconds: 1_772_620_000)

    static let catalogue = SourceCatalogue(
        publishers: (1...12).map { number in
            let id = "p\(number)"
            return Publisher(
                id: PublisherID(id), name: ["ar": "جريدة \(number)"], trust: number <= 4 ? 0.9 : 0.5,
                feeds: [
                    Feed(
                        id: FeedID(id), publisher: PublisherID(id), url: "https://\(id).example/feed",
                        interval: .minutes(2))
                ])
        })

    static func item(
        _ publisher: Int, _ name: String, after seconds: Int, _ title: String, _ text: String = "",
        language: LanguageTag = "ar", published: Int? = nil
    ) -> ReplayItem {
        var parsed = ParsedItem()
        parsed.id = "https://p\(publisher).example/?p=\(name)"
        parsed.url = "https://p\(publisher).example/\(name).html"
        parsed.title = title
        parsed.summary = text.isEmpty ? nil : text
        parsed.language = language
        parsed.published = start + .seconds(published ?? seconds - 20)
        return ReplayItem(
            id: "\(publisher)-\(name)", arrival: start + .seconds(seconds), feed: FeedID("p\(publisher)"),
            parsed: parsed)
    }

    /// One old item of every feed: what a source gives first never alerts.
    static let openings = (1...12).map {
        item($0, "open", after: -86_400 + $0, "افتتاحية العدد \($0) \($0 * 17)")
    }

    /// The last word on every item, and the alerts.
    static func run(_ items: [ReplayItem]) -> (
        stories: [String: StoryID], originals: [String: String], alerts: [String]
    ) {
        var replay = StoryReplay(catalogue: catalogue)
        var stories: [String: StoryID] = [:]
        var originals: [String: String] = [:]
        var alerts: [String] = []
        var decisions = (openings + items).flatMap { replay.take($0) }
        if let last = items.last { decisions += replay.settle(now: last.arrival + .minutes(15)) }
        for decision in decisions {
            switch decision {
            case .item(let id, let story, let original, _):
                stories[id] = story
                originals[id] = original
            case .alert(_, let item, _): alerts.append(item)
            }
        }
        return (stories, originals, alerts)
    }

    /// Places and inserts one item under that number, in the story found or one of its own.
    static func insert(_ entry: ReplayItem, as number: Int, into index: StoryIndex) {
        guard let publisher = catalogue.publisher(of: entry.feed), let feed = publisher.feeds.first else {
            return
        }
        var document = ParsedFeed(format: .rss20, encoding: "utf-8")
        document.items = [entry.parsed]
        let drafts = ItemNormalizer().normalize(
            document, of: feed, publisher: publisher, state: FeedState(feed: feed.id), now: entry.arrival
        ).drafts
        for draft in drafts {
            let placement = index.place(draft)
            var item = draft.item
            item.id = ItemID(Int64(number))
            item.story = placement.story ?? StoryID(Int64(number))
            item.duplicateOf = placement.duplicateOf
            index.insert(item)
        }
    }

    static let communique = """
        ترأس والي الجهة اليوم بمدينة أكادير اجتماعا خصص لتتبع مشروع محطة تحلية مياه البحر الذي رصد له غلاف مالي يناهز 850 \
        مليون درهم، بحضور رؤساء الجماعات الترابية وممثلي المصالح الخارجية، وتم الاتفاق على تسريع وتيرة الأشغال قبل متم السنة
        """
    static let olderVisit = """
        قام والي الجهة بزيارة تفقدية إلى مدينة أكادير للاطلاع على سير أوراش تهيئة الكورنيش وتأهيل الشوارع الرئيسية، مرفوقا برؤساء \
        الجماعات الترابية وممثلي المصالح الخارجية، حيث وقف على نسبة تقدم الأشغال في الحدائق العمومية
        """
}
