// SPDX-License-Identifier: Apache-2.0

import Foundation
import FoundationXML

/// A document as an independent parser reads it back: names as written, text joined.
final class XMLNode {
    let name: String
    let attributes: [String: String]
    private(set) var children: [XMLNode] = []
    private(set) var text = ""

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// nil when the bytes are no well-formed XML.
    static func parse(_ bytes: [UInt8]) -> XMLNode? {
        let reader = Reader()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reader
        return parser.parse() ? reader.root : nil
    }

    func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

    func first(_ name: String) -> XMLNode? { all(name).first }

    /// The text of the first child of that name.
    subscript(name: String) -> String? { first(name)?.text }

    /// The addresses of links with that relation, in order.
    func links(_ relation: String, element: String = "link") -> [String] {
        all(element).filter { $0.attributes["rel"] == relation }.compactMap { $0.attributes["href"] }
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var root: XMLNode?
        private var path: [XMLNode] = []

        func parser(
            _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            let node = XMLNode(name: elementName, attributes: attributes)
            path.last?.children.append(node)
            path.append(node)
            root = root ?? node
        }

        func parser(
            _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
            qualifiedName: String?
        ) {
            path.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            path.last?.text += string
        }
    }
}
