// SPDX-License-Identifier: Apache-2.0

/// Where an attribute of plain XML stands in its document.
struct PlainAttribute {
    var name: Int
    var length: Int
    /// The place of the colon in the name; -1 without a prefix.
    var colon = -1
    var value: Range<Int> = 0..<0
    /// `xmlns` or `xmlns:prefix`.
    var isDeclaration = false
    /// The value holds references, tabs or line feeds.
    var needsDecoding = false

    var end: Int { name &+ length }
}
