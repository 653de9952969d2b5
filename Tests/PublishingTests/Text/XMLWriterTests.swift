// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Publishing

@Suite struct XMLWriterTests {
    private func document(_ build: (inout XMLWriter) -> Void) -> String {
        var xml = XMLWriter()
        build(&xml)
        return String(decoding: xml.bytes, as: UTF8.self)
    }

    @Test func aDocumentDeclaresItsEncoding() {
        #expect(document { _ in } == "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    }

    @Test func aStyleSheetIsNamedBeforeTheRoot() {
        let xml = XMLWriter(styleSheet: "/news/a&b.css")
        #expect(
            String(decoding: xml.bytes, as: UTF8.self)
                .hasSuffix("<?xml-stylesheet type=\"text/css\" href=\"/news/a&#x26;b.css\"?>\n"))
    }

    @Test func missingAttributesAndTextsLeaveNothingBehind() {
        let text = document {
            $0.element("a", ["x": nil, "y": "1"])
            $0.optional("b", text: nil)
            $0.optional("c", text: "")
            $0.element("d", text: "")
        }
        #expect(text.hasSuffix("\n<a y=\"1\"/>\n<d/>\n"))
    }

    @Test func elementsNest() throws {
        let text = document {
            $0.element("a") {
                $0.element("b") { $0.element("c", text: "ج") }
                $0.element("b", text: "2")
            }
        }
        let root = try #require(XMLNode.parse(Array(text.utf8)))
        #expect(root.all("b").count == 2)
        #expect(root.first("b")?["c"] == "ج")
    }
}
