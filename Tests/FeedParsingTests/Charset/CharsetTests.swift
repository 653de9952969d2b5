// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import FeedParsing

struct CharsetTests {
    static let title = "والي جهة سوس يدشن المركز الصحي بالجماعة القروية"
    static let body = "وقال المتحدث إن المشروع الذي انطلق السنة الماضية سيمكن الساكنة من الاستفادة من الخدمات"

    static func document(_ declared: String?, title: String = title) -> String {
        let declaration = declared.map { #"<?xml version="1.0" encoding="\#($0)"?>"# } ?? ""
        return declaration
            + "<rss version=\"2.0\"><channel><item><title>\(title)</title><description>\(body)</description></item></channel></rss>"
    }

    struct Sample: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        var contentType: String?
        var encoding: String
        var isMalformed = false
        var testDescription: String { name }
    }

    static let samples: [Sample] = [
        Sample(name: "UTF-8", bytes: Array(document("utf-8").utf8), encoding: "utf-8"),
        Sample(name: "undeclared UTF-8", bytes: Array(document(nil).utf8), encoding: "utf-8"),
        Sample(
            name: "UTF-8 with a mark, called windows-1256",
            bytes: [0xEF, 0xBB, 0xBF] + Array(document("windows-1256").utf8),
            encoding: "utf-8"),
        Sample(
            name: "windows-1256", bytes: LegacyBytes.windows1256(document("windows-1256")),
            encoding: "windows-1256"),
        Sample(
            name: "windows-1256 by header", bytes: LegacyBytes.windows1256(document(nil)),
            contentType: "text/xml; charset=\"Windows-1256\"", encoding: "windows-1256"),
        Sample(
            name: "header before declaration", bytes: LegacyBytes.windows1256(document("iso-8859-6")),
            contentType: "application/rss+xml;charset=cp1256", encoding: "cp1256"),
        Sample(
            name: "ISO-8859-6", bytes: LegacyBytes.iso8859Part6(document("ISO-8859-6")),
            encoding: "iso-8859-6"),
        Sample(
            name: "windows-1256 called ISO-8859-6", bytes: LegacyBytes.windows1256(document("ISO-8859-6")),
            encoding: "windows-1256", isMalformed: true),
        Sample(
            name: "windows-1256 called ISO-8859-1", bytes: LegacyBytes.windows1256(document("ISO-8859-1")),
            encoding: "windows-1256", isMalformed: true),
        Sample(
            name: "windows-1256 called UTF-8", bytes: LegacyBytes.windows1256(document("UTF-8")),
            encoding: "windows-1256", isMalformed: true),
        Sample(
            name: "undeclared windows-1256", bytes: LegacyBytes.windows1256(document(nil)),
            encoding: "windows-1256",
            isMalformed: true),
        Sample(
            name: "undeclared ISO-8859-6", bytes: LegacyBytes.iso8859Part6(document(nil)),
            encoding: "iso-8859-6",
            isMalformed: true),
        Sample(
            name: "UTF-8 called windows-1256", bytes: Array(document("windows-1256").utf8), encoding: "utf-8",
            isMalformed: true),
        Sample(
            name: "unknown charset in the header", bytes: Array(document(nil).utf8),
            contentType: "text/xml; charset=klingon", encoding: "utf-8"),
        Sample(
            name: "UTF-16 big-endian",
            bytes: LegacyBytes.utf16(document("utf-16"), bigEndian: true, mark: true),
            encoding: "utf-16be"),
        Sample(
            name: "UTF-16 little-endian without mark",
            bytes: LegacyBytes.utf16(document("utf-16"), bigEndian: false, mark: false), encoding: "utf-16le"),
        Sample(
            name: "UTF-32", bytes: LegacyBytes.utf32(document("utf-32"), bigEndian: true),
            encoding: "utf-32be"),
        Sample(
            name: "called UTF-16, plain bytes", bytes: Array(document("utf-16").utf8), encoding: "utf-8"),
    ]

