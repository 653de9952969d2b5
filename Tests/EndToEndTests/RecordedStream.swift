// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A small stream of our own, written to a temporary folder: what six newsrooms told on one day.
final class RecordedStream: Sendable {
    let folder: String

    init() throws {
        folder = "/tmp/berrah-stream-" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try write("sources.json", Self.sources)
        try write("stream.jsonl", Self.lines.joined(separator: "\n") + "\n")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    var path: String { folder + "/stream.jsonl" }

    func write(_ name: String, _ text: String) throws {
        try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }

    static let sources = """
        [{"id": "a", "name": "جريدة الساحل", "site": "https://a.example", "feed": "https://a.example/feed", "lang": "ar",
          "kind": "national", "owner": "a", "weight": 0.9, "poll_s": 120},
         {"id": "b", "name": "نبض الجهة", "site": "https://b.example", "lang": "ar", "weight": 0.6, "poll_s": 120},
         {"id": "c", "name": "أخبار الميناء", "site": "https://c.example", "lang": "ar", "weight": 0.5, "poll_s": 300},
         {"id": "d", "name": "صدى سوس", "site": "https://d.example", "lang": "ar", "weight": 0.5, "poll_s": 300},
         {"id": "e", "name": "Le Quai", "site": "https://e.example", "lang": "fr", "weight": 0.5, "poll_s": 300}]
        """

    private static let communique = """
        ترأس والي الجهة بمدينة أكادير اجتماعا خصص لتتبع مشروع محطة تحلية مياه البحر الذي رصد له غلاف مالي يناهز 850 مليون \
        درهم، بحضور رؤساء الجماعات الترابية وممثلي المصالح الخارجية، وتم الاتفاق على تسريع وتيرة الأشغال قبل متم السنة
        """
    private static let visit = """
        قام والي الجهة بزيارة تفقدية إلى مدينة أكادير للاطلاع على سير أوراش تهيئة الكورنيش وتأهيل الشوارع الرئيسية، مرفوقا \
        برؤساء الجماعات الترابية وممثلي المصالح الخارجية، حيث وقف على نسبة تقدم الأشغال في الحدائق العمومية
        """

    static let lines = [
        line("visit", "2026-03-02T07:00:00Z", "b", "والي الجهة يتفقد أوراش تهيئة كورنيش أكادير", visit),
        line("a0", "06:00:00", "a", "افتتاحية العدد 1731 من الجريدة"),
        line("b0", "06:01:00", "b", "حوار مع كاتبة من تافراوت"),
        line("c0", "06:02:00", "c", "جديد رفوف المكتبات هذا الشهر"),
        line("d0", "06:03:00", "d", "وصفة الأسبوع من المطبخ المحلي"),
        line("e0", "06:04:00", "e", "Le carnet de la rédaction, numéro 412"),
        line("first", "10:00:00", "a", "أكادير.. اجتماع لتتبع مشروع محطة تحلية مياه البحر", communique),
        line("second", "10:05:00", "b", "تسريع أشغال محطة تحلية مياه البحر بأكادير", "ومع - " + communique),
        line(
            "third", "10:10:00", "c", "اجتماع لتتبع مشروع محطة تحلية مياه البحر بأكادير",
            String(communique.dropFirst(30))),
        line(
            "fourth", "10:15:00", "d", "والي الجهة يتتبع مشروع محطة تحلية مياه البحر",
            communique + " اقرأ أيضا: خبر آخر"),
        line("cry", "12:00:00", "a", "عاجل: انهيار عمارة سكنية بفاس ومصرع 11 شخصا"),
        line("cry", "12:04:00", "a", "عاجل: انهيار عمارة سكنية بفاس ومصرع 12 شخصا", id: "cry-again"),
    ]

    /// - Parameter time: of the fourth of March, unless it says its day.
    private static func line(
        _ name: String, _ time: String, _ source: String, _ title: String, _ text: String = "",
        id: String? = nil
    ) -> String {
        let time = time.contains("T") ? time : "2026-03-04T\(time)Z"
        return """
            {"id":"\(id ?? name)","arrival_time":"\(time)","source":"\(source)",\
            "guid":"https://\(source).example/?p=\(name)","url":"https://\(source).example/\(name).html?utm_source=rss",\
            "title":"\(title)","summary_html":"\(text.isEmpty ? "" : "<p>\(text)</p>")","content_html":"",\
            "published":"\(time)","lang":"\(source == "e" ? "fr" : "ar")"}
            """
    }
}
