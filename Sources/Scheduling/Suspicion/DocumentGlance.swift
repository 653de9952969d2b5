// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What a document looks like from afar: enough to tell whether its feed is still the same.
public struct DocumentGlance: Hashable, Sendable {
    /// One item, as far as it tells anything.
    public struct Line: Hashable, Sendable {
        public var title: String
        public var language: LanguageTag?
        /// The registrable domain that its link leads to.
        public var domain: String?
        /// As stated; nil when it states none that can be believed.
        public var published: Timestamp?

        public init(
            title: String, language: LanguageTag? = nil, domain: String? = nil, published: Timestamp? = nil
        ) {
            self.title = title
            self.language = language
            self.domain = domain
            self.published = published
        }
    }

    public var lines: [Line]

    public init(lines: [Line]) {
        self.lines = lines
    }

    /// Words of four letters and more, in lower case; shorter ones stand in every text.
    var words: Set<String> {
        var words: Set<String> = []
        for line in lines {
            for word in line.title.split(whereSeparator: { !$0.isLetter }) where word.count >= 4 {
                words.insert(word.lowercased())
            }
        }
        return words
    }
}
