// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Publishing

@Suite struct PageWriterTests {
    private func pages(in language: LanguageTag) throws -> [String: String] {
        try SamplePages.all(in: language).mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private func river(
        _ page: RiverPage = SamplePages.river, _ language: LanguageTag = "ar", target: String = "/"
    ) throws -> String {
        String(
            decoding: try SamplePages.writer().river(page, SamplePages.view(language, target)), as: UTF8.self)
    }

    @Test(arguments: [("ar" as LanguageTag, "rtl"), ("fr", "ltr"), ("en", "ltr")])
    func everyPageSaysItsLanguageAndDirection(language: LanguageTag, direction: String) throws {
        for (name, page) in try pages(in: language) {
            #expect(
                page.hasPrefix("<!doctype html>\n<html lang=\"\(language)\" dir=\"\(direction)\">"), "\(name)"
            )
            #expect(page.contains("<meta name=\"viewport\""))
            #expect(page.contains("<main id=\"main\">") && page.contains("class=\"skip\" href=\"#main\""))
            #expect(page.components(separatedBy: "<h1").count == 2, "one heading of the first rank: \(name)")
        }
    }

    @Test(arguments: ["ar", "fr", "en"] as [LanguageTag])
    func nothingInlineAndNothingFromElsewhere(language: LanguageTag) throws {
        for (name, page) in try pages(in: language) {
            #expect(!page.contains("<style") && !page.contains(" style="), "\(name)")
            #expect(page.components(separatedBy: "<script").count == 2, "\(name)")
            #expect(page.contains("<script src=\"/news/assets/live-"))
            #expect(!page.contains("<img") && !page.contains("<iframe") && !page.contains("@import"))
            for tag in ["<link ", "<script "] {
                for piece in page.components(separatedBy: tag).dropFirst() {
                    #expect(!piece.prefix { $0 != ">" }.contains("http"), "\(name): \(piece.prefix(80))")
                }
            }
        }
    }

    @Test func aFullPageStaysUnderSixtyKilobytes() throws {
        var page = SamplePages.river
        page.entries = (0..<40).map { index in
            var entry = SampleEditions.breakingStory()
            entry.story?.id = NameUUID(name: "\(index)").urn
            entry.item.summary = String(repeating: "كلمة ", count: 60)
            return entry
        }
        #expect(try river(page).utf8.count < 60_000)
    }

    @Test func storiesOfBothDirectionsStandSideBySide() throws {
        let page = try river()
        let own = try #require(page.range(of: "id=\"own\" dir=\"rtl\""))
        let other = try #require(page.range(of: "id=\"other\" dir=\"ltr\""))
        #expect(own.lowerBound < other.lowerBound)
        let french = try river(SamplePages.river, "fr")
        #expect(french.contains("id=\"own\" dir=\"ltr\"") && french.contains("id=\"other\" dir=\"rtl\""))
    }

    @Test func oneDirectionNeedsOneColumn() throws {
        var page = SamplePages.river
        page.entries = page.entries.filter { $0.item.direction == .rightToLeft }
        let text = try river(page)
        #expect(text.contains("class=\"columns\"") && !text.contains("id=\"other\""))
    }

    @Test func everyTitleCarriesItsLanguageAndDirection() throws {
        let page = try river()
        #expect(page.contains("lang=\"zgh\" dir=\"ltr\""))
        #expect(page.contains("lang=\"es\" dir=\"ltr\""))
        #expect(page.contains("<bdi>Marchés du jour</bdi>"))
    }

