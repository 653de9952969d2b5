// SPDX-License-Identifier: Apache-2.0

/// The dialect that a document is written in.
public enum FeedFormat: String, Sendable, Codable, CaseIterable {
    case rss090, rss091, rss092, rss093, rss094, rss10, rss20
    /// RSS of an unknown version.
    case rss
    case atom03, atom10
    /// A draft of Atom between 0.3 and 1.0.
    case atom
    case json1, json11
    /// A Google News sitemap.
    case sitemap
}
