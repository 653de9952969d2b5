// SPDX-License-Identifier: Apache-2.0

/// A tag that `LooseReader` has open.
struct LooseTag {
    /// As written, in lower case, with its prefix.
    var name: String
    var element: Element
    /// Namespace declarations in force outside it.
    var bindings: Int
    /// It stands inside a text construct.
    var isMarkup: Bool
}
