// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel

/// Values to store, told apart by a number.
enum Fixtures {
    static let start = Timestamp(rfc3339: "2026-11-22T09:00:00Z")!
    static let configuration = ArchiveConfiguration(entropy: Array(0..<32), boot: "first boot")

    static func item(
        _ number: Int, feed: FeedID = "hespress-ar", publisher: PublisherID = "hespress",
        title: String? = nil, language: LanguageTag = "ar", at: Timestamp = start
    ) -> Item {
        let title = title ?? "خبر رقم \(number) من أكادير 📰"
        let url = "https://\(publisher.text).example/أخبار/\(number).html?id=\(number)"
        let html =
            "<p dir=\"rtl\">نص الخبر \(number)</p>" + String(repeating: "<p>فقرة طويلة جدا</p>", count: 20)
        var item = Item(
            feed: feed, publisher: publisher,
            keys: ItemKeys(
                guid: "https://\(publisher.text).example/?p=\(number)",
                guidAlias: "\(publisher.text).example/?p=\(number)",
                link: "\(publisher.text).example/أخبار/\(number).html?id=\(number)",
                text: Digest128(of: title + html)),
            publicID: "https://\(publisher.text).example/?p=\(number)", url: url, title: title,
            summary: "ملخص \(number)", contentHTML: html, language: language, direction: language.direction,
            published: at, dateTrust: .stated, updated: at, firstSeen: at,
            contentDigest: Digest128(of: html + title),
            authors: ["ليلى", "Étienne"], categories: ["سياسة", "جهات"],
            enclosures: [
                ParsedEnclosure(address: "https://cdn.example/\(number).mp3", type: "audio/mpeg", length: 12)
            ],
            image: ParsedImage(address: "https://cdn.example/\(number).jpg", width: 800),
            rights: "© \(number)",
            originTitle: "و م ع", originURL: "https://mapnews.example/", wire: number % 3 == 0 ? "map" : nil,
            original: "{\"title\":\"<b>\(number)</b>\"}")
        item.dateTrust = [.stated, .corrected, .assumed][number % 3]
        return item
    }

    static func story(_ number: Int, at: Timestamp = start, publicID: String? = nil) -> Story {
        Story(
            id: StoryID(0), publicID: publicID ?? NameUUID(name: "story \(number)").urn,
            title: "قصة \(number)",
            language: "ar", lead: ItemID(0), firstSeen: at, updated: at)
    }

    static func event(_ type: EventType, _ number: Int = 1, at: Timestamp = start) -> NewsEvent {
        NewsEvent(
            time: at, type: type, story: NameUUID(name: "story \(number)").urn, state: .breaking,
            item: "https://hespress.example/?p=\(number)", title: "عاجل \(number)", language: "ar",
            publishers: ["hespress", "le360"], url: "https://hespress.example/\(number)",
            links: [
                .init(
                    publisher: "hespress", url: "https://hespress.example/\(number)", title: "عاجل \(number)"),
                .init(publisher: "le360", url: "https://le360.example/\(number)", title: "Urgent \(number)"),
            ],
            score: 0.875, terms: [Evidence("mark", score: 0.5, words: ["عاجل"])], feed: nil,
            kinds: [.national],
            regions: [.soussMassa])
    }
}

extension PollTransaction {
    /// Stores an item in a story of its own, or in the one given, as a poll does.
    @discardableResult
    func add(_ item: Item, to story: StoryID? = nil, storyName: Int? = nil) throws -> Item {
        var item = item
        item.id = reserveItem()
        if let story {
            item.story = story
        } else {
            var own = Fixtures.story(storyName ?? Int(item.id.number), at: item.firstSeen)
            own.id = reserveStory()
            own.lead = item.id
            own.title = item.title
            own.language = item.language
            item.story = own.id
            try insert(own)
        }
        try insert(item, evidence: [Evidence("words", score: 0.5, words: ["أكادير"])], trace: [1, 2, 3])
        return item
    }
}
