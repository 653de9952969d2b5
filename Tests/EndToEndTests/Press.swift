// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel

/// A press of our own: publishers whose feeds hold just what a test needs.
struct Press {
    struct Article {
        var name: String
        var title: String
        var text: String
        /// Before now.
        var minutesAgo = 3
    }

    let origin: RecordingOrigin

    init() async throws {
        origin = try await RecordingOrigin(now: Self.now)
    }

    static var now: Timestamp {
        Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }

    /// The address that an article's page would have.
    func page(_ publisher: String, _ article: String) -> String {
        "\(origin.address)/\(publisher)/\(article)"
    }

    func publish(_ publisher: String, _ articles: [Article]) {
        let items = articles.map { article in
            """
            <item><title>\(article.title)</title><link>\(page(publisher, article.name))</link>
            <guid isPermaLink="true">\(page(publisher, article.name))</guid>
            <description>\(article.text)</description>
            <pubDate>\((Self.now - .minutes(article.minutesAgo)).imfFixdate)</pubDate></item>
            """
        }
        let document = """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>\(publisher)</title>
            <link>\(origin.address)/\(publisher)</link><description>-</description>
            \(items.joined(separator: "\n"))</channel></rss>
            """
        origin.set("/\(publisher).rss", Array(document.utf8))
    }

    /// The sources file; every publisher is an owner of its own and trusted enough to cry out.
    func sources(_ publishers: [String], language: String = "ar") -> String {
        "publishers:\n"
            + publishers.map { id in
                """
                  - id: \(id)
                    kind: national
                    trust: 0.9
                    feeds: [{id: \(id), url: \(origin.address)/\(id).rss, language: \(language)}]
                """
            }.joined(separator: "\n") + "\n"
    }

    // Texts long enough to be told apart.
    static let dam = Article(
        name: "dam", title: "ارتفاع حقينة سد الأطلس الكبير بعد التساقطات الأخيرة",
        text: """
            أعلنت وكالة الحوض المائي أن حقينة سد الأطلس الكبير بلغت ستين في المائة بعد التساقطات المطرية التي عرفتها \
            الأقاليم الجبلية خلال الأسبوع الماضي، مضيفة أن الواردات المائية فاقت ثلاثين مليون متر مكعب.
            """)
    static let derby = Article(
        name: "derby", title: "فريق النورس يفوز على ضيفه بهدفين في افتتاح البطولة",
        text: """
            حقق فريق النورس لكرة القدم فوزا ثمينا على ضيفه بهدفين دون رد في المباراة الافتتاحية للبطولة، وسجل الهدفين \
            المهاجم الشاب في الشوط الثاني أمام جمهور غفير ملأ مدرجات الملعب البلدي.
            """)
    static let harvest = Article(
        name: "harvest", title: "La récolte d’olives s’annonce record dans le pays des collines",
        text: """
            Les producteurs attendent une récolte d’olives record cette année grâce aux pluies du printemps, selon la \
            coopérative régionale qui réunit quatre cents familles autour du moulin communal.
            """)
}
