// SPDX-License-Identifier: Apache-2.0

extension HTMLElement {
    /// The traits of every element, by raw value.
    static let traits: [ElementTraits] = allCases.map(\.ownTraits)

    private var ownTraits: ElementTraits {
        switch self {
        case .a, .b, .big, .code, .em, .i, .s, .small, .strike, .strong, .tt, .u: [.kept, .formatting]
        case .abbr, .acronym, .bdi, .cite, .del, .dfn, .ins, .kbd, .mark, .q, .rp, .rt, .ruby, .samp, .span,
            .sub, .sup, .time, .`var`, .picture, .audio, .video:
            .kept
        case .img, .source, .track, .wbr: [.kept, .void]
        case .br: [.kept, .void, .separates]
        case .hr: [.kept, .void, .separates, .closesParagraph]
        case .p, .div: [.kept, .separates, .closesParagraph, .block, .splittable]
        case .address, .article, .aside, .blockquote, .center, .details, .figcaption, .figure, .footer,
            .header,
            .hgroup, .main, .nav, .pre, .section, .summary:
            [.kept, .separates, .closesParagraph, .block]
        case .dd, .dt, .li: [.kept, .separates, .closesParagraph, .block]
        case .dl, .menu, .ol, .ul: [.kept, .separates, .closesParagraph, .block, .list]
        case .h1, .h2, .h3, .h4, .h5, .h6: [.kept, .separates, .closesParagraph, .block, .heading]
        case .table: [.kept, .separates, .closesParagraph, .block, .barrier, .tabular]
        case .td, .th, .caption: [.kept, .separates, .block, .barrier, .tabular]
        case .tbody, .thead, .tfoot, .tr, .colgroup: [.kept, .separates, .block, .tabular]
        case .col: [.kept, .void, .tabular]
        case .script, .style: [.opaque, .lossy]
        case .body, .dialog, .fieldset, .form, .frameset, .head, .html, .legend, .listing, .optgroup, .option,
            .plaintext, .select, .textarea, .title, .xmp:
            droppedBlockTraits
        case .applet, .base, .button, .canvas, .datalist, .embed, .frame, .iframe, .input, .keygen, .link,
            .math,
            .meta, .object, .portal, .svg, .bgsound:
            .lossy
        case .unknown, .label, .meter, .noembed, .noframes, .noscript, .output, .param, .progress, .template,
            .area, .basefont, .bdo, .blink, .font, .image, .map, .marquee, .nobr:
            []
        }
    }

    private var droppedBlockTraits: ElementTraits {
        switch self {
        case .fieldset, .form, .frameset, .select, .textarea: [.separates, .lossy]
        default: .separates
        }
    }
}
