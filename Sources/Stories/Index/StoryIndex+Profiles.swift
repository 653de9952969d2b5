// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension StoryIndex {
    /// What an item is to be placed with, beside its words.
    struct Facts {
        var publisher: PublisherID
        var language: LanguageTag?
        var published: Timestamp
        var dateTrust: DateTrust
        var firstSeen: Timestamp
    }

    /// Gives a prepared item its places: terms that are new get their slots, names their numbers.
    func profile(of item: PreparedItem, _ facts: Facts, traits: ItemTraits) -> ItemProfile {
        var wide = item.wide
        let terms = Int(item.layout.terms)
        Self.number(&wide, 0..<terms, in: &vocabulary)
        Self.number(
            &wide, of: terms..<terms + Int(item.layout.anchors), item.anchorTraits, in: &anchorVocabulary)
        let date = facts.dateTrust == .assumed ? facts.firstSeen : facts.published
        let header = ItemHeader(
            publisher: publishers.number(of: facts.publisher.text),
            owner: owners.number(of: owner(of: facts.publisher)),
            language: languages.number(of: facts.language?.primary ?? "und"), date: date.seconds,
            arrival: facts.firstSeen.milliseconds, sketch: item.sketch, mask: item.mask, traits: traits,
            layout: item.layout, openingPairs: item.openingPairs)
        return ItemProfile(header: header, wide: wide, narrow: item.narrow)
    }

    /// Terms for their hashes; the two low bits stay.
    private static func number(_ wide: inout [UInt32], _ range: Range<Int>, in vocabulary: inout Vocabulary) {
        for index in range {
            let term = wide[index]
            wide[index] = UInt32(bitPattern: vocabulary.slot(of: term & ~3)) << 2 | term & 3
        }
    }

    /// The same of anchors, with what they weigh.
    private static func number(
        _ wide: inout [UInt32], of range: Range<Int>, _ traits: [UInt16], in vocabulary: inout Vocabulary
    ) {
        for (index, traits) in zip(range, traits) {
            wide[index] = Anchor.packed(slot: vocabulary.slot(of: wide[index]), traits: traits)
        }
    }

    /// The item's own traits, and those that follow from what its publisher printed before.
    func traits(of item: PreparedItem, _ facts: Facts) -> ItemTraits {
        guard !item.traits.contains(.isColumn), !item.traits.contains(.hasEventTitle) else {
            return item.traits
        }
        let comesBack = memory.series.isSeries(
            item.mask, of: facts.publisher, at: facts.firstSeen.milliseconds,
            isDated: item.traits.contains(.isDated))
        return comesBack ? item.traits.union(.isSeries) : item.traits
    }

    /// The folded names that the publisher signs its titles with.
    func siteNames(of id: PublisherID) -> [FoldedText] {
        if let names = knownSiteNames[id] { return names }
        let names = catalogue.publisher(id).map(ItemNormalizer.siteNames(of:)) ?? []
        knownSiteNames[id] = names
        return names
    }

    private func owner(of id: PublisherID) -> String {
        catalogue.publisher(id)?.owner.text ?? id.text
    }
}

extension StoryIndex.Facts {
    init(_ item: Item) {
        self.init(
            publisher: item.publisher, language: item.language, published: item.published,
            dateTrust: item.dateTrust, firstSeen: item.firstSeen)
    }
}
