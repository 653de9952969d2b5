// SPDX-License-Identifier: Apache-2.0

/// What the river is narrowed to: `/?language=&region=&publisher=&kind=&q=`.
public struct RiverQuery: Hashable, Sendable {
    public var filter: EditionFilter
    /// Searched for; nil shows everything.
    public var words: String?

    public init(filter: EditionFilter = .none, words: String? = nil) {
        self.filter = filter
        self.words = words
    }

    /// Reads the target of a request line, without the prefix of `public_url`; only its query counts.
    public init(target: String) throws(EditionAddressFailure) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let parameters = try QueryParameters(parts.count == 2 ? parts[1] : "")
        let words = parameters["q"]
        if let words, words.utf8.count > 400 {
            throw .badParameter(name: "q", expected: "the words to search for, at most 400 bytes")
        }
        self.init(filter: try parameters.filter(), words: words)
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
