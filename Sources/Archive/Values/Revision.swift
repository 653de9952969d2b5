// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What an item said before it was changed.
public struct Revision: Hashable, Sendable {
    /// 1 for the first change.
    public var number: Int
    /// When the change was seen.
    public var at: Timestamp
    /// The fields that changed.
    public var changes: Set<ItemField>
    /// Their values before; nil where the field did not change.
    public var title: String?
    public var summary: String?
    public var contentHTML: String?
    public var url: String?

    public init(
        number: Int, at: Timestamp, changes: Set<ItemField>, title: String? = nil, summary: String? = nil,
        contentHTML: String? = nil, url: String? = nil
    ) {
        self.number = number
        self.at = at
        self.changes = changes
        self.title = title
        self.summary = summary
        self.contentHTML = contentHTML
        self.url = url
    }
}
