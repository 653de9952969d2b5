// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What the river is narrowed to, and which of its pages: `/?language=&region=&publisher=&kind=&q=&page=&until=`.
public struct RiverQuery: Hashable, Sendable {
    /// Stories of one page.
    public static let pageLength = 40
    /// Pages at most: a thousand stories, as long as an edition; what is older stands in the archives by day.
    public static let highestPage = 25

    public var filter: EditionFilter
    /// Searched for; nil shows everything.
    public var words: String?
    /// 1 is the newest.
    public var page: Int
    /// Only what was true before that instant, so that older pages do not shift while news arrive; nil is now.
    public var until: Timestamp?

    public init(
        filter: EditionFilter = .none, words: String? = nil, page: Int = 1, until: Timestamp? = nil
    ) {
        self.filter = filter
        self.words = words
        self.page = page
        self.until = until
    }

    /// Whether anything is left out but for the page's length.
    public var isFiltered: Bool { words != nil || !filter.isEmpty }

    /// Reads the target of a request line, without the prefix of `public_url`; only its query counts.
    public init(target: String) throws(EditionAddressFailure) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let parameters = try QueryParameters(parts.count == 2 ? parts[1] : "")
        let words = parameters["q"]
        if let words, words.utf8.count > 400 {
            throw .badParameter(name: "q", expected: "the words to search for, at most 400 bytes")
        }
        let page = try parameters.number("page", in: 1...Self.highestPage)
        // To the end of the year 9999: more is no date that anybody writes.
        let until = try parameters.number("until", in: 0...253_402_300_799)
        self.init(
            filter: try parameters.filter(), words: words, page: page ?? 1,
            until: until.map { Timestamp(seconds: Int64($0)) })
    }

    /// Path and query of another page of the same wishes, as they were true at that instant.
    public func target(page: Int, until: Timestamp) -> String {
        let first = key.pagePath
        guard page > 1 else { return first }
        // The second begun is part of it: nothing that this page shows may fall out of the next.
        return first + (first.contains("?") ? "&" : "?") + "page=\(page)&until=\(until.seconds + 1)"
    }

    /// The edition that shows the same.
    public var key: EditionKey {
        if let words {
            return EditionKey(.search(words), filter: filter)
        }
        switch (filter.languages.count, filter.kinds.count, filter.regions.count, filter.publishers.count) {
        case (1, 0, 0, 0): return EditionKey(.language(filter.languages[0]))
        case (0, 1, 0, 0): return EditionKey(.kind(filter.kinds[0]))
        case (0, 0, 1, 0): return EditionKey(.region(filter.regions[0]))
        case (0, 0, 0, 1): return EditionKey(.publisher(filter.publishers[0]))
        default: return EditionKey(.merged, filter: filter)
        }
    }
}
