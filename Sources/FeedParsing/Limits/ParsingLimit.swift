// SPDX-License-Identifier: Apache-2.0

/// The bounds that a hostile document can run into, each an error of its own.
public enum ParsingLimit: String, Sendable, CaseIterable {
    /// Elements, or JSON values, inside one another.
    case depth
    /// Items in one document.
    case items
    /// Bytes of the attributes of one element.
    case attributeBytes = "attribute-bytes"
    /// Bytes of one text.
    case textBytes = "text-bytes"
    /// Bytes that entities declared by the document expand to.
    case entityBytes = "entity-bytes"
    /// Bytes of the whole document.
    case documentBytes = "document-bytes"

    /// What it counts, in words.
    var subject: String {
        switch self {
        case .depth: "elements are nested deeper than"
        case .items: "it has more items than"
        case .attributeBytes: "the attributes of one element are longer in bytes than"
        case .textBytes: "one text is longer in bytes than"
        case .entityBytes: "its entities expand to more bytes than"
        case .documentBytes: "it is longer in bytes than"
        }
    }
}