    @Test("finds the charset, whatever it is called", arguments: samples)
    func charsets(_ sample: Sample) throws {
        let feed = try SampleDocument.parse(bytes: sample.bytes, contentType: sample.contentType)
        #expect(feed.encoding == sample.encoding)
        #expect(feed.items.first?.title == Self.title)
        #expect(feed.items.first?.summary == Self.body)
        #expect((feed.malformation != nil) == sample.isMalformed, "\(feed.malformation ?? "")")
    }

    @Test("decodes what only iconv knows")
    func iconv() throws {
        let bytes: [UInt8] =
            Array(#"<?xml version="1.0" encoding="koi8-r"?><rss><channel><title>"#.utf8)
            + [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4] + Array("</title></channel></rss>".utf8)
        let feed = try SampleDocument.parse(bytes: bytes)
        #expect(feed.channel.title == "Привет")
        #expect(feed.encoding == "koi8-r")
    }

    @Test("takes single Latin bytes in UTF-8 for windows-1252")
    func latinBytes() throws {
        let bytes =
            Array(#"<?xml version="1.0" encoding="utf-8"?><rss><channel><title>سوس “région” d"#.utf8)
            + [0x92] + Array("Agadir caf".utf8) + [0xE9] + Array("</title></channel></rss>".utf8)
        let feed = try SampleDocument.parse(bytes: bytes)
        #expect(feed.channel.title == "سوس “région” d’Agadir café")
        #expect(feed.malformation?.contains("UTF-8") == true)
    }

    @Test("says when a charset is unknown to everybody")
    func unknown() {
        // Bytes of no language, called by a name of no encoding.
        let bytes =
            Array(#"<?xml version="1.0" encoding="klingon"?><rss><channel><title>"#.utf8)
            + [0x80, 0x81] + Array("</title></channel></rss>".utf8)
        let result = Result { try SampleDocument.parse(bytes: bytes) }
        switch result {
        case .success(let feed): #expect(feed.malformation != nil)
        case .failure(let failure): #expect((failure as? ParsingFailure)?.cause == .unknownEncoding)
        }
    }

    @Test("undoes double encoding inside the division of an XHTML text, quickly read or not")
    func doubleEncodingInDivision() throws {
        for fault in ["", "&nbsp;"] {
            let words = String(repeating: "Ã©", count: 60)
            let feed = try SampleDocument.parse(
                SampleDocument.atom(
                    """
                    <title type="xhtml"><div title="\(words)"><b>\(words)</b></div></title>
                    <entry><title>a\(fault)</title></entry>
                    """))
            #expect(feed.channel.title == String(repeating: "é", count: 60))
            #expect(feed.channel.titleDetail?.value == "<b>" + String(repeating: "é", count: 60) + "</b>")
        }
    }

    @Test(
        "undoes double encoding",
        arguments: [title, "Le maire d’Agadir inaugure un théâtre", "El español", "زلزال"])
    func doubleEncoding(_ text: String) throws {
        let bytes =
            Array("<rss><channel><title>".utf8) + LegacyBytes.twice(text)
            + Array("</title></channel></rss>".utf8)
        #expect(try SampleDocument.parse(bytes: bytes).channel.title == text)
    }

    @Test(
        "leaves honest accents alone",
        arguments: ["Ça va à Â", "Ã", "São Paulo — façade", "ÀÉÎ Œuvre", "الإعلام"])
    func honest(_ text: String) throws {
        #expect(try SampleDocument.parse(SampleDocument.rss("<title>\(text)</title>")).channel.title == text)
    }

    @Test("reads C1 controls as the punctuation they were meant for")
    func controls() throws {
        let feed = try SampleDocument.parse(SampleDocument.rss("<title>l&#146;eau \u{93}pure\u{94}</title>"))
        #expect(feed.channel.title == "l’eau “pure”")
    }
}
