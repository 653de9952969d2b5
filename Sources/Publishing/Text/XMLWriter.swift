// SPDX-License-Identifier: Apache-2.0

/// Builds one well-formed XML document: every start has its end, every text is escaped.
struct XMLWriter {
    /// An attribute whose nil value leaves it out.
    typealias Attributes = KeyValuePairs<StaticString, String?>

    private(set) var bytes: [UInt8]

    /// Begins with the XML declaration and, when given, the style sheet that a browser may show the document with.
    init(capacity: Int = 4096, styleSheet: String? = nil) {
        bytes = []
        bytes.reserveCapacity(capacity)
        put("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        if let styleSheet {
            put("<?xml-stylesheet type=\"text/css\" href=\"")
            XMLEscaper.append(attribute: styleSheet, to: &bytes)
            put("\"?>\n")
        }
    }

    /// An element with children.
    mutating func element(
        _ name: StaticString, _ attributes: Attributes = [:], children: (inout XMLWriter) -> Void
    ) {
        start(name, attributes)
        put(">\n")
        children(&self)
        end(name)
    }

    /// An element with text, or an empty one.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String? = nil) {
        start(name, attributes)
        guard let text, !text.isEmpty else {
            put("/>\n")
            return
        }
        put(">")
        XMLEscaper.append(text: text, to: &bytes)
        end(name)
    }

    /// The element when there is something to say in it.
    mutating func optional(_ name: StaticString, _ attributes: Attributes = [:], text: String?) {
        if let text, !text.isEmpty {
            element(name, attributes, text: text)
        }
    }

    private mutating func start(_ name: StaticString, _ attributes: Attributes) {
        put("<")
        put(name)
        for case (let key, let value?) in attributes {
            put(" ")
            put(key)
            put("=\"")
            XMLEscaper.append(attribute: value, to: &bytes)
            put("\"")
        }
    }

    private mutating func end(_ name: StaticString) {
        put("</")
        put(name)
        put(">\n")
    }

    private mutating func put(_ text: StaticString) {
        bytes.append(contentsOf: text.description.utf8)
    }
}
