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

    init(element: Element, attributes: AttributeBuffer, isAtom: Bool) {
        self.element = element
        let declared = attributes.isEmpty ? nil : attributes.lowered(.type)
        switch declared {
        case "text", "plain", "text/plain": kind = .text
        case "html", "text/html", "text/x-html", "application/html": kind = .html
        case "xhtml", "application/xhtml+xml", "application/xhtml": kind = .xhtml
        case .some(let type) where type.contains("/") && type.hasPrefix("text/"): kind = .text
        case .some(let type) where type.contains("/"):
            kind = .media(type)
            isEncoded = !(type.hasSuffix("+xml") || type.hasSuffix("/xml"))
        default:
            switch element {
            case .encoded: kind = .html
            case .body: kind = .xhtml
            case .description, .mediaDescription: kind = .undeclared
            default: kind = isAtom ? .text : .undeclared
            }
        }
        guard !attributes.isEmpty else { return }
        if attributes.lowered(.mode) == "base64" {
            isEncoded = true
        }
        if isEncoded, attributes.has(.src) {
            isEncoded = false
        }
        source = attributes.filled(.src)
    }
}
