// SPDX-License-Identifier: Apache-2.0

/// Writes wild HTML from a seed: real tags, broken ones, attributes of every kind, Arabic and Latin words,
/// references, marks of direction and pieces of every construct that tokenizers trip over.
struct RandomMarkup {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 2 &+ 1 }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// Any number from zero on, for tests that damage what was written.
    mutating func number(below bound: Int) -> Int { next(max(bound, 1)) }

    private mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }

    /// A document of so many pieces.
    mutating func document(pieces: Int) -> String {
        var document = ""
        for _ in 0..<pieces { document += piece() }
        return document
    }

    private mutating func piece() -> String {
        switch next(16) {
        case 0...4: pick(Self.words)
        case 5...8: "<" + pick(Self.elements) + attributes() + pick(Self.closings)
        case 9...12: "</" + pick(Self.elements) + pick([">", ">", ">", " >", " x='1'>", "/>"])
        case 13: pick(Self.references)
        default: pick(Self.oddities)
        }
    }

    private mutating func attributes() -> String {
        var written = ""
        for _ in 0..<next(4) {
            let quote = pick(["\"", "\"", "'", ""])
            written += pick([" ", " ", "\n", "/"]) + pick(Self.attributeNames) + pick(["=", "=", " = ", ""])
            written += quote + pick(Self.values) + quote
        }
        return written
    }

    private static let elements = [
        "p", "p", "div", "b", "i", "a", "a", "span", "strong", "em", "ul", "ol", "li", "table", "tbody", "tr",
        "td",
        "th", "caption", "colgroup", "col", "h1", "h2", "img", "br", "hr", "figure", "figcaption",
        "blockquote",
        "pre", "dl", "dt", "dd", "video", "source", "picture", "ruby", "rt", "rp", "script", "style", "svg",
        "math",
        "noscript", "iframe", "form", "textarea", "title", "xmp", "template", "font", "center", "o:p", "X-y",
        "u",
        "small", "section", "select", "option", "button", "details", "summary", "audio", "track", "wbr",
        "code",
    ]
    private static let closings = [">", ">", ">", ">", ">", "/>", " />", " >", "", "<"]
    private static let attributeNames = [
        "href", "src", "title", "dir", "lang", "style", "class", "onclick", "alt", "width", "height",
        "srcset",
        "colspan", "DIR", "data-src", "poster", "cite", "open", "xml:lang", "\u{0}", "\"", "'", "<", "value",
    ]
    private static let values = [
        "https://a.ma/خبر", "/x y", "../z?a=1&amp;b=2", "javascript:alert(1)", "data:text/html,x", "rtl",
        "ltr", "ar",
        "fr-MA", "1", "100%", "direction:rtl", "width:1px;height:1px", "a\"b", "<b>", "&quot;&gt;",
        "&#x202e;x", "",
        " ", "a&#12;b", "a&#13;&#9;b", "//b.ma/i.jpg 2x, c.jpg 1x", "#top", "mailto:x@y.ma", "`", "مرحبا",
        "http://", "?q", "x>y",
        "\u{202E}",
    ]
    private static let words = [
        "خبر ", "عاجل", " ", "\n", "Le ministre", "أكادير\u{301}", "a\u{200F}b", "لا\u{200C}حول", "الـــملك",
        "x",
        "😀", "\u{202E}evil\u{202C}", "\u{A0}", "\t", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "é", "«نص»",
    ]
    private static let references = [
        "&amp;", "&lt;", "&lt;script&gt;", "&#1605;", "&#x645;", "&nbsp;", "&eacute", "&copy;x", "&#0;",
        "&#x202E;",
        "&", "&#", "&bogus;", "&notin;", "&NotEqualTilde;", "&#13;", "&#10;", "&#12;", "\u{C}", "&amp;amp;",
        "&zwnj;",
    ]
    private static let oddities = [
        "<!-- x -->", "<!--", "-->", "<![CDATA[", "]]>", "<?php x ?>", "<!doctype html>", "<", ">", "\"", "'",
        "</",
        "\u{0}", "\r", "\r\n", "\u{FEFF}", "</script>", "</style>", "<!", "<p", "\u{1B}", "=", "/", "--!>",
    ]
}
