// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org) in one pass.
struct JSONFeedReader {
    let limits: ParsingLimits
    let mode: ParsingMode
    let hints: DocumentHints
    var feed = ParsedFeed(format: .json11, encoding: "utf-8")
    var finisher: TextFinisher
    let dates: DateReader
    /// Bytes of the text that is being read.
    var text: [UInt8] = []
    private var hasVersion = false
    private var hasItems = false
    private var leavesPartsOut = false

    init(limits: ParsingLimits, mode: ParsingMode, hints: DocumentHints) {
        self.limits = limits
        self.mode = mode
        self.hints = hints
        finisher = TextFinisher(mode: mode)
        dates = DateReader(zone: hints.zone)
        if let header = hints.contentLanguage?.split(separator: ",").first?.trimmedOfSpace, !header.isEmpty {
            feed.channel.language = LanguageTag(header)
        }
    }

    mutating func read(_ document: DecodedDocument) throws(ParsingFailure) -> ParsedFeed {
        feed.encoding = document.encoding
        feed.malformation = document.problem
        var cursor = JSONCursor(document.bytes, limits: limits)
        do throws(JSONCursor.Fault) {
            guard try cursor.peek() == .object else { throw cursor.fault("a list") }
            try cursor.readObject { cursor, key throws(JSONCursor.Fault) in try self.readMember(key, &cursor)
            }
        } catch {
            let place = DocumentPosition(of: error.offset, in: document.bytes)
            if let limit = error.limit {
                throw .limitExceeded(limit, bound: limits[limit], at: place)
            }
            guard hasVersion || hasItems else {
                throw .notAFeed(found: "JSON of another kind", advertised: [])
            }
            feed.malformation = feed.malformation ?? "\(error.reason) (\(place))"
        }
        guard hasVersion || hasItems else {
            throw .notAFeed(found: "JSON of another kind", advertised: [])
        }
        settle()
        if feed.malformation == nil, leavesPartsOut { feed.malformation = limits.leftOut }
        return feed
    }

    private mutating func readMember(_ key: String, _ cursor: inout JSONCursor) throws(JSONCursor.Fault) {
        switch key {
        case "version":
            let version = try cursor.text() ?? ""
            hasVersion = version.contains("jsonfeed.org")
            feed.format =
                ["/1", "/1.0"].contains { version.hasSuffix($0) } || ["1", "1.0"].contains(version)
                ? .json1 : .json11
        case "title":
            let finished = try finish(&cursor, .text)
            feed.channel.title = finished?.plain
            feed.channel.titleDetail = finished?.detail
        case "description":
            let finished = try finish(&cursor, .text)
            feed.channel.description = finished?.plain
            feed.channel.descriptionDetail = finished?.detail
        case "home_page_url":
            if let address = try address(&cursor) {
                feed.channel.link = address
                feed.channel.links.append(ParsedLink(address: address))
            }
        case "feed_url":
            if let address = try address(&cursor) {
                feed.channel.selfLink = address
                feed.channel.links.append(ParsedLink(relation: "self", address: address))
            }
        case "next_url":
            if let address = try address(&cursor) {
                feed.channel.links.append(ParsedLink(relation: "next", address: address))
            }
        case "icon":
            feed.channel.logo = try address(&cursor)
            feed.channel.image = feed.channel.logo.map { ParsedImage(address: $0) }
        case "favicon": feed.channel.icon = try address(&cursor)
        case "language": feed.channel.language = try cursor.text().map { LanguageTag($0) }
        case "author", "authors":
            let people = try people(&cursor)
            if key == "authors" || feed.channel.authors.isEmpty {
                feed.channel.authors = people.isEmpty ? feed.channel.authors : people
            }
        case "hubs": try readHubs(&cursor)
        case "items": try readItems(&cursor)
        default: try cursor.skip()
        }
    }

    private mutating func readHubs(_ cursor: inout JSONCursor) throws(JSONCursor.Fault) {
        var found: [String] = []
        var url: String?
        try cursor.objects { cursor, key throws(JSONCursor.Fault) in
            if key == "url" { url = try self.address(&cursor) } else { try cursor.skip() }
        } end: { () throws(JSONCursor.Fault) in
            if let url, self.takesMore(than: found.count) { found.append(url) }
            url = nil
        }
        feed.channel.hubs = found
        feed.channel.links += found.map { ParsedLink(relation: "hub", address: $0) }
    }

    private mutating func readItems(_ cursor: inout JSONCursor) throws(JSONCursor.Fault) {
        guard try cursor.peek() == .array else {
            try cursor.skip()
            return
        }
        hasItems = true
        try cursor.readArray { cursor throws(JSONCursor.Fault) in
            guard try cursor.peek() == .object else {
                try cursor.skip()
                return
            }
            guard self.feed.items.count < self.limits.maximumItems else {
                throw JSONCursor.Fault(reason: "too many items", offset: cursor.index, limit: .items)
            }
            let item = try self.readItem(&cursor)
            self.feed.items.append(item)
        }
    }

    /// Whether a list of that length takes one part more.
    mutating func takesMore(than count: Int) -> Bool {
        if count < limits.maximumPartsPerItem { return true }
        leavesPartsOut = true
        return false
    }

    /// Members come in any order, so what depends on the head is settled at the end.
    private mutating func settle() {
        guard mode == .full else { return }
        for index in feed.items.indices {
            ItemLanguage.settle(&feed.items[index], feedLanguage: feed.channel.language)
        }
    }
}
