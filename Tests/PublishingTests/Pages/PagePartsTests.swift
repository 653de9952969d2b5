// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Publishing

@Suite struct PagePartsTests {
    private func clock(_ wording: Wording, offset: Int = 0) -> PageClock {
        PageClock(wording: wording, now: SampleSources.now, utcOffset: offset)
    }

    @Test func daysAreNamedOnMoroccanClocks() throws {
        let late = try #require(Timestamp(rfc3339: "2026-11-22T23:30:00Z"))
        #expect(clock(.arabic).day(late) == "أمس")
        #expect(clock(.arabic, offset: 3600).day(late) == "اليوم")
        #expect(clock(.french, offset: 3600).time(late) == "00:30")
        #expect(clock(.french).dayISO(late) == "2026-11-22")
    }

    @Test func monthsAreThoseOfMorocco() throws {
        let july = try #require(Timestamp(rfc3339: "2026-07-05T08:00:00Z"))
        #expect(clock(.arabic).day(july) == "الأحد 5 يوليوز 2026")
        #expect(clock(.french).day(july) == "dimanche 5 juillet 2026")
        #expect(clock(.arabic).moment(july) == "5 يوليوز، 08:00")
        #expect(clock(.english).moment(SampleSources.now) == "10:30")
        let old = try #require(Timestamp(rfc3339: "2025-01-02T08:00:00Z"))
        #expect(clock(.english).moment(old) == "2 January 2025, 08:00")
    }

    @Test(arguments: [
        (0, "0 s"), (59, "59 s"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (3900, "1 h 05"),
        (86400, "1 j"),
        (100_000, "1 j 3 h"), (-5, "0 s"),
    ])
    func spansAreShort(seconds: Int, expected: String) {
        #expect(clock(.french).span(.seconds(seconds)) == expected)
    }

    @Test(arguments: [
        (1, "جريدة واحدة"), (2, "جريدتان"), (3, "3 جرائد"), (10, "10 جرائد"), (11, "11 جريدة"),
        (99, "99 جريدة"),
        (100, "100 جريدة"), (103, "103 جرائد"), (0, "0 جريدة"),
    ])
    func arabicCountsByItsOwnRules(count: Int, expected: String) {
        #expect(Wording.arabic.newsrooms(count) == expected)
    }

    @Test func frenchAndEnglishKnowOneAndMany() {
        #expect(Wording.french.reports(1) == "1 article" && Wording.french.reports(2) == "2 articles")
        #expect(Wording.english.newsrooms(11) == "11 newsrooms")
    }

    @Test(arguments: Wording.all.map(\.language))
    func everyLanguageNamesEverything(language: LanguageTag) {
        let wording = Wording.of(language)
        #expect(wording.weekdays.count == 7 && wording.months.count == 12)
        #expect(PublisherKind.allCases.allSatisfy { wording.kinds[$0]?.isEmpty == false })
        #expect(StoryState.allCases.allSatisfy { wording.states[$0]?.isEmpty == false })
        #expect(FeedHealth.allCases.allSatisfy { wording.healths[$0]?.isEmpty == false })
        for child in Mirror(reflecting: wording).children {
            if let text = child.value as? String {
                #expect(!text.isEmpty, "\(child.label ?? "")")
            }
        }
    }

    @Test func languagesWithoutWordingSpeakFrench() {
        #expect(Wording.of("zgh").language == "fr")
        #expect(Wording.of("ar-ma").language == "ar")
    }

    @Test(
        arguments: [
            (Evidence("mark", score: 1, words: ["عاجل"]), "marqué « <bdi>عاجل</bdi> » par la rédaction"),
            (Evidence("mark", score: 1.2), "marqué urgent par la rédaction"),
            (Evidence("mark", score: 0), nil),
            (Evidence("owners", score: 3), "3 rédactions"), (Evidence("owners", score: 1), nil),
            (Evidence("owners", score: 2, words: ["أ", "B"]), "donné par <bdi>أ</bdi>, <bdi>B</bdi>"),
            (Evidence("archive", score: 1, words: ["item 4"]), nil), (Evidence("reports", score: .nan), nil),
            (Evidence("mark", words: ["<b>%"]), "marqué « <bdi>&lt;b&gt;%</bdi> » par la rédaction"),
        ] as [(Evidence, String?)])
    func evidenceReadsAsASentence(evidence: Evidence, expected: String?) {
        #expect(Wording.french.sentence(for: evidence) == expected)
    }

    @Test(arguments: [
        ("/", "/?lang=fr"), ("/?lang=ar", "/?lang=fr"),
        ("/?q=x&lang=ar&kind=sport", "/?q=x&kind=sport&lang=fr"),
        ("/story/1?", "/story/1?lang=fr"), ("/?language=ar", "/?language=ar&lang=fr"),
    ])
    func oneParameterChangesAlone(target: String, expected: String) {
        #expect(PageTarget.setting("lang", "fr", in: target) == expected)
    }

    @Test func assetsAreNamedAfterTheirContent() {
        let other = PageAsset(name: "page", ending: "css", contentType: "text/css", text: "x")
        #expect(other.path.hasPrefix("/assets/page-") && other.path.hasSuffix(".css"))
        #expect(other.path != PageAssets.style.path)
        #expect(Set(PageAssets.all.map(\.path)).count == PageAssets.all.count)
        #expect(PageAssets.asset(at: PageAssets.script.path) == PageAssets.script)
        #expect(PageAssets.asset(at: "/assets/page.css") == nil)
        #expect(PageAssets.all.allSatisfy { $0.bytes.count < 16_000 })
    }

    @Test func nothingOfOursLoadsFromElsewhere() {
        for asset in PageAssets.all {
            let text = String(decoding: asset.bytes, as: UTF8.self)
                .replacing("http://www.w3.org/", with: "")
            #expect(!text.contains("http://") && !text.contains("@import"), "\(asset.path)")
        }
        #expect(PageAssets.contentSecurityPolicy.hasPrefix("default-src 'none'"))
        #expect(!PageAssets.contentSecurityPolicy.contains("unsafe"))
    }

    /// The library's own escaping lets a quotation mark with an accent through, so that no template may use it.
    @Test(arguments: PageTemplates.texts.keys.sorted())
    func everyTemplateEscapesByOurRules(name: String) throws {
        let text = try #require(PageTemplates.texts[name])
        #expect(text.hasPrefix("{{% CONTENT_TYPE:PAGE}}"))
        // Evidence alone comes as HTML: its words are isolated one by one, and escaped.
        let raw = text.components(separatedBy: "{{{").dropFirst()
        #expect(raw.allSatisfy { $0.hasPrefix(".}}}") })
        #expect(!text.contains("{{&"))
    }

    @Test func theScriptWritesNoHTML() {
        for danger in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
            #expect(!LiveScript.text.contains(danger))
        }
    }

    @Test(
        arguments: [
            ("سوق السمك", "سوق السمك سوق السمك: افتتاح السوق.", "افتتاح السوق."),
            ("سوق السمك", "سوق السمكات يفتح.", "سوق السمكات يفتح."), ("سوق", "سوق", nil),
            ("سوق", "سوق. ", nil),
            ("Le port", "Le port — Le port. Trois quais.", "Trois quais."),
            ("Le port", "Le portail ouvre", "Le portail ouvre"), ("", "نص", "نص"),
            ("عنوان", "نص آخر", "نص آخر"),
        ] as [(String, String, String?)])
    func anExcerptDoesNotRepeatItsHeadline(title: String, summary: String, expected: String?) {
        #expect(StoryFields.excerpt(summary, under: title) == expected)
    }
}
