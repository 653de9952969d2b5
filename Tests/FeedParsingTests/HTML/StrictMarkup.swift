// SPDX-License-Identifier: Apache-2.0

/// An independent judge of sanitised HTML: it reads a language far narrower than HTML, in which nothing can
/// act, and names the first departure from it. What it accepts, every parser reads in the same way.
struct StrictMarkup {
    private static let elements: Set<String> = [
        "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "big", "blockquote", "br",
        "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl",
        "dt",
        "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
        "i",
        "img", "ins", "kbd", "li", "main", "mark", "menu", "nav", "ol", "p", "picture", "pre", "q", "rp",
        "rt",
        "ruby", "s", "samp", "section", "small", "source", "span", "strike", "strong", "sub", "summary",
        "sup",
        "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul", "var",
        "video",
        "wbr",
    ]
    private static let void: Set<String> = ["br", "col", "hr", "img", "source", "track", "wbr"]
    private static let attributes: Set<String> = [
        "dir", "lang", "title", "href", "hreflang", "src", "srcset", "sizes", "media", "type", "alt", "width",
        "height", "poster", "cite", "datetime", "colspan", "rowspan", "scope", "abbr", "span", "start",
        "value",
        "kind", "srclang", "label",
    ]
    private static let flags: Set<String> = ["controls", "open", "reversed"]
    private static let addresses: Set<String> = ["href", "src", "poster", "cite"]
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

    private var rest: Substring.UnicodeScalarView
    private var open: [String] = []

    /// What is wrong with the markup; nil when nothing is.
    static func fault(in html: String) -> String? {
        var judge = StrictMarkup(rest: Substring(html).unicodeScalars)
        return judge.read()
    }

    private init(rest: Substring.UnicodeScalarView) { self.rest = rest }

    private mutating func read() -> String? {
        while let scalar = rest.popFirst() {
            switch scalar {
            case "<": if let fault = tag() { return fault }
            case ">": return "a bare > in text"
            case "&": if let fault = reference(quoted: false) { return fault }
            case "\u{0}"..<"\u{9}", "\u{B}", "\u{D}"..<" ", "\u{7F}"..<"\u{A0}", "\u{202A}"..."\u{202E}",
                "\u{2066}"..."\u{2069}", "\u{FEFF}":
                return "the control U+\(String(scalar.value, radix: 16)) in text"
            default: continue
            }
        }
        return open.isEmpty ? nil : "\(open) left open"
    }

    private mutating func reference(quoted: Bool) -> String? {
        for name in ["amp;", "lt;", "gt;"] + (quoted ? ["quot;"] : [])
        where rest.starts(with: name.unicodeScalars) {
            rest.removeFirst(name.count)
            return nil
        }
        return "an unescaped & before \(String(rest.prefix(8)))"
    }

    private mutating func name() -> String {
        let name = String(rest.prefix { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
        rest.removeFirst(name.count)
        return name
    }

    private mutating func tag() -> String? {
        if rest.first == "/" {
            rest.removeFirst()
            let name = name()
            guard rest.popFirst() == ">" else { return "an end tag of \(name) with something in it" }
            guard let top = open.popLast() else { return "</\(name)> with nothing open" }
            return top == name ? nil : "</\(name)> inside <\(top)>"
        }
        let element = name()
        guard Self.elements.contains(element) else {
            return "the element <\(element)\(String(rest.prefix(9)))"
        }
        while let scalar = rest.popFirst() {
            if scalar == ">" {
                if !Self.void.contains(element) { open.append(element) }
                return nil
            }
            guard scalar == " " else { return "<\(element)> with \(scalar) between its attributes" }
            if let fault = attribute(of: element) { return fault }
        }
        return "<\(element)> without an end"
    }

    private mutating func attribute(of element: String) -> String? {
        let attribute = name()
        if Self.flags.contains(attribute) { return nil }
        guard Self.attributes.contains(attribute) else { return "the attribute \(attribute) of <\(element)>" }
        guard rest.starts(with: "=\"".unicodeScalars) else { return "an unquoted \(attribute)" }
        rest.removeFirst(2)
        var value = ""
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"": return Self.addresses.contains(attribute) ? addressFault(value, attribute) : nil
            case "<", ">": return "a bare \(scalar) in \(attribute)"
            case "&": if let fault = reference(quoted: true) { return fault }
            default: value.unicodeScalars.append(scalar)
            }
        }
        return "\(attribute) without an end"
    }

    private func addressFault(_ value: String, _ attribute: String) -> String? {
        if value.unicodeScalars.contains(where: { $0.value <= 0x20 }) { return "white space in \(attribute)" }
        guard let colon = value.firstIndex(where: { ":/?#".contains($0) }), value[colon] == ":" else {
            return nil
        }
        let scheme = value[..<colon].lowercased()
        let isAllowed =
            attribute == "href" ? Self.schemes.contains(scheme) : ["http", "https"].contains(scheme)
        return isAllowed ? nil : "the scheme \(scheme) in \(attribute)"
    }
}
