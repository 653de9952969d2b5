// SPDX-License-Identifier: Apache-2.0

/// One subscription of an OPML list.
public struct Outline: Hashable, Sendable {
    /// `xmlUrl`
    public var feedAddress: String
    /// `htmlUrl`
    public var siteAddress: String?
    /// `title`, else `text`
    public var title: String?
    public var language: String?
    /// The words of `category`, which separates paths by commas and their parts by slashes.
    public var categories: [String]
    /// The folders that it stands in, outermost first.
    public var folders: [String]
    /// Where its start tag ends, from 1; 0 when no place is known.
    public var line: Int

    public init(
        feedAddress: String, siteAddress: String? = nil, title: String? = nil, language: String? = nil,
        categories: [String] = [], folders: [String] = [], line: Int = 0
    ) {
        self.feedAddress = feedAddress
        self.siteAddress = siteAddress
        self.title = title
        self.language = language
        self.categories = categories
        self.folders = folders
        self.line = line
    }
}
