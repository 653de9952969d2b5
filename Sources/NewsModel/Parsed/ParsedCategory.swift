// SPDX-License-Identifier: Apache-2.0

/// A category, tag or section.
public struct ParsedCategory: Hashable, Sendable, Codable {
    public var term: String?
    public var scheme: String?
    public var label: String?

    public init(term: String?, scheme: String? = nil, label: String? = nil) {
        self.term = term
        self.scheme = scheme
        self.label = label
    }
}