    @Test func theBannerTellsWhatBreaksAndWhy() throws {
        let page = try river()
        #expect(
            page.contains("<section class=\"breaking\" id=\"breaking\" aria-labelledby=\"breaking-title\">"))
        #expect(page.contains("وسمته الصحافة «<bdi>عاجل</bdi>»"))
        #expect(page.contains("3 جرائد"))
        #expect(page.contains("data-since=\"41\""))
        #expect(page.contains("aria-live=\"polite\""))
    }

    @Test func aQuietDayHasNoBanner() throws {
        var page = SamplePages.river
        page.breaking = []
        #expect(try river(page).contains("aria-labelledby=\"breaking-title\" hidden>"))
    }

    @Test func whatTheBannerTellsDoesNotLeadThePageAgain() throws {
        #expect(try !river().contains("class=\"front\""))
        var page = SamplePages.river
        page.breaking = []
        #expect(try river(page).contains("class=\"front\""))
    }

    @Test func anEmptyRiverSaysSo() throws {
        let page = RiverPage(entries: [], breaking: [], lastEvent: EventSequence(0))
        #expect(try river(page, "fr").contains(Wording.french.noStories))
    }

    @Test func wishesStayInTheFormTheLinksAndTheStream() throws {
        var page = SamplePages.river
        page.query = RiverQuery(
            filter: EditionFilter(languages: ["fr"], regions: [.soussMassa]), words: "\"سوق\" <b>")
        page.older = "/?before=2026"
        let text = try river(page, "fr", target: "/?language=fr&lang=ar&q=x")
        #expect(text.contains("value=\"&quot;سوق&quot; &lt;b&gt;\""))
        #expect(
            text.contains("<option value=\"fr\" selected>")
                && text.contains("<option value=\"souss-massa\" selected>"))
        #expect(text.contains("data-events=\"/news/breaking/events?language=fr&amp;region=souss-massa\""))
        #expect(text.contains("href=\"/news/?language=fr&amp;q=x&amp;lang=en\""))
        #expect(text.contains("href=\"/news/?before=2026&amp;lang=fr\""))
        #expect(text.contains("<details open>"))
        #expect(text.contains("title=\"Berrah · Recherche: &quot;سوق&quot; &lt;b&gt;"))
    }

    @Test func listsShowAnExcerptAndTheStoryItsWholeSummary() throws {
        var page = SamplePages.river
        page.entries[0].item.summary = String(repeating: "كلمات ", count: 80) + "النهاية"
        let list = try river(page)
        #expect(list.contains("كلمات…</p>") && !list.contains("النهاية"))
        var story = SamplePages.story
        story.entry = page.entries[0]
        let text = String(
            decoding: try SamplePages.writer().story(story, SamplePages.view("ar")), as: UTF8.self)
        #expect(text.contains("النهاية</p>"))
    }

    @Test func theStoryPageTellsWhoWasFirst() throws {
        let page = try #require(try pages(in: "fr")["story"])
        let first = try #require(page.range(of: "<li class=\"first\">"))
        let tags = page[first.upperBound...].prefix(400)
        #expect(tags.contains("وكالة المرسى") && tags.contains("<bdi>Le premier</bdi>"))
        #expect(page.contains("<bdi>+2 min</bdi>") && page.contains("<bdi>+5 min</bdi>"))
        #expect(page.contains("<bdi>Texte repris</bdi>") && page.contains("<bdi>Dépêche MARSA</bdi>"))
        #expect(page.contains("<del>هزة أرضية بالحوز</del>"))
        #expect(page.contains("/news/story/") && page.contains(">Atom</a>"))
    }

    @Test func anAssumedDateIsNeverFirst() throws {
        var story = SamplePages.story
        story.reports[0].item.dateTrust = .assumed
        let page = String(
            decoding: try SamplePages.writer().story(story, SamplePages.view("fr")), as: UTF8.self)
        let first = try #require(page.range(of: "<li class=\"first\">"))
        #expect(page[first.upperBound...].prefix(300).contains("صباح الأطلس"))
        #expect(page.contains("Date incertaine"))
    }

    @Test func anUnchangedTitleIsNotStruckOut() throws {
        var story = SamplePages.story
        story.reports[1].revisions = [.init(at: SampleSources.now, formerTitle: SampleItems.arabicLead.title)]
        let page = String(
            decoding: try SamplePages.writer().story(story, SamplePages.view("ar")), as: UTF8.self)
        #expect(!page.contains("<del>") && page.contains("عُدّل"))
    }

    @Test func theFeedsPageOffersEveryEdition() throws {
        let page = try #require(try pages(in: "fr")["feeds"])
        for target in [
            "/news/feed.atom", "/news/breaking.rss", "/news/items.json", "/news/language/zgh.atom",
            "/news/kind/sport.rss",
            "/news/region/souss-massa.json", "/news/publisher/littoral.atom", "/news/sources.opml",
        ] {
            #expect(page.contains("href=\"\(target)\""), "\(target)")
        }
        #expect(!page.contains("/region/dakhla"), "nobody writes from there yet")
    }

    @Test func theStatusPageShowsTroubleFirst() throws {
        let page = try #require(try pages(in: "fr")["status"])
        let trouble = try #require(page.range(of: "Sources en difficulté · 3"))
        let all = try #require(page.range(of: "Sources · 9"))
        #expect(trouble.lowerBound < all.lowerBound)
        #expect(page.contains("30\u{202F}418") && page.contains("175,5 Mo"))
    }

    @Test func hostileTextsAreInertOnEveryPage() throws {
        var story = SamplePages.story
        story.reports = HostileItems.all.map { item in
            StoryPage.Report(
                item: item, source: SampleEditions.entry(item).source, extent: .full,
                revisions: [.init(at: .epoch, formerTitle: item.title)])
        }
        story.entry = SampleEditions.story(HostileItems.all[0], state: .breaking)
        story.entry.story?.evidence = [Evidence("mark", words: HostileItems.texts)]
        let storyPage = String(
            decoding: try SamplePages.writer().story(story, SamplePages.view("ar")), as: UTF8.self)
        for page in try [#require(pages(in: "ar")["hostile"]), storyPage] {
            let lowercased = page.lowercased()
            #expect(lowercased.components(separatedBy: "<script").count == 2, "only our own")
            #expect(!lowercased.contains("<img") && !lowercased.contains("href=\"javascript:"))
            #expect(!lowercased.contains("href=\"data:"))
            #expect(!page.unicodeScalars.contains(where: HarmlessText.isHarmful))
            #expect(page.contains("{{scriptHref}}"), "a template's words in a title stay words")
            expectNoEventHandler(in: page)
        }
    }

    /// Walks over every tag as a browser's tokenizer would, scalar by scalar.
    private func expectNoEventHandler(in page: String) {
        var quote: Unicode.Scalar?
        var inTag = false
        var outside = ""
        for scalar in page.unicodeScalars {
            switch (inTag, quote, scalar) {
            case (false, _, "<"): inTag = true
            case (true, nil, ">"): inTag = false
            case (true, nil, "\""), (true, nil, "'"): quote = scalar
            case (true, .some(let open), _) where open == scalar: quote = nil
            case (true, nil, _): outside.unicodeScalars.append(scalar)
            default: break
            }
        }
        #expect(!outside.lowercased().contains("onmouseover") && !outside.lowercased().contains("onerror"))
    }

    @Test func messagesSayWhatHappened() throws {
        let page = String(
            decoding: try SamplePages.writer().message(
                status: 400, text: "The <limit>", SamplePages.view("fr", "/x")),
            as: UTF8.self)
        #expect(page.contains("<h1>400</h1>") && page.contains(Wording.french.notUnderstood))
        #expect(page.contains("<p lang=\"en\" dir=\"ltr\">The &lt;limit&gt;</p>"))
    }

    @Test(arguments: ["ar", "fr", "en"] as [LanguageTag])
    func whatIsNotThereIsSaidInTheReadersLanguage(language: LanguageTag) throws {
        let page = String(
            decoding: try SamplePages.writer().message(
                status: 404, text: "There is nothing.", SamplePages.view(language, "/x")), as: UTF8.self)
        #expect(page.contains("<p>\(Wording.of(language).nothingHere)</p>"))
        #expect(!page.contains("There is nothing.</p>"), "English stays out of an Arabic page")
    }
}
