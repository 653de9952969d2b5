// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What the index keeps of one item besides the values that it is compared by; without references, to be copied freely.
struct ItemHeader {
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
    var sketch: TextSketch
    /// Of the title with numbers, dates and places masked.
    var mask: UInt32
    var traits: ItemTraits
    var layout: ItemLayout
    /// How many of its pairs stand in its opening words.
    var openingPairs: UInt8
    /// Where its values begin in the arrays of its chunk.
    var wideStart: Int32 = 0
    var narrowStart: Int32 = 0
    /// The number of the first item of the same dispatch; 0 when it repeats none.
    var original: Int64 = 0
    /// How much of it stood in an earlier item, word for word.
    var likeness: Float = 0
    /// What a mark of its publisher was worth before this one.
    var calibration: Float = 0
}

extension ItemHeader {
    var terms: Range<Int> { Self.range(wideStart, 0, layout.terms) }
    var anchors: Range<Int> { Self.range(wideStart, Int(layout.terms), layout.anchors) }
    var numbers: Range<Int> { Self.range(wideStart, Int(layout.terms) + Int(layout.anchors), layout.numbers) }
    var titleNumbers: Range<Int> {
        let end = Int(wideStart) + layout.wide
        return end - Int(layout.titleNumbers)..<end
    }

    var pairs: Range<Int> { Self.range(narrowStart, 0, layout.pairs) }
    var grams: Range<Int> { Self.range(narrowStart, Int(layout.pairs), layout.grams) }
    var dates: Range<Int> { Self.range(narrowStart, Int(layout.pairs) + Int(layout.grams), layout.dates) }
    var entities: Range<Int> {
        Self.range(
            narrowStart, Int(layout.pairs) + Int(layout.grams) + Int(layout.dates), layout.entities)
    }
    var titleEntities: Range<Int> {
        let end = Int(narrowStart) + layout.narrow
        return end - Int(layout.titleEntities)..<end
    }

    /// 0…1 in 65,535 steps: as the archive keeps it, so that a loaded item is the one that was placed.
    static func share(_ value: Double) -> Float {
        Float((max(0, min(1, value)) * 65_535).rounded()) / 65_535
    }

    private static func range(_ start: Int32, _ before: Int, _ count: UInt8) -> Range<Int> {
        let first = Int(start) + before
        return first..<first + Int(count)
    }
}
