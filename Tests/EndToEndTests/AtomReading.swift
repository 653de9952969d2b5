// SPDX-License-Identifier: Apache-2.0

import Foundation
import FoundationXML

/// Reads an Atom document with Foundation's own XML reader: no line of it is ours.
final class AtomReading: NSObject, XMLParserDelegate {
    struct Entry {
        var id = ""
        var title = ""
        var links: [(relation: String, href: String)] = []
    }

    private(set) var entries: [Entry] = []
    private var text = ""
    private var path: [String] = []

    init(_ data: Data) throws {
        super.init()
        let parser = XMLParser(data: data)
        parser.delegate = self
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        path.append(name)
        text = ""
        if path == ["feed", "entry"] { entries.append(Entry()) }
        if path == ["feed", "entry", "link"] {
            entries[entries.count - 1].links.append(
                (attributes["rel"] ?? "alternate", attributes["href"] ?? ""))
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        text += string
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if path == ["feed", "entry", "id"] { entries[entries.count - 1].id = text }
        if path == ["feed", "entry", "title"] { entries[entries.count - 1].title = text }
        path.removeLast()
    }
}
