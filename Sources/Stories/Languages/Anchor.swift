// SPDX-License-Identifier: Apache-2.0

/// Something that two languages share: a number, a place, a name's consonants, a concept, a day.
struct Anchor: Hashable {
    /// Its hash.
    var term: UInt32
    /// How often it was met, times ten, at most 40; in the title it counts more.
    var weight: UInt16
    var kind: Kind

    enum Kind: UInt8 {
        case number, entity, name, concept, date

        /// Two stories need two anchors of the hard kinds.
        var isHard: Bool { self != .concept && self != .date }
    }

    /// Weight and kind in nine bits.
    var traits: UInt16 { weight << 3 | UInt16(kind.rawValue) }

    /// A slot of the vocabulary of anchors with the traits below it.
    static func packed(slot: Int32, traits: UInt16) -> UInt32 {
        UInt32(bitPattern: slot) << 9 | UInt32(traits & 511)
    }

    static func slot(of packed: UInt32) -> Int { Int(packed >> 9) }
    static func weight(of packed: UInt32) -> Int32 { Int32(truncatingIfNeeded: packed >> 3 & 63) }
    static func kind(of packed: UInt32) -> Kind { Kind(rawValue: UInt8(packed & 7)) ?? .date }
}
