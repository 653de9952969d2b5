// SPDX-License-Identifier: Apache-2.0

/// One line of a recorded stream: an item as its feed gave it, and when it was first seen.
struct RecordedItem: Decodable {
    /// The stream's own name for this line.
    var id: String
    /// RFC 3339.
    var arrival: String
    /// The id of one of the stream's sources.
    var source: String
    var guid: String?
    var url: String?
    var title: String?
    var summary: String?
    var content: String?
    /// As the feed wrote it; missing or empty where it wrote none.
    var published: String?
    var language: String?

    enum CodingKeys: String, CodingKey {
        case id, source, guid, url, title, published
        case arrival = "arrival_time"
        case summary = "summary_html"
        case content = "content_html"
        case language = "lang"
    }

    /// The RSS 2.0 document that such a feed would have given with this item alone, so that it takes the way of every
    /// other document: parsed, repaired, sanitised.
    var document: [UInt8] {
        var writer = RecordedDocumentWriter()
        writer.open()
        writer.element("title", title)
        writer.element("link", url)
        writer.element("guid isPermaLink=\"false\"", guid, closing: "guid")
        writer.element("pubDate", published)
        writer.element("dc:language", language)
        writer.element("description", summary)
        writer.element("content:encoded", content)
        writer.close()
        return writer.bytes
    }
}
