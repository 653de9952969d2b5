// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct EntryBodyTests {
    private func body(_ entry: EditionEntry) -> EntryBody {
        EntryBody(entry, wording: .arabic, site: SampleEditions.site)
    }

    @Test func aHeadlineIsNoMoreThanAHeadline() {
        let body = body(SampleEditions.entry(SampleItems.arabicLead, extent: .headline))
        #expect(body.summary == nil && body.html == nil && body.imageURL == nil && body.enclosures.isEmpty)
        #expect(body.title == SampleItems.arabicLead.title)
        #expect(body.url == SampleItems.arabicLead.url)
    }

    @Test func aSummaryIsPlainTextWithPictures() {
        let body = body(SampleEditions.entry(SampleItems.arabicLead, extent: .summary))
        #expect(body.summary == SampleItems.arabicLead.summary)
        #expect(body.html == nil)
        #expect(body.imageURL == "https://sabah.example/images/houz.jpg")
        #expect(body.enclosures.count == 2)
    }

    @Test func fullCarriesTheContentInItsOwnDirection() throws {
        let html = try #require(body(SampleEditions.entry(SampleItems.arabicLead, extent: .full)).html)
        #expect(html.hasPrefix("<div lang=\"ar\" dir=\"rtl\"><p>شعر"))
        #expect(html.hasSuffix("</p></div>"))
    }

    @Test func fullWithoutContentIsASummary() {
        let body = body(SampleEditions.entry(SampleItems.frenchReport, extent: .full))
        #expect(body.html == nil)
        #expect(body.summary == SampleItems.frenchReport.summary)
    }

    @Test(arguments: PublishedExtent.allCases)
    func everyReportIsLinkedWhateverTheExtent(extent: PublishedExtent) throws {
        let body = body(SampleEditions.breakingStory(extent: extent))
        let html = try #require(body.html)
        #expect(html.contains("<p lang=\"ar\" dir=\"rtl\">نشرته أيضا:</p><ul><li lang=\"ar\" dir=\"rtl\">"))
        #expect(
            html.contains("<li lang=\"fr\" dir=\"ltr\"><a href=\"https://littoral.example/fr/9\">Al Haouz"))
        #expect(html.contains("(<bdi>Le Littoral</bdi>)"))
        #expect(body.reports.count == 2)
        #expect(html.contains("بلغت قوتها") == (extent > .headline))
    }

    @Test func reportsWithoutAUsableAddressAreNotLinked() {
        var entry = SampleEditions.breakingStory()
        entry.reports[0].url = "javascript:alert(1)"
        #expect(body(entry).reports.map(\.publisher) == ["littoral"])
    }

    @Test func anEntryAlwaysLeadsSomewhere() {
        var item = SampleItems.arabicLead
        item.url = nil
        #expect(body(SampleEditions.entry(item)).alternate == "https://sabah.example")
        let story = SampleEditions.story(item)
        #expect(body(story).alternate == "https://berrah.example/news/story/" + story.id.dropFirst(9))
        var entry = SampleEditions.entry(item)
        entry.source.site = "javascript:x"
        #expect(body(entry).alternate == "https://berrah.example/news/")
    }

    @Test func anItemWithoutATitleIsNamedAfterItsNewsroom() {
        var item = SampleItems.arabicLead
        item.title = " \u{202E} "
        #expect(body(SampleEditions.entry(item)).title == "صباح الأطلس")
    }

    @Test func categoriesAreListedOnce() {
        var item = SampleItems.arabicLead
        item.categories = ["رياضة", " رياضة ", "", "\u{202E}"]
        #expect(body(SampleEditions.entry(item)).categories == ["رياضة"])
    }

    @Test(arguments: [
        (["fr": "Le Soir", "ar": "المساء"] as [LanguageTag: String], "fr" as LanguageTag, "Le Soir"),
        (["fr": "Le Soir", "ar": "المساء"], "ar", "المساء"),
        (["fr": "Le Soir", "ar": "المساء"], "en", "Le Soir"),
        (["ar": "المساء"], "fr", "المساء"), (["fr": "Le Soir"], "ar-ma", "Le Soir"), ([:], "ar", "soir"),
    ])
    func newsroomsAreNamedInTheFeedsLanguage(
        names: [LanguageTag: String], language: LanguageTag, name: String
    ) {
        let publisher = Publisher(id: "soir", name: names)
        let feed = Feed(id: "soir-1", publisher: "soir", url: "https://soir.example/feed", language: language)
        #expect(EntrySource(publisher, feed, updated: .epoch).name == name)
    }

    @Test func aReportNeedsAPage() {
        var item = SampleItems.frenchReport
        let publisher = Publisher(id: "littoral", name: ["fr": "Le Littoral"])
        #expect(EntryReport(item, publisher)?.name == "Le Littoral")
        item.url = nil
        #expect(EntryReport(item, publisher) == nil)
    }
}
