// SPDX-License-Identifier: Apache-2.0

/// The attributes that the sanitiser reads. The order of the cases is the order in which they are written.
enum HTMLAttribute: UInt8, CaseIterable {
    case none
    case dir, lang, title
    case href, hreflang, src, srcset, sizes, media, type, alt, width, height, poster
    case cite, datetime, colspan, rowspan, scope, abbr, span, start, reversed, value, open, kind, srclang,
        label
    // Read, never written.
    case xmlLang, style, dataSrc, dataLazySrc, dataOriginal, dataSrcset, dataLazySrcset, rel, content

    /// The bit of this attribute in a set of them.
    @inline(__always)
    var bit: UInt64 { 1 &<< UInt64(rawValue) }

    /// The name as it is written.
    var staticName: StaticString {
        switch self {
        case .none: ""
        case .dir: "dir"
        case .lang: "lang"
        case .title: "title"
        case .href: "href"
        case .hreflang: "hreflang"
        case .src: "src"
        case .srcset: "srcset"
        case .sizes: "sizes"
        case .media: "media"
        case .type: "type"
        case .alt: "alt"
        case .width: "width"
        case .height: "height"
        case .poster: "poster"
        case .cite: "cite"
        case .datetime: "datetime"
        case .colspan: "colspan"
        case .rowspan: "rowspan"
        case .scope: "scope"
        case .abbr: "abbr"
        case .span: "span"
        case .start: "start"
        case .reversed: "reversed"
        case .value: "value"
        case .open: "open"
        case .kind: "kind"
        case .srclang: "srclang"
        case .label: "label"
        case .xmlLang: "xml:lang"
        case .style: "style"
        case .dataSrc: "data-src"
        case .dataLazySrc: "data-lazy-src"
        case .dataOriginal: "data-original"
        case .dataSrcset: "data-srcset"
        case .dataLazySrcset: "data-lazy-srcset"
        case .rel: "rel"
        case .content: "content"
        }
    }

    /// Every name with its raw value.
    static let names = PackedNameTable(
        allCases.dropFirst().map { (name: $0.staticName, value: $0.rawValue) }, bits: 8)

    /// The packed names by raw value, ready to be written.
    static let packedNames = allCases.map { PackedName($0.staticName) }
}
