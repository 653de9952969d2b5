// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What an edition is of, before filters.
public enum EditionScope: Hashable, Sendable {
    /// `/feed`: one entry per story, fairly chosen.
    case merged
    /// `/items`: every item, nothing grouped.
    case items
    /// `/breaking`: the stories called out.
    case breaking
    /// `/language/ar`, stories led in it.
    case language(LanguageTag)
    /// `/publisher/hespress`
    case publisher(PublisherID)
    /// `/region/souss-massa`
    case region(Region)
    /// `/kind/sport`
    case kind(PublisherKind)
    /// `/tag/…`: items of a category, compared as written but for letter case.
    case tag(String)
    /// `/story/ID`: every report of one story. The UUID, lower case, without `urn:uuid:`.
    case story(String)
    /// `/search?q=…`, trimmed.
    case search(String)
    /// `/feed/archive/2026-11-22`, `/feed/archive/2026-11-22-2`: the stories whose first event fell on that UTC day, in
    /// parts of bounded length (RFC 5005, section 4).
    case archive(ArchiveDocument)

    /// Whether its entries are items rather than stories.
    public var listsItems: Bool {
        switch self {
        case .items, .story: true
        default: false
        }
    }
}
