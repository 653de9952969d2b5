// SPDX-License-Identifier: Apache-2.0

/// What a `DocumentServer` was asked.
public struct ServedRequest: Hashable, Sendable {
    public var method: String
    /// Without the query.
    public var path: String
    /// Behind the question mark; empty when there is none.
    public var query: String
    /// Names in lower case.
    public var headers: [String: String]
    public var body: [UInt8]
}
