// SPDX-License-Identifier: Apache-2.0

/// A text that is being read, and what its element says of it.
struct TextConstruct {
    enum Kind: Equatable {
        /// Plain, as declared.
        case text
        case html
        case xhtml
        /// RSS: the value itself has to tell.
        case undeclared
        /// Something else than text or HTML.
        case media(String)
    }

    var element = Element.other
    var kind = Kind.text
    /// Base 64, declared by Atom 0.3's `mode` or implied by a binary media type.
    var isEncoded = false
    /// Atom `src`.
    var source: String?
    /// Child elements were met, so the value is serialised markup.
    var holdsMarkup = false

    init() {}

    init(element: Element, isAtom: Bool) {
        self.element = element
        switch element {
        case .encoded: kind = .html
        case .body: kind = .xhtml
        case .description, .mediaDescription: kind = .undeclared
        default: kind = isAtom ? .text : .undeclared
        }
    }

    /// Takes what the element declares of its text.
    mutating func read(_ attributes: AttributeBuffer) {
        if let type = attributes.lowered(.type).flatMap(Self.essence(of:)) { declare(type) }
        if let mode = attributes.lowered(.mode) {
            // What Atom 0.3 says of the encoding counts more than what the media type makes likely.
            isEncoded = mode == "base64"
        }
        if isEncoded, attributes.has(.src) {
            isEncoded = false
        }
        source = attributes.filled(.src)
    }

    private mutating func declare(_ type: String) {
        switch type {
        case "text", "plain", "text/plain": kind = .text
        case "html", "text/html", "text/x-html", "application/html": kind = .html
        case "xhtml", "application/xhtml+xml", "application/xhtml": kind = .xhtml
        default:
            guard type.contains("/") else { return }
            guard !type.hasPrefix("text/") else {
                kind = .text
                return
            }
            kind = .media(type)
            isEncoded = !(type.hasSuffix("+xml") || type.hasSuffix("/xml"))
        }
    }

    /// A media type without its parameters (RFC 9110, section 8.3.1): `text/html; charset=utf-8` is HTML.
    private static func essence(of type: String) -> String? {
        guard type.utf8.contains(UInt8(ascii: ";")) else { return type }
        return type.split(separator: ";").first.map { $0.filter { $0 != " " } }
    }
}
