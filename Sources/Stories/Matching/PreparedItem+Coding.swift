// SPDX-License-Identifier: Apache-2.0

import NewsText

/// The form in which the archive keeps a prepared item: a version, counts, then the values, all little-endian.
extension PreparedItem {
    /// To be raised whenever an item's text would be read into other numbers than before, or they are written otherwise.
    private static let format: UInt32 = 2
    /// Hashes and numbers of entities mean nothing without the word lists that they were made with.
    private static let version = TermHash.pair(format, LexiconVersion.fingerprint)

    /// Everything before the values.
    private static let headerBytes = 46 + ItemLayout.bytes

    /// What the index decided of the item when it was placed.
    struct Decided: Hashable {
        var traits: ItemTraits
        var likeness: Float
        var calibration: Float
    }

    static func encode(_ item: PreparedItem, _ decided: ItemHeader) -> [UInt8] {
        var writer = TraceWriter(
            capacity: headerBytes + 4 * item.wide.count + 2 * (item.narrow.count + item.anchorTraits.count))
        writer.write(version)
        writer.write(decided.traits.rawValue)
        writer.write(UInt16((decided.likeness * 65_535).rounded()))
        writer.write(UInt16((decided.calibration * 65_535).rounded()))
        writer.write(item.mask)
        for lane in 0..<8 { writer.write(item.sketch.lanes[lane]) }
        let layout = item.layout
        for count in [
            layout.terms, layout.anchors, layout.numbers, layout.titleNumbers, layout.pairs, layout.grams,
            layout.dates, layout.entities, layout.titleEntities,
        ] {
            writer.write(count)
        }
        for value in item.wide { writer.write(value) }
        for value in item.narrow { writer.write(value) }
        for value in item.anchorTraits { writer.write(value) }
        return writer.bytes
    }

    /// Whether this version wrote the bytes.
    static func isReadable(_ bytes: [UInt8]) -> Bool {
        var reader = TraceReader(bytes)
        return reader.next32() == version
    }

    /// Without what an item is compared by as long as it is in the window.
    var onlySketch: PreparedItem {
        var rest = self
        rest.wide = wide.suffix(Int(layout.titleNumbers))
        rest.narrow = []
        rest.anchorTraits = []
        rest.places = []
        rest.layout = ItemLayout()
        rest.layout.titleNumbers = layout.titleNumbers
        return rest
    }

    /// nil for bytes that another version wrote, or that are damaged.
    ///
    /// - Parameter onlySketch: leaves the values out, for an item that has left the window.
    static func decode(_ bytes: [UInt8], onlySketch: Bool = false) -> (PreparedItem, Decided)? {
        var reader = TraceReader(bytes)
        guard bytes.count >= headerBytes, reader.next32() == version else { return nil }
        let traits = ItemTraits(rawValue: reader.next16())
        let likeness = Float(reader.next16()) / 65_535
        let calibration = Float(reader.next16()) / 65_535
        let mask = reader.next32()
        var sketch = TextSketch()
        for lane in 0..<8 { sketch.lanes[lane] = reader.next32() }
        var layout = ItemLayout()
        layout.terms = reader.next8()
        layout.anchors = reader.next8()
        layout.numbers = reader.next8()
        layout.titleNumbers = reader.next8()
        layout.pairs = reader.next8()
        layout.grams = reader.next8()
        layout.dates = reader.next8()
        layout.entities = reader.next8()
        layout.titleEntities = reader.next8()
        guard reader.left == 4 * layout.wide + 2 * (layout.narrow + Int(layout.anchors)) else { return nil }
        var item = PreparedItem(
            traits: traits, mask: mask, sketch: sketch, layout: layout, wide: [], narrow: [],
            anchorTraits: [])
        if onlySketch {
            let ahead = 4 * (Int(layout.terms) + Int(layout.anchors) + Int(layout.numbers))
            reader.skip(ahead)
            item.wide = reader.array32(Int(layout.titleNumbers))
            item.layout = ItemLayout()
            item.layout.titleNumbers = layout.titleNumbers
        } else {
            item.wide = reader.array32(layout.wide)
            item.narrow = reader.array16(layout.narrow)
            item.anchorTraits = reader.array16(Int(layout.anchors))
        }
        return (item, Decided(traits: traits, likeness: likeness, calibration: calibration))
    }
}
