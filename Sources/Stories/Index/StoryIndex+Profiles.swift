// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension StoryIndex {
    /// Reads an item into numbers; terms that are new get theirs.
    func profile(of item: Item, _ builder: ProfileBuilder) -> ItemProfile {
        let text = builder.text
        let publisher = catalogue.publisher(item.publisher)
        let owner = publisher?.owner.text ?? item.publisher.text
        let entities = builder.entities
        let mask = builder.mask
        var traits: ItemProfile.Traits = []
        if builder.hasBody { traits.insert(.hasBody) }
        if text.mark != nil { traits.insert(.hasMark) }
        if builder.isDated { traits.insert(.isDated) }
        if builder.hasEventWord { traits.insert(.hasEventWord) }
        if item.dateTrust != .assumed { traits.insert(.hasTrustedDate) }
        if item.wire != nil { traits.insert(.hasWire) }
        if builder.isNotice { traits.insert(.isNotice) }
        if builder.isMatchReport { traits.insert(.isMatchReport) }
        let arrival = item.firstSeen.milliseconds
        let comesBack = memory.series.isSeries(
            mask, of: item.publisher, at: arrival, isDated: builder.isDated)
        if builder.isColumn || (comesBack && !builder.hasEventTitle) { traits.insert(.isSeries) }
        let language = item.language?.primary ?? "und"
        var profile = ItemProfile(
            id: item.id, publisher: publishers.number(of: item.publisher.text),
            owner: owners.number(of: owner), language: languages.number(of: language),
            date: (item.dateTrust == .assumed ? item.firstSeen : item.published).seconds, arrival: arrival,
            mask: mask, traits: traits, terms: builder.terms(&vocabulary), pairs: builder.pairs,
            grams: builder.grams, numbers: builder.numbers, titleNumbers: builder.titleNumbers,
            dates: builder.dates, entities: entities.all, titleEntities: entities.title,
            anchors: builder.anchors(&anchorVocabulary), sketch: builder.sketch)
        profile.calibration = memory.marks.weight(of: item.publisher)
        return profile
    }

    func comparisonText(of item: Item) -> ComparisonText {
        ComparisonText(of: item, site: names(of: item.publisher))
    }

    private func names(of id: PublisherID) -> [FoldedText] {
        if let names = siteNames[id] { return names }
        let names = catalogue.publisher(id).map(ItemNormalizer.siteNames(of:)) ?? []
        siteNames[id] = names
        return names
    }
}
