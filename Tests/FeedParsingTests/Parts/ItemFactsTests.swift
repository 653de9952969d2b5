// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct ItemFactsTests {
    private static let everyPlace: [ItemFacts.PictureOrigin] = [
        .podcast, .thumbnail, .media, .enclosure, .plain,
    ]

    @Test(
        "the picture from the best place counts, in whatever order they come", arguments: everyPlace,
        everyPlace)
    func order(_ first: ItemFacts.PictureOrigin, _ second: ItemFacts.PictureOrigin) {
        var facts = ItemFacts()
        facts.offer(ParsedImage(address: "first"), from: first)
        facts.offer(ParsedImage(address: "second"), from: second)
        #expect(facts.picture?.address == (second.rawValue < first.rawValue ? "second" : "first"))
    }

    @Test("the one that the publisher chose counts among those of its place, and not above a better place")
    func chosen() {
        var facts = ItemFacts()
        facts.offer(ParsedImage(address: "small"), from: .media)
        facts.offer(ParsedImage(address: "chosen"), from: .media, isChosen: true)
        #expect(facts.picture?.address == "chosen")
        facts.offer(ParsedImage(address: "thumbnail"), from: .thumbnail)
        facts.offer(ParsedImage(address: "other"), from: .media, isChosen: true)
        #expect(facts.picture?.address == "thumbnail")
    }

    @Test("the first of every other title is kept, and every summary")
    func fallbacks() {
        func text(_ value: String) -> FinishedText {
            FinishedText(detail: ParsedText(type: "text", value: value), plain: value)
        }
        var facts = ItemFacts()
        for element in [Element.dublinTitle, .mediaTitle, .summary] {
            facts.note(text("one"), of: element)
            facts.note(text("two"), of: element)
        }
        #expect(facts.fallback(.dublinTitle)?.plain == "one")
        #expect(facts.fallback(.mediaTitle)?.plain == "one")
        #expect(facts.fallback(.mediaDescription) == nil)
        #expect(facts.fallbacks.filter { $0.element.isSummary }.map(\.text.plain) == ["one", "two"])
    }
}
