// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

/// What attackers write into feeds. The words `مرحبا` and `after` stand for the article: they have to survive.
@Suite("Hostile markup comes out inert")
struct SanitizerAttackTests {
    @Test(arguments: AttackCases.all)
    func comesOutInert(attack: String) {
        let clean = HTMLSanitizer(base: "https://news.example.ma/a/").sanitize(attack)
        #expect(StrictMarkup.fault(in: clean.html) == nil, "\(attack) became \(clean.html)")
        let again = HTMLSanitizer(base: "https://news.example.ma/a/").sanitize(clean.html)
        #expect(again.html == clean.html, "\(attack)")
        for word in ["javascript:", "onerror=", "onload=", "alert(1)</script>", "expression("] {
            let attributes = clean.html.split(separator: "<").dropFirst().compactMap {
                $0.split(separator: ">").first
            }
            #expect(!attributes.contains { $0.lowercased().contains(word) && !$0.contains("title=") })
        }
    }

    @Test(arguments: AttackCases.all.filter { $0.contains("after") })
    func theArticleSurvives(attack: String) {
        let clean = HTMLSanitizer(base: "https://news.example.ma/a/").sanitize(attack)
        #expect(clean.text.contains("after"), "\(attack) became \(clean.html)")
    }

    @Test(arguments: AttackCases.active)
    func tellsThatSomethingActiveWasTakenAway(attack: String) {
        #expect(HTMLSanitizer(base: nil).sanitize(attack).lostMarkup)
    }

    @Test(arguments: [
        "<p>مرحبا</p>", "<o:p>كلمة</o:p>", "<p class=\"a\" id=b>x</p>", "<!-- more -->y", "<font>z</font>",
        "<p style=\"text-align:right\">x</p>",
    ])
    func tellsNothingOfMereWrappers(markup: String) {
        #expect(!HTMLSanitizer(base: nil).sanitize(markup).lostMarkup)
    }

    @Test func aDeepNestGrowsNeitherStackNorOutputOutOfBounds() {
        let nest = String(repeating: "<b><i><a href=x><div>", count: 20_000) + "after"
        let clean = HTMLSanitizer(base: "https://news.example.ma/").sanitize(nest)
        #expect(StrictMarkup.fault(in: clean.html) == nil)
        #expect(clean.text == "after")
        #expect(clean.html.utf8.count < nest.utf8.count * 3)
    }

    @Test func crossedTagsCannotMultiplyTheirAttributes() {
        let title = String(repeating: "ط", count: 500)
        let crossing =
            "<b title=\"\(title)\"><u title=\"\(title)\">" + String(repeating: "<p>x", count: 10_000)
        let clean = HTMLSanitizer(base: nil).sanitize(crossing)
        #expect(StrictMarkup.fault(in: clean.html) == nil)
        #expect(clean.html.utf8.count < crossing.utf8.count * 6)
    }

    @Test(arguments: [
        "<", "<a", "<a href=\"", "<!--", "<![CDATA[", "&", "&#", "</", "<p/", "<x", "'\"<", "<a href=' ",
        "--!>",
        "<script>", "<b><p>x</b>", "<table><tr>", "]]>",
    ])
    func hundredThousandTimesTheSameFragmentTakesLinearTime(fragment: String) {
        let markup = String(repeating: fragment, count: 100_000)
        let clock = ContinuousClock()
        let taken = clock.measure {
            let clean = HTMLSanitizer(base: nil).sanitize(markup)
            #expect(StrictMarkup.fault(in: clean.html) == nil)
        }
        #expect(taken < .seconds(20), "\(fragment): \(taken)")
    }
}
