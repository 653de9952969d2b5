// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What a feed may carry to hurt a reader, after the parser: texts are plain, but nobody vouches for them.
enum HostileItems {
    static let all: [Item] = texts.enumerated().map { index, text in
        var item = SampleItems.item("sabah", "ar", minutesAgo: 1000 + index, text, text)
        item.url = addresses[index % addresses.count]
        item.authors = [text]
        item.categories = [text]
        item.rights = text
        item.originTitle = text
        item.originURL = "javascript:alert(1)"
        item.image = ParsedImage(address: "javascript:alert(2)")
        item.enclosures = [
            ParsedEnclosure(address: "data:text/html,<script>alert(3)</script>", type: text),
            ParsedEnclosure(address: "https://sabah.example/x\"onload=alert(4).mp3", type: text, title: text),
        ]
        return item
    }

    static let texts = [
        "<script>alert(1)</script>",
        "]]><script>alert(1)</script>",
        "\" onmouseover=\"alert(1)\" x=\"",
        // A combining accent makes one character of it and the quotation mark.
        "\"\u{301} onmouseover=\"\u{301}alert(1) x=",
        "<\u{301}img src=x onerror=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "خبر \u{202E}txt.exe\u{202C} و\u{2066}اسم\u{2069}",
        "nul \u{0} bell \u{7} delete \u{7F} c1 \u{9B} non \(noncharacters)",
        "{{scriptHref}} {{{name}}} {{#languages}}x{{/languages}}",
        "line\nbreak\r\nand\ttab",
        "<!-- --> <![CDATA[ x ]]> <?php ?>",
        "&#x26;#60;img src=x onerror=alert(1)&#62;",
    ]

    /// Literals cannot spell them.
    static let noncharacters = String(
        String.UnicodeScalarView(
            [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE].compactMap { Unicode.Scalar($0 as UInt32) }))

    static let addresses: [String?] = [
        "javascript:alert(1)", " https://sabah.example/", "data:text/html,x", nil,
        "https://sabah.example/\"><script>",
        "JaVaScRiPt:alert(1)//https://sabah.example/", "https://sabah.example/أخبار/1?a=1&b=<2>",
        "//sabah.example/",
        "http://", "https://sabah.example/\u{202E}moc", "vbscript:x", "https:///sabah.example",
    ]
}
