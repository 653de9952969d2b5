// SPDX-License-Identifier: Apache-2.0

/// A character encoding by one of its labels.
struct Charset: Equatable {
    enum Decoder: Equatable {
        case utf8
        case utf16(bigEndian: Bool?)
        case utf32(bigEndian: Bool?)
        case windows1252
        case arabic(ArabicCharset)
        /// By iconv, under this name.
        case iconv(String)
    }

    /// As it was declared, lower case.
    var label: String
    var decoder: Decoder

    static let utf8 = Charset(label: "utf-8", decoder: .utf8)
    static let windows1252 = Charset(label: "windows-1252", decoder: .windows1252)

    /// Every byte stands alone, so that any bytes can be decoded.
    var isSingleByte: Bool {
        switch decoder {
        case .windows1252, .arabic: true
        case .iconv(let name): name.hasPrefix("ISO-8859") || name.hasPrefix("CP125") || name.hasPrefix("KOI8")
        case .utf8, .utf16, .utf32: false
        }
    }

    /// The charset behind a label as servers and documents write it; nil when nobody knows it.
    init?(declared: String) {
        // Ninety-nine of a hundred.
        if declared == "UTF-8" || declared == "utf-8" {
            self = .utf8
            return
        }
        let letters = declared.utf8.map(\.folded).filter(Self.isLabelByte)
        guard !letters.isEmpty, letters.count <= 40 else { return nil }
        let label = String(decoding: letters, as: UTF8.self)
        self.label = label
        let bare = String(
            decoding: letters.filter { byte in
                byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_") && byte != UInt8(ascii: ":")
            }, as: UTF8.self)
        switch bare {
        case "utf8", "unicode11utf8", "unicode20utf8", "xunicode20utf8": decoder = .utf8
        case "utf16", "unicode", "ucs2", "iso10646ucs2", "csunicode": decoder = .utf16(bigEndian: nil)
        case "utf16be": decoder = .utf16(bigEndian: true)
        case "utf16le": decoder = .utf16(bigEndian: false)
        case "utf32", "ucs4", "iso10646ucs4": decoder = .utf32(bigEndian: nil)
        case "utf32be": decoder = .utf32(bigEndian: true)
        case "utf32le": decoder = .utf32(bigEndian: false)
        case "ascii", "usascii", "iso88591", "iso885911987", "latin1", "l1", "windows1252", "cp1252",
            "xcp1252",
            "ansix3.41968", "iso646us", "cp819", "ibm819", "isoir100":
            decoder = .windows1252
        case "windows1256", "cp1256", "xcp1256", "ansi1256": decoder = .arabic(.windows1256)
        case "iso88596", "iso885961987", "arabic", "asmo708", "ecma114", "iso88596e", "iso88596i",
            "csisolatinarabic":
            decoder = .arabic(.iso8859Part6)
        default:
            let name = Self.iconvNames[bare] ?? label.uppercased()
            guard TextConverter.knows(name) else { return nil }
            decoder = .iconv(name)
        }
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "+"),
            UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: byte.isLetterOrDigit
        }
    }

    init(label: String, decoder: Decoder) {
        self.label = label
        self.decoder = decoder
    }

    /// Supersets that publishers really use under the narrower label (WHATWG Encoding, section 4.2), and names
    /// that iconv spells otherwise.
    private static let iconvNames: [String: String] = [
        "gb2312": "GB18030", "gbk": "GB18030", "xgbk": "GB18030", "cp936": "GB18030", "gb231280": "GB18030",
        "big5": "BIG5-HKSCS", "big5hkscs": "BIG5-HKSCS", "xxbig5": "BIG5-HKSCS",
        "shiftjis": "CP932", "sjis": "CP932", "xsjis": "CP932", "windows31j": "CP932", "mskanji": "CP932",
        "euckr": "CP949", "ksc56011987": "CP949", "windows949": "CP949", "korean": "CP949",
        "ksc5601": "CP949",
        "tis620": "CP874", "iso885911": "CP874", "windows874": "CP874", "dos874": "CP874",
        "iso88599": "CP1254", "latin5": "CP1254", "l5": "CP1254", "windows1254": "CP1254",
        "windows1250": "CP1250", "windows1251": "CP1251", "windows1253": "CP1253", "windows1255": "CP1255",
        "windows1257": "CP1257", "windows1258": "CP1258", "xcp1250": "CP1250", "xcp1251": "CP1251",
        "iso88592": "ISO-8859-2", "latin2": "ISO-8859-2", "iso88593": "ISO-8859-3",
        "iso88594": "ISO-8859-4", "iso88595": "ISO-8859-5", "cyrillic": "ISO-8859-5",
        "iso88597": "ISO-8859-7", "greek": "ISO-8859-7", "iso88598": "ISO-8859-8",
        "iso88598i": "ISO-8859-8", "hebrew": "ISO-8859-8", "iso885910": "ISO-8859-10",
        "iso885913": "ISO-8859-13", "iso885914": "ISO-8859-14", "iso885915": "ISO-8859-15",
        "latin9": "ISO-8859-15", "iso885916": "ISO-8859-16", "koi8r": "KOI8-R", "koi8": "KOI8-R",
        "koi8u": "KOI8-U", "ibm866": "CP866", "866": "CP866", "cp866": "CP866", "macroman": "MACINTOSH",
        "macintosh": "MACINTOSH", "xmacroman": "MACINTOSH", "mac": "MACINTOSH",
        "maccyrillic": "MAC-CYRILLIC", "xmaccyrillic": "MAC-CYRILLIC", "eucjp": "EUC-JP", "xeucjp": "EUC-JP",
    ]
}
