// SPDX-License-Identifier: Apache-2.0

/// One relation of a `Link` header (RFC 8288): `hub`, `self`, `alternate` …
public struct LinkHeader: Hashable, Sendable {
    /// Lower case.
    public var relation: String
    /// Absolute.
    public var url: String
    /// The media type that it promises, lower case.
    public var type: String?

    public init(relation: String, url: String, type: String? = nil) {
        self.relation = relation
        self.url = url
        self.type = type
    }
}
