// SPDX-License-Identifier: Apache-2.0

extension HTMLElement {
    /// The attributes that an element keeps, as a set of bits, by raw value.
    static let attributes: [UInt64] = allCases.map { element in
        let own: [HTMLAttribute] =
            switch element {
            case .a: [.href, .hreflang]
            case .abbr, .acronym: []
            case .audio: [.src]
            case .blockquote, .q: [.cite]
            case .col, .colgroup: [.span]
            case .del, .ins: [.cite, .datetime]
            case .details: [.open]
            case .img: [.src, .srcset, .sizes, .alt, .width, .height]
            case .li: [.value]
            case .ol: [.start, .reversed, .type]
            case .source: [.src, .srcset, .sizes, .media, .type, .width, .height]
            case .td: [.colspan, .rowspan, .abbr]
            case .th: [.colspan, .rowspan, .scope, .abbr]
            case .time: [.datetime]
            case .track: [.src, .kind, .srclang, .label]
            case .video: [.src, .poster, .width, .height]
            default: []
            }
        return own.reduce(HTMLAttribute.title.bit) { $0 | $1.bit }
    }
}
