// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension JSONFeedReader {
    mutating func readItem(_ cursor: inout JSONCursor) throws(JSONCursor.Fault) -> ParsedItem {
        var item = ParsedItem()
        var html: FinishedText?
        var plain: FinishedText?
        var picture: String?
        var banner: String?
        try cursor.readObject { cursor, key throws(JSONCursor.Fault) in
            switch key {
            case "id": item.id = try cursor.text()
            case "url": item.url = try self.address(&cursor)
            case "external_url": item.externalURL = try self.address(&cursor)
            case "title":
                let finished = try self.finish(&cursor, .text)
                item.title = finished?.plain
                item.titleDetail = finished?.detail
            case "summary":
                let finished = try self.finish(&cursor, .text)
                item.summary = finished?.plain
                item.summaryDetail = finished?.detail
            case "content_html": html = try self.finish(&cursor, .html)
            case "content_text": plain = try self.finish(&cursor, .text)
            case "image": picture = try self.address(&cursor)
            case "banner_image": banner = try self.address(&cursor)
            case "date_published":
                if let date = try self.date(&cursor) {
                    item.published = date.timestamp
                    item.publishedHasZone = date.hasZone
                }
            case "date_modified": item.updated = try self.date(&cursor)?.timestamp
            case "language": item.language = try cursor.text().map { LanguageTag($0) }
            case "author", "authors":
                let people = try self.people(&cursor)
                if !people.isEmpty, key == "authors" || item.authors.isEmpty { item.authors = people }
            case "tags":
                try self.readTags(&cursor, into: &item)
            case "attachments":
                try self.readAttachments(&cursor, into: &item)
            default: try cursor.skip()
            }
        }
        item.image = (picture ?? banner).map { ParsedImage(address: $0) }
        if let url = item.url {
            item.links.append(ParsedLink(address: url))
        }
        item.content = [html, plain].compactMap { $0?.detail }
        item.contentHTML = html?.detail.value
        item.contentText = (html ?? plain)?.plain
        if item.contentHTML == nil, mode == .full {
            item.contentHTML = plain.map { MarkupWriter.paragraph($0.detail.value) }
        }
        item.lostMarkup = html?.lostMarkup ?? false
        item.idIsPermalink = item.id != nil && item.id == item.url
        return item
    }

    mutating func finish(
        _ cursor: inout JSONCursor, _ kind: TextConstruct.Kind
    ) throws(JSONCursor.Fault) -> FinishedText? {
        guard try cursor.peek() == .string else {
            guard let word = try cursor.text() else { return nil }
            text = Array(word.utf8)
            return finished(kind)
        }
        try cursor.readString(into: &text)
        TextRepair.repair(&text, 0..<text.count)
        return finished(kind)
    }

    private mutating func finished(_ kind: TextConstruct.Kind) -> FinishedText? {
        finisher.finish(
            text, kind: kind, language: feed.channel.language, base: hints.baseURL,
            statedBase: hints.baseURL)
    }

    func address(_ cursor: inout JSONCursor) throws(JSONCursor.Fault) -> String? {
        guard let written = try cursor.text()?[...].trimmedOfSpace, !written.isEmpty,
            written.utf8.count <= limits.maximumAddressBytes
        else { return nil }
        guard mode == .full else { return written }
        return WebAddress.resolve(written, against: hints.baseURL) ?? written
    }

    private func date(_ cursor: inout JSONCursor) throws(JSONCursor.Fault) -> ReadDate? {
        try cursor.text().flatMap { dates.read($0) }
    }

    mutating func people(_ cursor: inout JSONCursor) throws(JSONCursor.Fault) -> [ParsedPerson] {
        var people: [ParsedPerson] = []
        var person = ParsedPerson()
        if try cursor.peek() == .string {
            return try cursor.text().map { [PersonReader.read($0)] } ?? []
        }
        try cursor.objects { cursor, key throws(JSONCursor.Fault) in
            switch key {
            case "name": person.name = try cursor.text()
            case "url":
                let address = try self.address(&cursor)
                if let address, address.hasPrefix("mailto:") {
                    person.email = String(address.dropFirst(7))
                } else {
                    person.address = address
                }
            default: try cursor.skip()
            }
        } end: { () throws(JSONCursor.Fault) in
            if !person.isEmpty, self.takesMore(than: people.count) { people.append(person) }
            person = ParsedPerson()
        }
        return people
    }

    private mutating func readTags(_ cursor: inout JSONCursor, into item: inout ParsedItem) throws(JSONCursor
        .Fault)
    {
        guard try cursor.peek() == .array else {
            if let tag = try cursor.text() { item.categories.append(ParsedCategory(term: tag)) }
            return
        }
        try cursor.readArray { cursor throws(JSONCursor.Fault) in
            if let tag = try cursor.text(), self.takesMore(than: item.categories.count) {
                item.categories.append(ParsedCategory(term: tag))
            }
        }
    }

    private mutating func readAttachments(
        _ cursor: inout JSONCursor, into item: inout ParsedItem
    ) throws(JSONCursor.Fault) {
        var file = ParsedEnclosure(address: "")
        try cursor.objects { cursor, key throws(JSONCursor.Fault) in
            switch key {
            case "url": file.address = try self.address(&cursor) ?? ""
            case "mime_type": file.type = try cursor.text()
            case "title": file.title = try cursor.text()
            case "size_in_bytes": file.length = try cursor.number()
            case "duration_in_seconds": file.duration = try cursor.number()
            default: try cursor.skip()
            }
        } end: { () throws(JSONCursor.Fault) in
            if !file.address.isEmpty, self.takesMore(than: item.enclosures.count) {
                item.enclosures.append(file)
            }
            file = ParsedEnclosure(address: "")
        }
    }
}
