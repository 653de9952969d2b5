// SPDX-License-Identifier: Apache-2.0

/// What is known of an item besides its words, one bit each; stored with it.
struct ItemTraits: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let hasBody = ItemTraits(rawValue: 1)
    static let hasMark = ItemTraits(rawValue: 2)
    /// Its title carries an explicit date or weekday beside other words.
    static let isDated = ItemTraits(rawValue: 4)
    /// It is one of a series: its publisher runs one under this mask, or its title says so.
    static let isSeries = ItemTraits(rawValue: 8)
    static let hasEventWord = ItemTraits(rawValue: 16)
    static let hasTrustedDate = ItemTraits(rawValue: 32)
    /// A notice of service: a mark on it is no cry.
    static let isNotice = ItemTraits(rawValue: 128)
    static let isMatchReport = ItemTraits(rawValue: 256)
    /// Its title names a column: weather, prayer times, press review.
    static let isColumn = ItemTraits(rawValue: 512)
    /// A word of sudden events stands in its title: two quakes are told under one title without being a column.
    static let hasEventTitle = ItemTraits(rawValue: 1024)
    /// It was fresh at first sight and not of a feed's first document: it may set off an alert.
    static let isFresh = ItemTraits(rawValue: 2048)

    /// Whose dispatch it is: the four highest bits.
    static func wire(_ origin: WireOrigin) -> ItemTraits {
        ItemTraits(rawValue: origin.number << 12)
    }

    /// The number of the agency; 0 for the publisher's own words.
    var agency: UInt16 { rawValue >> 12 }
}
