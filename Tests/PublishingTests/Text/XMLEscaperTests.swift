// SPDX-License-Identifier: Apache-2.0

import SeededRandomness
import Testing

@testable import Publishing

@Suite struct XMLEscaperTests {
    private func text(_ value: String) -> String {
        var bytes: [UInt8] = []
        XMLEscaper.append(text: value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func attribute(_ value: String) -> String {
        var bytes: [UInt8] = []
        XMLEscaper.append(attribute: value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""), ("نص", "نص"), ("AT&T", "AT&#x26;T"), ("<b>", "&#x3C;b&#x3E;"), ("]]>", "]]&#x3E;"),
        ("\"", "\""), ("a\u{0}b", "ab"), ("\u{202E}x", "x"), ("x\u{9B}", "x"), ("é", "é"),
        ("\r\n", "&#xD;\n"),
        ("&amp;", "&#x26;amp;"), ("\u{2067}", ""), ("🇲🇦", "🇲🇦"), ("\"\u{301}", "\"\u{301}"),
        ("<\u{301}", "&#x3C;\u{301}"),
    ])
    func characterData(value: String, expected: String) {
        #expect(text(value).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(arguments: [
        ("\"", "&#x22;"), ("\t", "&#x9;"), ("\n", "&#xA;"), ("'", "'"), ("\"\u{301}", "&#x22;\u{301}"),
        ("a=\"1\" & b", "a=&#x22;1&#x22; &#x26; b"),
    ])
    func attributeValues(value: String, expected: String) {
        #expect(attribute(value).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test func noncharactersAreIllegalInXML() {
        #expect(text("a\(HostileItems.noncharacters)b") == "ab")
    }

    /// Whatever goes in, a parser reads back what is left after the harmful characters are gone.
    @Test func randomTextSurvivesARoundTrip() throws {
        var generator = SeededGenerator(seed: 20_261_123)
        let alphabet: [Unicode.Scalar] = [
            "<", ">", "&", "\"", "'", "]", " ", "\n", "\t", "a", "é", "ب", "ّ", "ⵣ", "\u{202E}", "\u{2066}",
            "\u{0}", "\u{7F}", "\u{85}", "\u{A0}", "\u{200D}", "\u{301}", "🇲", "\u{FEFF}", "\u{FFFD}",
        ]
        for _ in 0..<300 {
            var value = ""
            for _ in 0..<Int.random(in: 0...40, using: &generator) {
                value.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "a")
            }
            var xml = XMLWriter()
            xml.element("root", ["a": value]) { $0.element("child", text: value) }
            let root = try #require(XMLNode.parse(xml.bytes), "not well formed: \(value.debugDescription)")
            let expected = HarmlessText.strip(value)
            #expect(Array((root["child"] ?? "").unicodeScalars) == Array(expected.unicodeScalars))
            #expect(Array((root.attributes["a"] ?? "").unicodeScalars) == Array(expected.unicodeScalars))
        }
    }
}
