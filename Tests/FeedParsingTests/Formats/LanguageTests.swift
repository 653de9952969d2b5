// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct LanguageTests {
    static let arabic = "وزارة الفلاحة تعلن عن برنامج لدعم الفلاحين المتضررين من الجفاف في جهة سوس ماسة"
    static let french = "Le gouvernement annonce un programme de soutien aux agriculteurs de la région"

    struct Sample: Sendable {
        var feed: String
        var item: String
        var title: String
        var language: LanguageTag?
        var direction: TextDirection
    }

    @Test(
        "takes the declared language, but not a default that the script contradicts",
        arguments: [
            Sample(
                feed: "<language>ar</language>", item: "", title: arabic, language: "ar",
                direction: .rightToLeft),
            Sample(
                feed: "<language>en-US</language>", item: "", title: arabic, language: "ar",
                direction: .rightToLeft),
            Sample(
                feed: "<language>ar</language>", item: "", title: french, language: "fr",
                direction: .leftToRight),
            Sample(feed: "", item: "", title: arabic, language: "ar", direction: .rightToLeft),
            Sample(
                feed: "<language>fr</language>", item: "<dc:language>ar-MA</dc:language>", title: french,
                language: "ar-ma", direction: .leftToRight),
        ])
    func languages(_ sample: Sample) throws {
        let feed = try SampleDocument.parse(
            SampleDocument.rss(
                "\(sample.feed)<item><title>\(sample.title)</title>\(sample.item)</item>",
                attributes: #"xmlns:dc="http://purl.org/dc/elements/1.1/""#))
        let item = try #require(feed.items.first)
        #expect(item.language == sample.language)
        #expect(item.direction == sample.direction)
    }

    @Test("inherits xml:lang, and an empty one takes it back")
    func inheritance() throws {
        let feed = try SampleDocument.parse(
            SampleDocument.atom(
                """
                <title>a</title><entry><title>b</title><summary xml:lang="">c</summary></entry>
                <entry xml:lang="fr_MA"><title>d</title></entry>
                """, attributes: #"xml:lang="ar""#))
        #expect(feed.channel.language == "ar")
        #expect(feed.channel.titleDetail?.language == "ar")
        #expect(feed.items[0].titleDetail?.language == "ar")
        #expect(feed.items[0].summaryDetail?.language == nil)
        #expect(feed.items[1].titleDetail?.language == "fr-ma")
        #expect(feed.items[1].language == "fr-ma")
    }

    @Test("takes the header's language where the document names none")
    func header() throws {
        let hints = DocumentHints(contentLanguage: "ar, fr")
        let feed = try FeedParser().parse(Array(SampleDocument.rss("<title>x</title>").utf8), hints: hints)
        #expect(feed.channel.language == "ar")
    }

    @Test("removes the marks that would turn a title around")
    func spoofing() throws {
        let item = try SampleDocument.item(
            SampleDocument.rssItem("<title>خبر\u{202E} gpj.exe\u{2066}</title>"))
        #expect(item.title == "خبر gpj.exe")
    }

    @Test("leaves tatweel and joiners to display")
    func tatweel() throws {
        let title = "عـــاجل می\u{200C}خواهم"
        #expect(try SampleDocument.item(SampleDocument.rssItem("<title>\(title)</title>")).title == title)
    }
}
