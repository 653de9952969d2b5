// SPDX-License-Identifier: Apache-2.0

/// How the sanitiser treats an element.
struct ElementTraits: OptionSet {
    let rawValue: UInt16

    /// Written out again.
    static let kept = ElementTraits(rawValue: 1 << 0)
    /// Has no content and no end tag.
    static let void = ElementTraits(rawValue: 1 << 1)
    /// Starts and ends a piece of the plain text.
    static let separates = ElementTraits(rawValue: 1 << 2)
    /// Its start ends an open paragraph.
    static let closesParagraph = ElementTraits(rawValue: 1 << 3)
    /// Goes on after whatever cut it short (the "formatting" elements of WHATWG, 13.2.4.3).
    static let formatting = ElementTraits(rawValue: 1 << 4)
    /// A block: an end tag of an inline element does not reach through it.
    static let block = ElementTraits(rawValue: 1 << 5)
    /// No end tag but that of a table reaches through it.
    static let barrier = ElementTraits(rawValue: 1 << 6)
    /// Part of a table.
    static let tabular = ElementTraits(rawValue: 1 << 7)
    /// A list: an item's end tag does not reach through it.
    static let list = ElementTraits(rawValue: 1 << 8)
    /// A heading of any rank.
    static let heading = ElementTraits(rawValue: 1 << 9)
    /// Its content is no markup and goes with it.
    static let opaque = ElementTraits(rawValue: 1 << 10)
    /// Its going is a loss to be told of.
    static let lossy = ElementTraits(rawValue: 1 << 11)
    /// A block that may be split in two by a crossing inline element.
    static let splittable = ElementTraits(rawValue: 1 << 12)
    /// Has attributes of its own beyond `dir`, `lang` and `title`.
    static let attributed = ElementTraits(rawValue: 1 << 13)
}
