// SPDX-License-Identifier: Apache-2.0

/// Something that two languages share: a number, a place, a name's consonants, a concept, a day.
struct Anchor: Hashable {
    /// Its number in the vocabulary of anchors.
    var slot: Int32
    /// How often it was met, times ten; in the title it counts more.
    var weight: UInt16
    var kind: Kind

    enum Kind: UInt8 {
        case number, entity, name, concept, date

        /// Two stories need two anchors of the hard kinds.
        var isHard: Bool { self != .concept && self != .date }
    }
}
