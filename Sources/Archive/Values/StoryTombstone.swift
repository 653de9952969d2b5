// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// A story that an archive page listed and must not show any more (RFC 6721, `deleted-entry`).
public struct StoryTombstone: Hashable, Sendable {
    public var publicID: String
    public var at: Timestamp
    /// The story that it was merged into; nil when it was hidden.
    public var mergedInto: String?

    public init(publicID: String, at: Timestamp, mergedInto: String?) {
        self.publicID = publicID
        self.at = at
        self.mergedInto = mergedInto
    }
}
