// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Writes RSS for tests.
struct TestFeed {
    struct Line {
        var number: Int
        var title: String
        var at: Timestamp?
        var host = "www.sahifa.example"
    }

    var lines: [Line]
    var hub: String?
    var own: String?

    /// Everyday news of a small paper, so many items from a number on, a quarter of an hour apart and ending at `end`.
    static func news(_ count: Int, from first: Int = 0, until end: Timestamp) -> TestFeed {
        TestFeed(
            lines: (first..<first + count).map { number in
                Line(
                    number: number, title: title(number),
                    at: end - .minutes(15) * (first + count - 1 - number))
            })
    }

    private static let who = [
        "المجلس الجماعي", "وزارة التجهيز", "غرفة الفلاحة", "جمعية الآباء", "نادي الحسنية",
        "المندوبية الإقليمية", "السلطات المحلية",
    ]
    private static let what = [
        "يصادق على ميزانية", "تعلن تأهيل طريق", "تناقش موسم الزيتون", "تطالب بترميم مدرسة", "يتعاقد مع مدرب",
        "تفتتح مكتبة", "تنظم قافلة طبية",
        "تقدم حصيلة برنامج", "تحذر من أمطار", "تستقبل وفدا من", "توقع اتفاقية مع جامعة",
    ]
    private static let places = [
        "أكادير", "تزنيت", "تارودانت", "ورزازات", "زاكورة", "الصويرة", "كلميم", "سيدي إفني", "بني ملال",
        "خنيفرة", "ميدلت", "الرشيدية", "بركان",
    ]

    private static func title(_ number: Int) -> String {
        "\(who[number % who.count]) \(what[number % what.count]) \(places[number % places.count]) رقم \(number)"
    }

    var rss: String {
        var text =
            #"<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">"#
        text +=
            "<channel><title>صحيفة</title><link>http://www.sahifa.example/</link><description>أخبار</description>"
        if let hub { text += #"<atom:link rel="hub" href="\#(hub)"/>"# }
        if let own { text += #"<atom:link rel="self" href="\#(own)"/>"# }
        for line in lines.reversed() {
            let link = "http://\(line.host)/a/\(line.number)"
            text += "<item><title>\(line.title)</title><link>\(link)</link><guid>\(link)</guid>"
            if let at = line.at { text += "<pubDate>\(at.rfc3339)</pubDate>" }
            text += "</item>"
        }
        return text + "</channel></rss>"
    }
}
