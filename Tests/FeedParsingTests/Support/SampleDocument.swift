// SPDX-License-Identifier: Apache-2.0

import NewsModel

@testable import FeedParsing

/// Small documents around the part that a test is about.
enum SampleDocument {
    static func rss(_ channel: String, attributes: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" \(attributes)><channel>\(channel)</channel></rss>
        """
    }

    static func rssItem(_ item: String, attributes: String = "") -> String {
        rss("<title>جريدة تارودانت</title><item>\(item)</item>", attributes: attributes)
    }

    static func atom(_ feed: String, attributes: String = "") -> String {
        """
        <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" \(attributes)>\(feed)</feed>
        """
    }

    static func atomEntry(_ entry: String, attributes: String = "") -> String {
        atom("<entry>\(entry)</entry>", attributes: attributes)
    }

    static func parse(
        _ document: String, base: String? = nil, mode: ParsingMode = .full
    ) throws(ParsingFailure) -> ParsedFeed {
        try FeedParser(mode: mode).parse(Array(document.utf8), hints: DocumentHints(baseURL: base))
    }

    static func parse(
        bytes: [UInt8], contentType: String? = nil
    ) throws(ParsingFailure) -> ParsedFeed {
        try FeedParser().parse(bytes, hints: DocumentHints(contentType: contentType))
    }

    /// The only item of a document.
    static func item(_ document: String, base: String? = nil) throws(ParsingFailure) -> ParsedItem {
        let feed = try parse(document, base: base)
        guard feed.items.count == 1 else {
            throw .parseFailed(reason: "\(feed.items.count) items", at: nil)
        }
        return feed.items[0]
    }
}
