// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// What the index keeps of one item, a kilobyte or so: numbers of terms in flat, sorted arrays.
struct ItemProfile {
    var id = ItemID(0)
    /// Index into the stories of the index; -1 until inserted.
    var story: Int32 = -1
    var publisher: Int32
    var owner: Int32
    /// A small number for the primary language.
    var language: Int32
    /// Seconds: its date, or its first sight where that is not to be trusted.
    var date: Int64
    /// Milliseconds.
    var arrival: Int64
    /// Of the title with numbers, dates and places masked.
    var mask: UInt32
    var traits: Traits
    /// The first item of the same dispatch, itself when it is the first.
    var original: ItemID?
    /// How much of it stood in an earlier item, word for word.
    var likeness = 0.0
    /// What a mark of its publisher was worth before this one.
    var calibration = 0.0

    /// Term numbers shifted by two bits, sorted; bit 0: in the title, bit 1: in the title or the lead.
    var terms: [UInt32]
    /// Pairs of neighbouring terms of the lead, 15 bits and one that says "of the first words", sorted.
    var pairs: [UInt16]
    /// Four-letter pieces of the title without spaces, sorted.
    var grams: [UInt16]
    /// Terms of numbers, sorted; those of the title first.
    var numbers: [UInt32]
    var titleNumbers: [UInt32]
    /// Explicit dates, month × 32 + day, sorted.
    var dates: [UInt16]
    /// Entities of the gazetteer, sorted.
    var entities: [Int32]
    var titleEntities: [Int32]
    /// For comparison across languages.
    var anchors: [Anchor]
    var sketch: TextSketch

    struct Traits: OptionSet {
        let rawValue: UInt16
        static let hasBody = Traits(rawValue: 1)
        static let hasMark = Traits(rawValue: 2)
        /// Its title carries an explicit date or weekday beside other words.
        static let isDated = Traits(rawValue: 4)
        /// Its publisher runs a series under this mask.
        static let isSeries = Traits(rawValue: 8)
        static let hasEventWord = Traits(rawValue: 16)
        static let hasTrustedDate = Traits(rawValue: 32)
        static let hasWire = Traits(rawValue: 64)
        /// A notice of service: a mark on it is no cry.
        static let isNotice = Traits(rawValue: 128)
        static let isMatchReport = Traits(rawValue: 256)
    }
}

extension ItemProfile {
    /// The same without its arrays, for the place of an item that left.
    static func vacated(_ item: ItemProfile) -> ItemProfile {
        var empty = item
        empty.terms = []
        empty.pairs = []
        empty.grams = []
        empty.numbers = []
        empty.titleNumbers = []
        empty.dates = []
        empty.entities = []
        empty.titleEntities = []
        empty.anchors = []
        return empty
    }

    var slots: [Int32] { terms.map { Int32(bitPattern: $0 >> 2) } }

    /// What the index keeps postings of: title and lead.
    var postedSlots: [Int32] { terms.filter { $0 & 3 != 0 }.map { Int32(bitPattern: $0 >> 2) } }
}
