// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// An item that the archive already has, as a poll needs it: is it the same, or a revision?
public struct KnownItem: Hashable, Sendable {
    public var id: ItemID
    public var matchedBy: ItemKeyKind
    /// Of the revision stored.
    public var contentDigest: Digest128

    public init(id: ItemID, matchedBy: ItemKeyKind, contentDigest: Digest128) {
        self.id = id
        self.matchedBy = matchedBy
        self.contentDigest = contentDigest
    }
}
