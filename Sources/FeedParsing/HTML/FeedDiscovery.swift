// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Finds the feeds that a web page names.
public enum FeedDiscovery {
    /// The addresses of the page's feeds, absolute, in document order, each once: what `link rel=alternate`
    /// announces with a feed's media type; failing that, links of the page that look like a feed's address.
    ///
    /// - Parameters:
    ///   - html: the page's bytes in any charset that holds ASCII.
    ///   - base: the page's address; a `base` element of the page goes before it.
    public static func feeds(inPage html: [UInt8], base: String) -> [String] {
        var reader = FeedLinkReader(base: base)
        UTF8Repair.read(html.span) { reader.read($0) }
        return reader.announced.isEmpty ? reader.guessed : reader.announced
    }

    /// The WebSub hubs and the own addresses that a page's link elements name, absolute, in document order.
    public static func hubs(inPage html: [UInt8], base: String) -> (hubs: [String], selves: [String]) {
        var reader = FeedLinkReader(base: base)
        UTF8Repair.read(html.span) { reader.read($0) }
        return (reader.hubs, reader.selves)
    }
}
