// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import SeededRandomness

/// A day of a small press as a recorded stream: dispatches that are copied and edited, bursts, cries, columns, and items
/// that are changed later. The same seed gives the same day.
struct RecordedPress {
    /// One line of the stream.
    struct Line {
        var id: String
        var at: Timestamp
        var feed: FeedID
        /// Of the item; a later line with the same name is its new version.
        var name: String
        var title: String
        var text: String
        var published: Timestamp

        var guid: String { "https://press.example/?p=\(name)" }
        var url: String { "https://\(feed).example/\(name).html" }

        var json: [String: String] {
            [
                "id": id, "arrival_time": at.rfc3339, "source": feed.text, "guid": guid, "url": url,
                "title": title, "summary_html": text, "published": published.rfc3339, "lang": "ar",
            ]
        }
    }

    let catalogue: SourceCatalogue
    private(set) var lines: [Line] = []
    private var random: SeededGenerator

    init(_ catalogue: SourceCatalogue, from start: Timestamp, seed: UInt64) {
        self.catalogue = catalogue
        random = SeededGenerator(seed: seed)
        for (index, feed) in catalogue.feeds.enumerated() {
            add(
                feed.id, at: start + .seconds(7 * index), "opening", "افتتاحية جريدة \(feed.id) لهذا الصباح",
                "نص قصير عن \(feed.id) وما تنشره من أخبار محلية وجهوية")
        }
        for number in 0..<24 { tell(number, start + .minutes(30 + 29 * number)) }
        lines.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    private static let places = ["أكادير", "فاس", "وجدة", "طنجة", "مراكش", "العيون", "الرشيدية", "تطوان"]
    private static let events = [
        (
            "انهيار عمارة سكنية", "انهارت بناية من عدة طوابق بحي شعبي",
            "سابقت فرق الإنقاذ الزمن لانتشال عالقين تحت الأنقاض"
        ),
        ("حريق بسوق الجملة", "اندلع حريق مهول بسوق الجملة", "التهمت ألسنة اللهب عشرات المحلات التجارية"),
        (
            "اتفاقية لتأهيل الطرق", "وقعت الجماعة اتفاقية لتأهيل شبكة الطرق",
            "تهم الاتفاقية عددا من المسالك القروية"
        ),
        ("افتتاح معرض الكتاب", "افتتح المعرض الجهوي للكتاب أبوابه", "يشارك في المعرض ناشرون من جهات عدة"),
    ]

    /// One event, by some newsrooms in their own words, by some in the words of the first, and changed by one of them.
    private mutating func tell(_ number: Int, _ start: Timestamp) {
        let (what, first, second) = Self.events[number % Self.events.count]
        let place = Self.places[number % Self.places.count]
        let count = number * 3 + 11
        let feeds = catalogue.feeds.map(\.id).shuffled(using: &random).prefix(
            Int.random(in: 1...6, using: &random))
        let base = "\(first) بمدينة \(place) صباح اليوم وخلف الحادث \(count) متضررا حسب السلطات المحلية"
        for (order, feed) in feeds.enumerated() {
            let at = start + .seconds(order * Int.random(in: 20...170, using: &random))
            let isCopy = Bool.random(using: &random)
            let cry = order == 0 && number % 4 < 2 && number % 3 == 0 ? "عاجل: " : ""
            add(
                feed, at: at, "event-\(number)",
                cry
                    + (isCopy
                        ? "\(what) بمدينة \(place) يخلف \(count) متضررا"
                        : "\(place).. \(what) و\(count) متضررا في حصيلة أولية"),
                isCopy ? base : "\(second) بـ\(place)، فيما بلغ عدد المتضررين \(count) \(base.suffix(40))")
            if order == 1, number % 5 == 0 {
                add(
                    feed, at: at + .minutes(4), "event-\(number)", "\(what) بمدينة \(place) (تحديث)", base,
                    version: 2, published: at - .seconds(50))
            }
        }
        if number % 6 == 0 {
            add(
                "souss", at: start + .minutes(12), "weather-\(number)",
                "توقعات أحوال الطقس ليوم \(number + 1) نونبر",
                "تتوقع المديرية العامة للأرصاد الجوية طقسا مستقرا مع حرارة بين \(number) و\(number + 9) درجة")
        }
    }

    private mutating func add(
        _ feed: FeedID, at: Timestamp, _ name: String, _ title: String, _ text: String, version: Int = 1,
        published: Timestamp? = nil
    ) {
        lines.append(
            Line(
                id: "\(feed)-\(name)-\(version)", at: at, feed: feed, name: "\(feed)-\(name)", title: title,
                text: text, published: published ?? at - .seconds(50)))
    }

    /// `stream.jsonl` and `sources.json` in a new folder.
    func write() throws -> String {
        let folder = NSTemporaryDirectory() + "berrah-stream-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let sources = catalogue.publishers.map { publisher -> [String: Any] in
            [
                "id": publisher.id.text, "name": publisher.name["ar"] ?? "", "site": publisher.site ?? "",
                "feed": publisher.feeds[0].url, "lang": "ar", "kind": publisher.kind.rawValue,
                "owner": publisher.owner.text, "weight": publisher.trust, "poll_s": 300,
            ]
        }
        try JSONSerialization.data(withJSONObject: sources).write(to: URL(filePath: folder + "/sources.json"))
        var stream = Data()
        for line in lines {
            stream.append(try JSONSerialization.data(withJSONObject: line.json))
            stream.append(10)
        }
        try stream.write(to: URL(filePath: folder + "/stream.jsonl"))
        return folder
    }
}
