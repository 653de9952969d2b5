// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

struct CharsetPartsTests {
    struct Header: Sendable {
        var value: String
        var charset: String?
    }

    @Test(
        "reads the charset parameter",
        arguments: [
            Header(value: "text/xml; charset=utf-8", charset: "utf-8"),
            Header(value: "text/xml;boundary=x; CharSet = \"ISO-8859-6\"", charset: "ISO-8859-6"),
            Header(value: "text/xml; charset='windows-1256'", charset: "windows-1256"),
            Header(value: "text/xml", charset: nil), Header(value: "text/xml; charset=", charset: nil),
            Header(value: "", charset: nil),
        ])
    func header(_ sample: Header) {
        #expect(DeclaredCharset.inHeader(sample.value) == sample.charset)
    }

    @Test(
        "reads the XML declaration, also behind junk",
        arguments: [
            Header(value: #"<?xml version="1.0" encoding="windows-1256"?><rss/>"#, charset: "windows-1256"),
            Header(value: "\n\n <?xml version='1.0' encoding = 'utf-8' standalone='yes'?>", charset: "utf-8"),
            Header(value: #"<?xml version="1.0"?><a encoding="x"/>"#, charset: nil),
            Header(value: "<?xml encoding=", charset: nil), Header(value: "<rss/>", charset: nil),
        ])
    func declaration(_ sample: Header) {
        #expect(DeclaredCharset.inDeclaration(Array(sample.value.utf8)) == sample.charset)
    }

    @Test(
        "knows labels by what they decode as",
        arguments: [
            ("UTF8", Charset.Decoder.utf8), ("latin1", .windows1252), ("us-ascii", .windows1252),
            ("x-cp1256", .arabic(.windows1256)), ("ASMO-708", .arabic(.iso8859Part6)),
            ("gb2312", .iconv("GB18030")),
            ("Shift_JIS", .iconv("CP932")), ("tis-620", .iconv("CP874")), ("macintosh", .iconv("MACINTOSH")),
        ])
    func labels(_ label: String, _ decoder: Charset.Decoder) {
        #expect(Charset(declared: label)?.decoder == decoder)
    }

    @Test(
        "refuses labels that are none",
        arguments: ["", "klingon", String(repeating: "x", count: 100), "\u{0}"])
    func noLabels(_ label: String) {
        #expect(Charset(declared: label) == nil)
    }

    @Test("tells Arabic from French by its runs of high bytes")
    func statistic() {
        let french = "Le préfet a été reçu à la région où l’été fut très sec, déclare l’élu détaché"
        #expect(ArabicStatistic(LegacyBytes.windows1252(french)).verdict == nil)
        #expect(ArabicStatistic(LegacyBytes.windows1256(CharsetTests.body)).verdict == .windows1256)
        #expect(ArabicStatistic(LegacyBytes.iso8859Part6(CharsetTests.body)).verdict == .iso8859Part6)
        #expect(ArabicStatistic([]).verdict == nil)
    }

    @Test(
        "finds the first byte that is not UTF-8",
        arguments: [
            ([], nil), (Array("سوس".utf8), nil), ([0x61, 0x80], 1), ([0xC0, 0xAF], 0),
            ([0xED, 0xA0, 0x80], 0),
            ([0xF4, 0x90, 0x80, 0x80], 0), (Array("12345678".utf8) + [0xE2, 0x82], 8),
            ([0xF0, 0x9F, 0x98, 0x80], nil),
        ] as [([UInt8], Int?)])
    func validity(_ bytes: [UInt8], _ place: Int?) {
        #expect(UTF8Check.firstInvalid(bytes, from: 0) == place)
    }

    @Test("replaces lone surrogates and halves")
    func surrogates() {
        let lone = UnicodeDecoder.utf16([0xD8, 0x00, 0x00, 0x41, 0x00], bigEndian: true)
        #expect(String(decoding: lone.text, as: UTF8.self) == "\u{FFFD}A")
        #expect(lone.replaced == 2)
        let wide = UnicodeDecoder.utf32([0x00, 0x11, 0x00, 0x00, 0x00, 0x00, 0x06, 0x33], bigEndian: true)
        #expect(String(decoding: wide.text, as: UTF8.self) == "\u{FFFD}س")
    }

    @Test("counts what iconv could not read")
    func converter() {
        guard let converter = TextConverter(from: "EUC-JP") else {
            Issue.record("iconv has no EUC-JP")
            return
        }
        let result = converter.convert([0x61, 0xFF, 0x62][...])
        #expect(String(decoding: result.text, as: UTF8.self) == "a\u{FFFD}b")
        #expect(result.replaced == 1)
    }

    @Test("runs of ASCII are copied and other bytes looked up, wherever they stand")
    func singleBytes() {
        let scalar: (UInt8) -> Unicode.Scalar = ArabicCharset.windows1256.scalar(of:)
        for length in 0..<40 {
            for place in 0...length {
                var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
                bytes.insert(contentsOf: [0xC7, 0xE1, 0x80], at: place)
                let expected = String(String.UnicodeScalarView(bytes.map(scalar)))
                #expect(SingleByteDecoder.decode(bytes, scalar) == Array(expected.utf8))
                #expect(ArabicStatistic(bytes).high == 3)
                #expect(ArabicStatistic(bytes).inRuns == 2)
                #expect(ArabicStatistic(bytes).article1256 == 1)
            }
        }
    }
}
