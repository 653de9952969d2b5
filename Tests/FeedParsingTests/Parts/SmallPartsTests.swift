// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

struct SmallPartsTests {
    @Test(
        "reads durations",
        arguments: [
            ("61", 61), ("1:01", 61), ("01:02:03", 3723), ("61.9", 61), ("", nil), ("a", nil), ("-1", nil),
            ("1:2:3:4", nil), ("99999999999999999999", nil), ("999999", 999_999), ("1000000", nil),
            ("0:5", 5), ("1:90", 150), ("1::2", nil), (":1", nil), ("1:", nil), ("1:02.5", 62), ("١:٢", nil),
        ] as [(String, Int?)])
    func durations(_ text: String, _ seconds: Int?) {
        #expect(DurationReader.read(text) == seconds)
    }

    @Test(
        "decodes base 64 of texts only",
        arguments: [
            ("2LPZiNiz", "سوس"), (" 2LPZ\niNiz ", "سوس"), ("YQ==", "a"), ("YQ", "a"), ("", nil), ("*", nil),
            ("/////w==", nil),
        ] as [(String, String?)])
    func base64(_ text: String, _ decoded: String?) {
        #expect(Base64.decode(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == decoded)
    }

    @Test("counts lines and bytes from one")
    func positions() {
        let bytes = Array("a\nbc\n".utf8)
        #expect(DocumentPosition(of: 0, in: bytes) == DocumentPosition(line: 1, column: 1))
        #expect(DocumentPosition(of: 3, in: bytes) == DocumentPosition(line: 2, column: 2))
        #expect(DocumentPosition(of: 99, in: bytes) == DocumentPosition(line: 3, column: 1))
        #expect(DocumentPosition(line: 3, column: 0).description == "line 3")
    }

    @Test("finds the root behind everything that may stand before it")
    func prolog() throws {
        let document = "x <?xml version='1.0'?><!-- <no> --><!DOCTYPE a [<!ELEMENT a (b)>]>\n<p:Root/>"
        let prolog = try #require(Prolog(Array(document.utf8)))
        #expect(prolog.start == 2)
        #expect(prolog.root == "root")
        #expect(prolog.hasInternalSubset)
        #expect(!prolog.lateDeclaration)
        #expect(Prolog(Array("لا شيء".utf8)) == nil)
        #expect(Prolog(Array("<!-- open".utf8))?.root == nil)
    }

    @Test("keeps flat entities of a document type only")
    func documentType() {
        let bytes = Array(
            #"<!DOCTYPE a [<!ENTITY x "س&#1608;"> <!ENTITY y "&x;"> <!ENTITY z SYSTEM "u"> <!ENTITY t "<b>">]>rest"#
                .utf8)
        let type = DocumentType(bytes, at: 0)
        #expect(type.entities.keys.sorted() == ["x"])
        #expect(type.entities["x"] == Array("سو".utf8))
        #expect(String(decoding: bytes[type.end...], as: UTF8.self) == "rest")
    }

    @Test(
        "reads JSON strings",
        arguments: [
            (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\u0633\u0648\u0633""#, "سوس"),
            (#""\ud83d\ude00\ud83d""#, "😀\u{FFFD}"),
            (#""سطر\nثان""#, "سطر\nثان"), (#""\u0000x""#, "x"),
        ])
    func jsonStrings(_ written: String, _ read: String) throws {
        var cursor = JSONCursor(Array(written.utf8), limits: .standard)
        #expect(try cursor.readString() == read)
    }

    @Test("passes over JSON of any shape without building it")
    func jsonSkipping() throws {
        var cursor = JSONCursor(
            Array(#"{"a":[1,{"b":"}]\""},true,null,-1.5e3],"c":{}} "#.utf8), limits: .standard)
        try cursor.skip()
        #expect(throws: JSONCursor.Fault.self) { try cursor.peek() }
    }
}
