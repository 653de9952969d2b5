// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The parts of an item that no list and no index asks for: its text, names and attachments, in one compressed blob.
struct ItemDetail {
    var summary: String
    var contentHTML: String
    var keys: ItemKeys
    var updated: Timestamp?
    var contentDigest: Digest128
    var authors: [String]
    var categories: [String]
    var enclosures: [ParsedEnclosure]
    var image: ParsedImage?
    var rights: String?
    var originTitle: String?
    var originURL: String?
    var original: String?

    init(_ item: Item) {
        summary = item.summary
        contentHTML = item.contentHTML
        keys = item.keys
        updated = item.updated
        contentDigest = item.contentDigest
        authors = item.authors
        categories = item.categories
        enclosures = item.enclosures
        image = item.image
        rights = item.rights
        originTitle = item.originTitle
        originURL = item.originURL
        original = item.original
    }

    /// The stored form; the text first: the names after it repeat parts of its addresses and then cost next to nothing.
    func packed() -> [UInt8] {
        var writer = PackedWriter(version: 1, reserving: contentHTML.utf8.count + summary.utf8.count + 512)
        writer.put(contentHTML)
        writer.put(summary)
        writer.put(optional: keys.guid)
        writer.put(optional: keys.guidAlias)
        writer.put(optional: keys.link)
        writer.putFixed(keys.text.high)
        writer.putFixed(keys.text.low)
        writer.putFixed(contentDigest.high)
        writer.putFixed(contentDigest.low)
        writer.put(optional: updated?.milliseconds)
        writer.put(list: authors)
        writer.put(list: categories)
        writer.put(list: enclosures) { $0.put($1) }
        writer.put(list: image.map { [$0] } ?? []) { $0.put($1) }
        writer.put(optional: rights)
        writer.put(optional: originTitle)
        writer.put(optional: originURL)
        writer.put(optional: original)
        return PackedText.pack(writer.bytes)
    }

    init(packed: [UInt8]) throws {
        var reader = try PackedReader(PackedText.unpack(packed), newest: 1)
        contentHTML = try reader.text()
        summary = try reader.text()
        let guid = try reader.optionalText()
        let alias = try reader.optionalText()
        let link = try reader.optionalText()
        let text = Digest128(high: try reader.fixed(), low: try reader.fixed())
        keys = ItemKeys(guid: guid, guidAlias: alias, link: link, text: text)
        contentDigest = Digest128(high: try reader.fixed(), low: try reader.fixed())
        updated = try reader.optionalSigned().map(Timestamp.init(milliseconds:))
        authors = try reader.texts()
        categories = try reader.texts()
        enclosures = try reader.list(PackedReader.enclosure)
        image = try reader.list(PackedReader.image).first
        rights = try reader.optionalText()
        originTitle = try reader.optionalText()
        originURL = try reader.optionalText()
        original = try reader.optionalText()
    }
}
