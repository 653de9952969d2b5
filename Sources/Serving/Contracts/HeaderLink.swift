// SPDX-License-Identifier: Apache-2.0

/// One target of a `Link` header (RFC 8288).
public struct HeaderLink: Hashable, Sendable {
    /// `self`, `hub`, `alternate`, …
    public var relation: String
    /// Absolute.
    public var url: String

    public init(relation: String, url: String) {
        self.relation = relation
        self.url = url
    }
}
