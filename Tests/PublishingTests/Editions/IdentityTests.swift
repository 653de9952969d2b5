// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct IdentityTests {
    @Test(arguments: [
        ("https://a.example", "https://a.example", ""), ("https://a.example/", "https://a.example", ""),
        ("https://a.example/news/", "https://a.example/news", "/news"),
        ("http://127.0.0.1:8077/a/b//", "http://127.0.0.1:8077/a/b", "/a/b"),
    ])
    func publicURLsMayHaveAPrefix(url: String, base: String, prefix: String) {
        let site = PublicSite(publicURL: url, identity: "x", version: "1")
        #expect(site.base == base)
        #expect(site.prefix == prefix)
        #expect(site.address("/feed.atom") == base + "/feed.atom")
        #expect(site.local("/feed.atom") == prefix + "/feed.atom")
        #expect(site.hubs == [base + "/hub"])
    }

    @Test func editionIdsOutliveAMoveAndALimit() {
        let here = PublicSite(publicURL: "http://127.0.0.1:8077", identity: "log", version: "1")
        let there = PublicSite(publicURL: "https://news.example/x", identity: "log", version: "2")
        #expect(here.id(of: EditionKey(.merged)) == there.id(of: EditionKey(.merged, limit: 5)))
        #expect(here.id(of: EditionKey(.merged)).hasPrefix("urn:uuid:"))
    }

    @Test func differentEditionsAndDaemonsHaveDifferentIds() {
        let site = PublicSite(publicURL: "https://a.example", identity: "log", version: "1")
        let other = PublicSite(publicURL: "https://a.example", identity: "other", version: "1")
        let keys = [
            EditionKey(.merged), EditionKey(.items), EditionKey(.breaking), EditionKey(.language("ar")),
            EditionKey(.merged, filter: EditionFilter(languages: ["ar"])), EditionKey(.search("ar")),
        ]
        #expect(Set(keys.map(site.id) + keys.map(other.id)).count == keys.count * 2)
    }

    @Test(arguments: [
        "0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d", "urn:uuid:0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d",
        "URN:UUID:0B7C1A52-59A5-5B1F-8B8E-6A3A3F4B2C1D",
    ])
    func storiesHaveTwoSpellings(text: String) throws {
        let name = try #require(StoryName(text))
        #expect(name.urn == "urn:uuid:0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d")
        #expect(name.path == "/story/0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d")
    }

    @Test(arguments: [
        "", "42", "0b7c1a5259a55b1f8b8e6a3a3f4b2c1d", "0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1g", "urn:isbn:1",
        "0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d/", "../../../../etc/passwd",
    ])
    func otherTextNamesNoStory(text: String) {
        #expect(StoryName(text) == nil)
    }

    @Test(arguments: [("2026-11-22", 22), ("2024-02-29", 29)])
    func daysAreRead(text: String, day: Int) throws {
        let date = try #require(CivilDate(iso8601: text))
        #expect(date.day == day)
        #expect(date.iso8601 == text)
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "26-11-22", "2026-11-22Z", "2026/11/22", "", "٢٠٢٦-١١-٢٢"])
    func otherTextIsNoDay(text: String) {
        #expect(CivilDate(iso8601: text) == nil)
    }

    @Test func entriesOfStoriesAndItemsKeepTheirOwnIds() {
        let story = SampleEditions.breakingStory()
        let item = SampleEditions.entry(SampleItems.arabicLead, story: story.story)
        #expect(story.id == NameUUID(name: "story \(SampleItems.arabicLead.publicID)").urn)
        #expect(story.isStory && !item.isStory)
        #expect(item.id == SampleItems.arabicLead.publicID)
        #expect(item.reports.isEmpty)
    }
}
