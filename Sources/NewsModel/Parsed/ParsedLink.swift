// SPDX-License-Identifier: Apache-2.0

/// A link of a feed or an item.
public struct ParsedLink: Hashable, Sendable {
    /// `alternate` unless said otherwise.
    public var relation: String
    /// Absolute wherever a base is known.
    public var address: String
    public var type: String?
    public var title: String?
    public var language: String?
    /// Bytes, as announced.
    public var length: Int?

    public init(
        relation: String = "alternate", address: String, type: String? = nil, title: String? = nil,
        language: String? = nil, length: Int? = nil
    ) {
        self.relation = relation
        self.address = address
        self.type = type
        self.title = title
        self.language = language
        self.length = length
    }
}
