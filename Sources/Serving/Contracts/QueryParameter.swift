// SPDX-License-Identifier: Apache-2.0

/// One `name=value` of an address's query, percent-decoded.
public struct QueryParameter: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
