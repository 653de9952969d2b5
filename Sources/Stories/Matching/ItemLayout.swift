// SPDX-License-Identifier: Apache-2.0

/// How many values of each sort an item has, and so where each sort begins in its two flat arrays.
struct ItemLayout: Hashable, Sendable {
    /// 32 bits wide, in this order.
    var terms: UInt8 = 0
    var anchors: UInt8 = 0
    var numbers: UInt8 = 0
    var titleNumbers: UInt8 = 0
    /// 16 bits wide, in this order.
    var pairs: UInt8 = 0
    var grams: UInt8 = 0
    var dates: UInt8 = 0
    var entities: UInt8 = 0
    var titleEntities: UInt8 = 0

    static let bytes = 9

    /// How many 32-bit and 16-bit values there are.
    var wide: Int { Int(terms) + Int(anchors) + Int(numbers) + Int(titleNumbers) }
    var narrow: Int { Int(pairs) + Int(grams) + Int(dates) + Int(entities) + Int(titleEntities) }
}
