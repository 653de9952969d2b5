// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import NewsText

/// An item read into numbers, by itself alone: everything about it that comparing needs and that no other item has a
/// part in. Made on any thread; the index only gives its terms their places.
public struct PreparedItem: Sendable, Hashable {
    var traits: ItemTraits
    /// Of the title with numbers, dates and places masked.
    var mask: UInt32
    var sketch: TextSketch
    var layout: ItemLayout
    /// Terms: hashes whose two low bits say where the term stands (bit 0: in the title, bit 1: in the title or the
    /// lead), sorted. Then hashes of anchors, sorted; of numbers, sorted; of the title's numbers, sorted.
    var wide: [UInt32]
    /// Pairs of neighbouring terms of the lead, 15 bits and one that says "of the first words"; four-letter pieces
    /// of the title; explicit dates, month × 32 + day; entities of the gazetteer; those of the title: each sorted.
    var narrow: [UInt16]
    /// Weight × 8 + kind of each anchor.
    var anchorTraits: [UInt16]
    /// Where each term stands first, for the reasons shown to people: the number of a word of the body, or of the
    /// title with the top bit set. Not stored.
    var places: [UInt16]

    init(
        traits: ItemTraits, mask: UInt32, sketch: TextSketch, layout: ItemLayout, wide: [UInt32],
        narrow: [UInt16], anchorTraits: [UInt16], places: [UInt16] = []
    ) {
        self.traits = traits
        self.mask = mask
        self.sketch = sketch
        self.layout = layout
        self.wide = wide
        self.narrow = narrow
        self.anchorTraits = anchorTraits
        self.places = places
    }

    /// - Parameters:
    ///   - item: whose dates and credit are read.
    ///   - text: made of the same item.
    public init(_ item: Item, text: ComparisonText) {
        self = ProfileBuilder(text, .shared).prepare(item)
    }

    /// How many of its pairs stand in the opening words.
    var openingPairs: UInt8 {
        var count: UInt8 = 0
        for index in 0..<min(Int(layout.pairs), narrow.count) { count += UInt8(narrow[index] & 1) }
        return count
    }

    /// The folded words of some of the terms.
    func word(ofTerm index: Int, in text: ComparisonText) -> String? {
        guard index < places.count else { return nil }
        let place = Int(places[index])
        let (source, word) = place >= 0x8000 ? (text.title, place - 0x8000) : (text.body, place)
        return word < source.words.count ? source.text(of: source.words[word]) : nil
    }
}
