// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// An entry that left: what a tombstone says (RFC 6721).
public struct Withdrawal: Hashable, Sendable {
    /// The id that the entry had.
    public var id: String
    public var at: Timestamp
    /// Why, in the editor's words; public.
    public var reason: String?

    public init(id: String, at: Timestamp, reason: String? = nil) {
        self.id = id
        self.at = at
        self.reason = reason
    }
}
