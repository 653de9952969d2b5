// SPDX-License-Identifier: Apache-2.0

/// One item of a document, as plain values.
public struct ParsedItem: Hashable, Sendable {
    /// guid or Atom id, as written.
    public var id: String?
    /// True when the guid is the link and no other link contradicts it.
    public var idIsPermalink = false
    /// The article's page.
    public var url: String?
    public var links: [ParsedLink] = []
    /// Plain text.
    public var title: String?
    public var titleDetail: ParsedText?
    /// Plain text.
    public var summary: String?
    public var summaryDetail: ParsedText?
    public var rights: String?
    public var rightsDetail: ParsedText?
    public var content: [ParsedText] = []
    /// The best of `content` as sanitised HTML.
    public var contentHTML: String?
    /// The same as plain text.
    public var contentText: String?
    /// True when sanitising took away more than white space: the original is then worth keeping.
    public var lostMarkup = false
    public var language: LanguageTag?
    /// Of the title.
    public var direction: TextDirection?
    public var published: Timestamp?
    /// False when the written date carried no zone and the feed's was assumed.
    public var publishedHasZone = true
    public var updated: Timestamp?
    public var authors: [ParsedPerson] = []
    public var contributors: [ParsedPerson] = []
    public var publisher: ParsedPerson?
    public var categories: [ParsedCategory] = []
    public var enclosures: [ParsedEnclosure] = []
    public var image: ParsedImage?
    public var commentsURL: String?
    public var commentsFeedURL: String?
    public var externalURL: String?
    private var farSource: OutOfLine<ParsedChannel>?

    public init() {}

    /// The feed that the item was taken from, as it says.
    public var source: ParsedChannel? {
        get { farSource?.value }
        set { farSource = OutOfLine(newValue) }
    }
}
