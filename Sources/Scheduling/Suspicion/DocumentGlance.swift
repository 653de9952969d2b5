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

    /// The words of its titles.
    var words: Set<UInt32> {
        var words = TitleWords()
        for line in lines { words.read(line.title) }
        return words.hashes
    }
}
