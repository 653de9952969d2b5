// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

/// One entry in each format, to the letter: what subscribers' programs have come to rely on.
@Suite struct GoldenDocumentsTests {
    private static let edition: Edition = {
        var item = SampleItems.item("souss", "ar", minutesAgo: 31, "سوق السمك & الميناء", "افتتاح السوق.")
        item.publicID = "https://souss.example/?p=31"
        var entry = SampleEditions.story(item, reports: [SampleItems.frenchReport])
        entry.id = "urn:uuid:0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d"
        entry.story?.id = entry.id
        return SampleEditions.edition(.kind(.regional), entries: [entry])
    }()

    @Test func atom() {
        #expect(
            SampleEditions.text(Self.edition, .atom) == """
                <?xml version="1.0" encoding="utf-8"?>
                <?xml-stylesheet type="text/css" href="/news\(PageAssets.feedStyle.path)"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="ar">
                <id>\(SampleEditions.site.id(of: Self.edition.key))</id>
                <title>البرّاح · جهوية</title>
                <subtitle>أخبار الصحافة المغربية، كل خبر مرة واحدة</subtitle>
                <updated>2026-11-23T10:01:00Z</updated>
                <author>
                <name>البرّاح</name>
                <uri>https://berrah.example/news/</uri>
                <email>desk@berrah.example</email>
                </author>
                <generator version="1.0">Berrah</generator>
                <link rel="self" type="application/atom+xml" href="https://berrah.example/news/kind/regional.atom"/>
                <link rel="alternate" type="text/html" href="https://berrah.example/news/?kind=regional"/>
                <link rel="alternate" type="application/rss+xml" href="https://berrah.example/news/kind/regional.rss"/>
                <link rel="alternate" type="application/feed+json" href="https://berrah.example/news/kind/regional.json"/>
                <link rel="hub" href="https://berrah.example/news/hub"/>
                <entry>
                <id>urn:uuid:0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d</id>
                <title>سوق السمك &#x26; الميناء</title>
                <published>2026-11-23T09:59:00Z</published>
                <updated>2026-11-23T10:01:00Z</updated>
                <author>
                <name>صدى سوس</name>
                <uri>https://souss.example</uri>
                </author>
                <link rel="alternate" type="text/html" href="https://souss.example/ar/31"/>
                <link rel="related" type="text/html" hreflang="fr" title="Le Littoral: Al Haouz : légère secousse \
                ressentie, aucun dégât signalé" href="https://littoral.example/fr/9"/>
                <link rel="up" type="application/atom+xml" \
                href="https://berrah.example/news/story/0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d.atom"/>
                <summary type="text">افتتاح السوق.</summary>
                <content type="html">&#x3C;p lang="ar" dir="rtl"&#x3E;افتتاح السوق.&#x3C;/p&#x3E;&#x3C;p lang="ar" \
                dir="rtl"&#x3E;نشرته أيضا:&#x3C;/p&#x3E;&#x3C;ul&#x3E;&#x3C;li lang="fr" dir="ltr"&#x3E;&#x3C;a \
                href="https://littoral.example/fr/9"&#x3E;Al Haouz : légère secousse ressentie, aucun dégât \
                signalé&#x3C;/a&#x3E; (&#x3C;bdi&#x3E;Le Littoral&#x3C;/bdi&#x3E;)&#x3C;/li&#x3E;&#x3C;/ul&#x3E;</content>
                <source xml:lang="ar">
                <id>https://souss.example/ar/feed</id>
                <title>صدى سوس</title>
                <updated>2026-11-23T10:00:00Z</updated>
                <author>
                <name>صدى سوس</name>
                <uri>https://souss.example</uri>
                </author>
                <link rel="self" href="https://souss.example/ar/feed"/>
                <link rel="alternate" type="text/html" href="https://souss.example"/>
                </source>
                </entry>
                </feed>

                """)
    }

    @Test func json() {
        #expect(
            SampleEditions.text(Self.edition, .json) == """
                {"version":"https://jsonfeed.org/version/1.1","title":"البرّاح · جهوية",\
                "home_page_url":"https://berrah.example/news/?kind=regional",\
                "feed_url":"https://berrah.example/news/kind/regional.json",\
                "description":"أخبار الصحافة المغربية، كل خبر مرة واحدة","language":"ar",\
                "authors":[{"name":"البرّاح","url":"https://berrah.example/news/"}],\
                "hubs":[{"type":"WebSub","url":"https://berrah.example/news/hub"}],\
                "items":[{"id":"urn:uuid:0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d",\
                "url":"https://souss.example/ar/31","title":"سوق السمك & الميناء",\
                "content_html":"<p lang=\\"ar\\" dir=\\"rtl\\">افتتاح السوق.</p><p lang=\\"ar\\" dir=\\"rtl\\">\
                نشرته أيضا:</p><ul><li lang=\\"fr\\" dir=\\"ltr\\"><a href=\\"https://littoral.example/fr/9\\">\
                Al Haouz : légère secousse ressentie, aucun dégât signalé</a> (<bdi>Le Littoral</bdi>)</li></ul>",\
                "summary":"افتتاح السوق.","date_published":"2026-11-23T09:59:00Z",\
                "date_modified":"2026-11-23T10:01:00Z",\
                "authors":[{"name":"صدى سوس","url":"https://souss.example"}],"language":"ar",\
                "_berrah":{"publisher":"souss","source":{"title":"صدى سوس",\
                "feed_url":"https://souss.example/ar/feed","home_page_url":"https://souss.example"},\
                "direction":"rtl","story":"urn:uuid:0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d","state":"quiet",\
                "owners":2,"reports":[{"publisher":"littoral","name":"Le Littoral",\
                "title":"Al Haouz : légère secousse ressentie, aucun dégât signalé",\
                "url":"https://littoral.example/fr/9","language":"fr"}]}}]}
                """)
    }

    @Test func rss() {
        let text = SampleEditions.text(Self.edition, .rss)
        #expect(
            text.contains(
                """
                <item>
                <title>سوق السمك &#x26; الميناء</title>
                <link>https://souss.example/ar/31</link>
                <guid isPermaLink="false">urn:uuid:0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d</guid>
                <pubDate>Mon, 23 Nov 2026 09:59:00 GMT</pubDate>
                <dc:creator>صدى سوس</dc:creator>
                <dc:language>ar</dc:language>
                <description>افتتاح السوق.</description>
                <content:encoded>
                """))
        #expect(
            text.hasSuffix(
                """
                <source url="https://souss.example/ar/feed">صدى سوس</source>
                </item>
                </channel>
                </rss>

                """))
    }
}
