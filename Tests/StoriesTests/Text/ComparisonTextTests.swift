// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

@testable import Stories

@Suite struct ComparisonTextTests {
    private func text(_ title: String, site: [String] = []) -> String {
        let folded = FoldedText(title)
        let trimmed = TitleTrimmer.trim(
            folded, mark: BreakingMark(title: folded), site: site.map { FoldedText($0) })
        return trimmed.words.map(trimmed.text(of:)).joined(separator: " ")
    }

    @Test(
        "a title is compared without its mark, its decorations and the name of its site",
        arguments: [
            ("عاجل: زلزال يضرب الحوز", "زلزال يضرب الحوز"), ("زلزال يضرب الحوز (عاجل)", "زلزال يضرب الحوز"),
            ("بالفيديو.. زلزال يضرب الحوز", "زلزال يضرب الحوز"),
            ("زلزال يضرب الحوز (فيديو)", "زلزال يضرب الحوز"),
            ("زلزال يضرب الحوز - جريدة الساحل", "زلزال يضرب الحوز"),
            ("جريدة الساحل: زلزال يضرب الحوز", "زلزال يضرب الحوز"),
            ("تصحيح: زلزال يضرب الحوز", "زلزال يضرب الحوز"), ("زلزال يضرب الحوز (تحديث)", "زلزال يضرب الحوز"),
            ("Vidéo. Séisme à Al Haouz", "seisme a al haouz"),
            ("Séisme à Al Haouz (màj)", "seisme a al haouz"),
            ("جريدة الساحل", "جريده الساحل"), ("عاجل", "عاجل"), ("فيديو صور", "فيديو صور"),
        ])
    func trims(_ title: String, _ rest: String) {
        #expect(text(title, site: ["جريدة الساحل"]) == rest)
    }

    private func item(_ title: String, html: String = "", summary: String = "") -> Item {
        Item(
            feed: "f", publisher: "p", keys: ItemKeys(text: Digest128(high: 0, low: 0)), publicID: "x",
            title: title, summary: summary, contentHTML: html, published: .epoch, dateTrust: .stated,
            firstSeen: .epoch, contentDigest: Digest128(high: 0, low: 0))
    }

    @Test func theContentIsReadBeforeTheSummary() {
        let both = ComparisonText(of: item("عنوان", html: "<p>متن طويل</p>", summary: "ملخص"))
        #expect(both.body.text(of: both.body.words[0]) == "متن")
        let summary = ComparisonText(of: item("عنوان", summary: "ملخص"))
        #expect(summary.body.text(of: summary.body.words[0]) == "ملخص")
    }

    @Test func aLongTextIsReadToItsLimit() {
        let html = "<p>" + String(repeating: "كلمة ", count: 5000) + "</p>"
        let text = ComparisonText(of: item("عنوان", html: html))
        #expect(text.body.words.count <= ComparisonText.wordLimit)
        #expect(text.body.words.count > 100)
    }

    @Test func theSameItemIsReadTheSameEveryTime() {
        let item = item("عاجل: زلزال", html: "<p>ومع - هزة أرضية بقوة 5,6 درجات</p>")
        let (once, again) = (ComparisonText(of: item), ComparisonText(of: item))
        #expect(ItemBuilder.textDigest(once) == ItemBuilder.textDigest(again))
        #expect(once.wire == .map)
        #expect(once.mark != nil)
    }
}
