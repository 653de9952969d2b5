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
    /// The folders that it stands in, outermost first.
    public var folders: [String]

    public init(
        feedAddress: String, siteAddress: String? = nil, title: String? = nil, language: String? = nil,
        folders: [String] = []
    ) {
        self.feedAddress = feedAddress
        self.siteAddress = siteAddress
        self.title = title
        self.language = language
        self.folders = folders
    }
}
