// SPDX-License-Identifier: Apache-2.0

public import NewsModel
public import NewsText

/// What an item is compared by: its folded title without marks and site name, and the start of its folded text
/// without credits, footers and the title said again.
///
/// Made from what the archive keeps of an item and from nothing else, so that an index rebuilt after a restart
/// decides as the first one did.
public struct ComparisonText: Sendable {
    /// The whole folded title, mark included.
    public let headline: FoldedText
    /// The words of the title that are compared.
    public let title: FoldedText
    public let body: FoldedText
    /// The mark that the title carries.
    public let mark: BreakingMark?
    /// Whose dispatch it is, as far as its credit says.
    public let wire: WireOrigin?

    /// How much text is read: bytes of markup-free text, and words.
    static let byteLimit = 2400
    static let wordLimit = 200

    /// - Parameter site: folded names of the publisher, to take off the title.
    public init(of item: Item, site: [FoldedText] = []) {
        headline = FoldedText(item.title)
        mark = BreakingMark(title: headline, categories: item.categories)
        title = TitleTrimmer.trim(headline, mark: mark, site: site)
        let source = item.contentHTML.isEmpty ? item.summary : item.contentHTML
        let whole = FoldedText(
            utf8: MarkupStripper.strip(source, limit: Self.byteLimit), limit: Self.wordLimit)
        let origin = item.originTitle.map { FoldedText($0) }
        wire = WireOrigin(text: whole, origin: origin, authors: item.authors, title: title)
        body = Boilerplate.cut(whole, title: title)
    }
}
